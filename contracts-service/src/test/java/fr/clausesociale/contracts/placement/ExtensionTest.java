package fr.clausesociale.contracts.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.intake.Pass;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.Employer;
import fr.clausesociale.contracts.placement.terms.EmployerRole;
import fr.clausesociale.contracts.placement.terms.Mode;
import fr.clausesociale.contracts.placement.terms.WorkContract;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.policy.PolicyValues;
import fr.clausesociale.contracts.policy.ScopeKind;
import fr.clausesociale.contracts.reserved.Structure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    private static final LocalDate HIRE = LocalDate.of(2026, 3, 15);
    private static final LocalDate WINDOW_END = LocalDate.of(2027, 6, 30);

    private final List<Pass> recorded = new ArrayList<>();
    private final List<PolicyValue> values = new ArrayList<>(PolicyValues.delivered("window."));

    @Test
    void work_and_study_counts_for_the_whole_contract_where_that_is_the_rule() {
        Placement apprentice = placement(WorkContract.APPRENTICESHIP, Structure.COMPANY, HIRE.plusYears(3), null);
        assertThat(until(apprentice)).isEqualTo(HIRE.plusYears(3));
        set("window.workStudy", "MONTHS");
        assertThat(until(apprentice)).isEqualTo(WINDOW_END);
    }

    @Test
    void a_shorter_contract_never_shortens_the_window() {
        assertThat(until(placement(WorkContract.APPRENTICESHIP, Structure.COMPANY, HIRE.plusMonths(6), null)))
                .isEqualTo(WINDOW_END);
        assertThat(until(placement(WorkContract.FIXED_TERM, Structure.COMPANY, HIRE.plusYears(3), null)))
                .isEqualTo(WINDOW_END);
    }

    @Test
    void a_permanent_contract_counts_as_the_window_for_some_months_from_the_hire_or_as_long_as_it_lasts() {
        Placement permanent = placement(WorkContract.PERMANENT, Structure.COMPANY, null, null);
        assertThat(until(permanent)).isEqualTo(WINDOW_END);
        set("window.permanentContract", "MONTHS_FROM_HIRE");
        assertThat(until(permanent)).as("no number of months is set").isEqualTo(WINDOW_END);
        set("window.permanentContractMonths", "18");
        assertThat(until(permanent)).isEqualTo("2027-09-14");
        set("window.permanentContract", "WHOLE_CONTRACT");
        assertThat(until(permanent)).isNull();
    }

    @Test
    void only_a_hire_within_the_window_is_extended() {
        Placement apprentice = placement(WorkContract.APPRENTICESHIP, Structure.COMPANY, HIRE.plusYears(3), null);
        LocalDate over = HIRE.minusDays(1);
        assertThat(Extension.of(apprentice, List.of(), new PolicySet(values), PolicySubject.NATION)
                        .of(HIRE, over))
                .isEqualTo(over);
    }

    @Test
    void work_in_an_siae_counts_as_long_as_the_pass_where_it_is_told() {
        LocalDate pass = HIRE.plusYears(2);
        assertThat(until(placement(WorkContract.CDDI, Structure.ACI, null, pass)))
                .isEqualTo(pass);
        assertThat(until(placement(WorkContract.CDDI, Structure.ACI, null, null)))
                .isEqualTo(WINDOW_END);
        assertThat(until(placement(WorkContract.FIXED_TERM, Structure.COMPANY, null, pass)))
                .as("no SIAE")
                .isEqualTo(WINDOW_END);
        set("window.siae", "MONTHS");
        assertThat(until(placement(WorkContract.CDDI, Structure.ACI, null, pass)))
                .isEqualTo(WINDOW_END);
    }

    @Test
    void a_pass_that_was_suspended_prolonged_or_ended_since_counts_as_it_stands_now() {
        LocalDate told = HIRE.plusYears(2);
        Placement insertion = placement(WorkContract.CDDI, Structure.ACI, null, told);
        recorded.add(new Pass(HIRE.minusMonths(3), HIRE.plusMonths(30)));
        assertThat(until(insertion)).isEqualTo(HIRE.plusMonths(30));
        assertThat(until(placement(WorkContract.CDDI, Structure.ACI, null, null)))
                .as("whether it was told with the placement or not")
                .isEqualTo(HIRE.plusMonths(30));

        recorded.set(0, new Pass(HIRE.minusMonths(3), HIRE.plusMonths(1)));
        assertThat(until(insertion)).as("it ends earlier").isEqualTo(HIRE.plusMonths(1));

        recorded.set(0, new Pass(HIRE.minusYears(5), HIRE.minusYears(3)));
        assertThat(until(insertion)).as("that was an earlier one").isEqualTo(told);
        set("window.siae", "MONTHS");
        assertThat(until(insertion)).isEqualTo(WINDOW_END);
    }

    private LocalDate until(Placement placement) {
        return Extension.of(placement, recorded, new PolicySet(values), PolicySubject.NATION)
                .of(HIRE, WINDOW_END);
    }

    private void set(String name, String value) {
        values.removeIf(v -> v.name().equals(name));
        values.add(PolicyValues.scoped(name, ScopeKind.NATIONAL, null, HIRE, value));
    }

    private static Placement placement(WorkContract type, Structure structure, LocalDate endOn, LocalDate passUntil) {
        return Placement.of(
                new PlacementRequest(
                        UUID.randomUUID(),
                        List.of(),
                        new Employer("90000001900019", "Bâtir", EmployerRole.CONTRACTOR, structure),
                        null,
                        Mode.DIRECT_HIRE,
                        type,
                        "F1704",
                        HIRE,
                        endOn,
                        null,
                        null,
                        passUntil,
                        null),
                new PlacementRules.Checked(
                        List.of(new Allocation(
                                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), BigDecimal.ONE, null)),
                        null,
                        false),
                "90000003500015",
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
