package fr.clausesociale.contracts.placement.terms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.policy.PolicyValues;
import fr.clausesociale.contracts.policy.ScopeKind;
import fr.clausesociale.platform.geography.Territory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final PolicySubject DIJON = new PolicySubject(null, null, new Territory("21231", null, "21", "27"));
    private static final PolicySubject RENNES = new PolicySubject(null, null, new Territory("35238", null, "35", "53"));
    private static final PolicySet RULES = new PolicySet(List.of(
            PolicyValues.scoped("globalisation.agreement", ScopeKind.NATIONAL, null, DAY.minusYears(9), "ALERT"),
            PolicyValues.scoped("globalisation.agreement", ScopeKind.TERRITORY, "DEP-21", DAY, "REQUIRED"),
            PolicyValues.scoped("globalisation.agreement", ScopeKind.TERRITORY, "DEP-35", DAY, "NOT_NEEDED")));

    @Test
    void of_contracts_in_several_territories_the_strictest_decides() {
        assertThat(AgreementRule.of(DAY, List.of(RENNES, DIJON), RULES)).isEqualTo(AgreementRule.REQUIRED);
        assertThat(AgreementRule.of(DAY, List.of(RENNES), RULES)).isEqualTo(AgreementRule.NOT_NEEDED);
    }

    @Test
    void a_hire_before_the_rules_first_day_is_under_the_former() {
        assertThat(AgreementRule.of(DAY.minusDays(1), List.of(RENNES, DIJON), RULES))
                .isEqualTo(AgreementRule.ALERT);
    }
}
