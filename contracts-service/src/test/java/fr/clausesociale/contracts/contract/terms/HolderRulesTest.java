package fr.clausesociale.contracts.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolderRulesTest {

    private static final String A = "90000001900019";
    private static final String B = "90000002700012";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void a_period_that_ends_before_it_begins_is_none() {
        assertThat(faults(holder(A, ContractorRole.LEAD, MARCH, MARCH.minusDays(1))))
                .containsExactly("/lots/0/contractors/0/until DATES_REVERSED");
        assertThat(faults(holder(A, ContractorRole.LEAD, MARCH, MARCH))).isEmpty();
    }

    @Test
    void one_holder_is_on_a_lot_once_at_a_time() {
        assertThat(faults(lead(A), holder(A, ContractorRole.CO_CONTRACTOR, MARCH, null)))
                .containsExactly("/lots/0/contractors/1/id HOLDER_TWICE");
        assertThat(faults(
                        holder(A, ContractorRole.LEAD, null, MARCH.minusDays(1)),
                        holder(B, ContractorRole.LEAD, MARCH, MARCH.plusDays(9)),
                        holder(A, ContractorRole.LEAD, MARCH.plusDays(10), null)))
                .isEmpty();
    }

    @Test
    void a_holder_that_takes_over_the_part_of_another_keeps_its_own_beside_it() {
        assertThat(faults(
                        holder(A, ContractorRole.LEAD, null, MARCH.minusDays(1)),
                        holder(B, ContractorRole.CO_CONTRACTOR, null, null),
                        holder(B, ContractorRole.LEAD, MARCH, null)))
                .isEmpty();
        assertThat(faults(
                        holder(A, ContractorRole.CO_CONTRACTOR, null, MARCH.minusDays(1)),
                        holder(B, ContractorRole.CO_CONTRACTOR, null, null),
                        holder(B, ContractorRole.LEAD, MARCH, null)))
                .as("nobody's part")
                .containsExactly("/lots/0/contractors/2/id HOLDER_TWICE");
    }

    @Test
    void a_consortium_has_one_lead_at_a_time() {
        Contractor member = holder("90000003500015", ContractorRole.CO_CONTRACTOR, null, null);
        assertThat(faults(lead(A), lead(B), member)).containsExactly("/lots/0/contractors/1/role LEAD_TWICE");
        assertThat(faults(
                        holder(A, ContractorRole.LEAD, null, MARCH.minusDays(1)),
                        holder(B, ContractorRole.LEAD, MARCH, null),
                        member))
                .isEmpty();
    }

    @Test
    void several_that_hold_a_lot_without_a_consortium_are_no_consortium_with_several_leads() {
        assertThat(faults(lead(A), lead(B))).isEmpty();
    }

    private static List<String> faults(Contractor... holders) {
        List<Violation> faults = new ArrayList<>();
        HolderRules.check(List.of(holders), "/lots/0/contractors", faults);
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Contractor lead(String id) {
        return holder(id, ContractorRole.LEAD, null, null);
    }

    private static Contractor holder(String id, ContractorRole role, LocalDate from, LocalDate until) {
        return new Contractor(id, IdType.SIRET, "Bâtir", role, from, until);
    }
}
