package fr.clausesociale.contracts.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.intake.Decision;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.policy.PolicyValues;
import fr.clausesociale.contracts.policy.ScopeKind;
import fr.clausesociale.platform.geography.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WindowTermsTest {

    private static final LocalDate HIRE = LocalDate.of(2026, 3, 15);
    private static final UUID CONTRACT = UUID.randomUUID();
    private static final PolicySubject DIJON =
            new PolicySubject(CONTRACT, "NPNRU_GUP", new Territory("21231", null, "21", "27"));

    private final List<PolicyValue> values = new ArrayList<>(PolicyValues.delivered("window."));

    @Test
    void without_more_the_nations_values_hold_and_the_decisions_go_before_them() {
        assertThat(terms(HIRE, null)).isEqualTo(new WindowTerms(24, WindowTerms.Start.FIRST_CLAUSE_HIRE, true));
        assertThat(terms(HIRE, decision().window(18, "ELIGIBILITY_VALIDATION")))
                .isEqualTo(new WindowTerms(18, WindowTerms.Start.ELIGIBILITY_VALIDATION, true));
        assertThat(terms(HIRE, decision())).isEqualTo(terms(HIRE, null));
    }

    @Test
    void a_territorys_months_hold_for_hires_from_its_day_on_and_a_contracts_go_before_them() {
        set("window.months", ScopeKind.TERRITORY, "DEP-21", HIRE, "36");
        Decision decided = decision().window(24, "FIRST_CLAUSE_HIRE");
        assertThat(terms(HIRE.minusDays(1), decided).months()).isEqualTo(24);
        assertThat(terms(HIRE, decided).months()).isEqualTo(36);
        set("window.months", ScopeKind.CONTRACT, CONTRACT.toString(), HIRE.plusMonths(1), "12");
        assertThat(terms(HIRE, decided).months()).isEqualTo(36);
        assertThat(terms(HIRE.plusMonths(1), decided).months()).isEqualTo(12);
    }

    @Test
    void a_programme_may_count_from_each_hire() {
        set("window.start", ScopeKind.PROGRAMME, "NPNRU_GUP", HIRE, "EACH_WORK_CONTRACT");
        assertThat(terms(HIRE, decision().window(24, "FIRST_CLAUSE_HIRE")).start())
                .isEqualTo(WindowTerms.Start.EACH_WORK_CONTRACT);
    }

    @Test
    void months_that_nobody_sets_end_nothing() {
        WindowTerms open = WindowTerms.of(HIRE, null, new PolicySet(List.of()), DIJON);
        assertThat(open.months()).isNull();
        assertThat(CountingWindows.lastDay(HIRE, open.months())).isNull();
    }

    private WindowTerms terms(LocalDate startOn, Decision relied) {
        return WindowTerms.of(startOn, relied, new PolicySet(values), DIJON);
    }

    private void set(String name, ScopeKind kind, String scope, LocalDate from, String value) {
        values.add(PolicyValues.scoped(name, kind, scope, from, value));
    }

    private static Decision decision() {
        return new Decision(UUID.randomUUID(), UUID.randomUUID(), "ELIGIBLE", HIRE.minusMonths(1), null);
    }
}
