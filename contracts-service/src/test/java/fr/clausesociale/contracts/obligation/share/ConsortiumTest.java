package fr.clausesociale.contracts.obligation.share;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.code.IdType;
import fr.clausesociale.contracts.contract.terms.Contractor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsortiumTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String LEAD = "90000001900019";
    private static final String LEAD_AGAIN = "90000001900027";
    private static final String OTHER = "90000002700012";
    private static final String THIRD = "90000003500015";
    private static final String AGENCY = "90000004300019";

    private final List<Contractor> holders = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<HoursDone.Worked> worked = new ArrayList<>();

    @Test
    void the_lead_answers_for_what_no_other_took_over() {
        given(LEAD, ContractorRole.LEAD, null, null);
        given(OTHER, ContractorRole.CO_CONTRACTOR, null, null);
        transferred(DAY, LEAD, OTHER, "300.00");
        worked("2026-05", OTHER, null, "100.00");
        worked("2026-05", AGENCY, null, "50.00");
        Consortium consortium = on(DAY, "1000.00");
        Consortium.Member lead = consortium.members().get(0);
        assertThat(lead.owes()).isEqualByComparingTo("700.00");
        assertThat(lead.done()).isEqualByComparingTo("50.00");
        assertThat(lead.transferredOut()).isEqualByComparingTo("300.00");
        Consortium.Member other = consortium.members().get(1);
        assertThat(other.owes()).isEqualByComparingTo("300.00");
        assertThat(other.done()).isEqualByComparingTo("100.00");
        assertThat(other.remaining()).isEqualByComparingTo("200.00");
        assertThat(consortium.accepted()).isEqualByComparingTo("150.00");
    }

    @Test
    void what_the_former_holder_did_stays_with_it_and_the_rest_follows_its_successor() {
        given(LEAD, ContractorRole.LEAD, null, DAY.minusDays(1));
        given(OTHER, ContractorRole.LEAD, DAY, null);
        worked("2026-05", LEAD, null, "400.00");
        Consortium consortium = on(DAY, "1000.00");
        assertThat(consortium.members().get(0).owes()).isEqualByComparingTo("400.00");
        assertThat(consortium.members().get(0).remaining()).isEqualByComparingTo("0.00");
        assertThat(consortium.members().get(1).owes()).isEqualByComparingTo("600.00");
        assertThat(consortium.members().get(1).done()).isEqualByComparingTo("0.00");
        assertThat(consortium.members().get(1).succeeds()).isEqualTo(LEAD);
    }

    @Test
    void a_new_establishment_of_the_same_company_is_credited_with_its_own_months() {
        given(LEAD, ContractorRole.LEAD, null, LocalDate.of(2026, 9, 30));
        given(LEAD_AGAIN, ContractorRole.LEAD, LocalDate.of(2026, 10, 1), null);
        worked("2026-11", LEAD_AGAIN, null, "8.00");
        Consortium consortium = on(LocalDate.of(2026, 11, 30), "100.00");
        assertThat(consortium.members().get(0).done()).isEqualByComparingTo("0.00");
        assertThat(consortium.members().get(0).owes()).isEqualByComparingTo("0.00");
        assertThat(consortium.members().get(1).done()).isEqualByComparingTo("8.00");
        assertThat(consortium.members().get(1).owes()).isEqualByComparingTo("100.00");
    }

    @Test
    void what_is_still_declared_under_a_closed_establishment_is_its_successors_of_the_same_company() {
        given(LEAD, ContractorRole.LEAD, null, LocalDate.of(2026, 9, 30));
        given(LEAD_AGAIN, ContractorRole.LEAD, LocalDate.of(2026, 10, 1), null);
        worked("2026-11", LEAD, null, "8.00");
        assertThat(on(LocalDate.of(2026, 11, 30), "100.00").members().get(1).done())
                .isEqualByComparingTo("8.00");
    }

    @Test
    void an_establishment_that_comes_back_as_co_contractor_has_no_hour_twice() {
        given(LEAD, ContractorRole.LEAD, null, LocalDate.of(2026, 9, 30));
        given(LEAD_AGAIN, ContractorRole.LEAD, LocalDate.of(2026, 10, 1), null);
        given(LEAD, ContractorRole.CO_CONTRACTOR, LocalDate.of(2026, 11, 1), null);
        worked("2026-11", LEAD, null, "7.00");
        List<Consortium.Member> members =
                on(LocalDate.of(2026, 11, 30), "100.00").members();
        assertThat(members).extracting(member -> member.done().toPlainString()).containsExactly("0.00", "0.00", "7.00");
    }

    @Test
    void a_succession_planned_ahead_changes_nothing_before_its_day() {
        given(LEAD, ContractorRole.LEAD, null, LocalDate.of(2026, 12, 31));
        given(OTHER, ContractorRole.LEAD, LocalDate.of(2027, 1, 1), null);
        assertThat(owed(on(DAY, "833.00"))).containsExactly("833.00", "0.00");
        assertThat(owed(on(LocalDate.of(2027, 1, 1), "833.00"))).containsExactly("0.00", "833.00");
    }

    @Test
    void hours_transferred_to_a_co_contractor_are_owed_by_its_successor() {
        given(LEAD, ContractorRole.LEAD, null, null);
        given(OTHER, ContractorRole.CO_CONTRACTOR, null, DAY.minusDays(1));
        given(THIRD, ContractorRole.CO_CONTRACTOR, DAY, null);
        transferred(DAY.minusMonths(2), LEAD, OTHER, "40.00");
        worked("2026-05", OTHER, null, "10.00");
        assertThat(owed(on(DAY, "100.00"))).containsExactly("60.00", "10.00", "30.00");
    }

    @Test
    void successions_of_one_day_stay_within_each_company() {
        given(LEAD, ContractorRole.LEAD, null, null);
        given(OTHER, ContractorRole.CO_CONTRACTOR, null, DAY.minusDays(1));
        given(THIRD, ContractorRole.CO_CONTRACTOR, null, DAY.minusDays(1));
        given("90000003500023", ContractorRole.CO_CONTRACTOR, DAY, null);
        given("90000002700020", ContractorRole.CO_CONTRACTOR, DAY, null);
        transferred(DAY.minusMonths(2), LEAD, THIRD, "40.00");
        assertThat(owed(on(DAY, "100.00"))).containsExactly("60.00", "0.00", "0.00", "40.00", "0.00");
    }

    @Test
    void where_the_lead_leaves_without_a_successor_the_first_remaining_holder_takes_over() {
        given(LEAD, ContractorRole.LEAD, null, DAY.minusDays(1));
        given(OTHER, ContractorRole.CO_CONTRACTOR, null, null);
        given(THIRD, ContractorRole.CO_CONTRACTOR, null, null);
        worked("2026-05", LEAD, null, "30.00");
        worked("2026-06", AGENCY, null, "5.00");
        Consortium consortium = on(DAY, "100.00");
        assertThat(owed(consortium)).containsExactly("30.00", "70.00", "0.00");
        assertThat(consortium.members().get(1).leads()).isTrue();
        assertThat(consortium.members().get(1).done()).isEqualByComparingTo("5.00");
    }

    @Test
    void where_nobody_is_left_who_led_last_still_owes_and_a_lot_without_holders_is_told() {
        given(LEAD, ContractorRole.LEAD, null, DAY.minusDays(10));
        assertThat(owed(on(DAY, "100.00"))).containsExactly("100.00");
        holders.clear();
        assertThat(on(DAY, "100.00").unassigned()).isEqualByComparingTo("100.00");
    }

    @Test
    void holders_that_stand_alone_owe_equal_parts_but_for_what_was_transferred() {
        given(LEAD, ContractorRole.LEAD, null, null);
        given(OTHER, ContractorRole.LEAD, null, null);
        given(THIRD, ContractorRole.LEAD, null, null);
        worked("2026-05", AGENCY, null, "5.00");
        assertThat(owed(on(DAY, "100.00"))).containsExactly("33.34", "33.33", "33.33");
        assertThat(on(DAY, "100.00").unattributed()).isEqualByComparingTo("5.00");
        transferred(DAY, OTHER, THIRD, "20.00");
        assertThat(owed(on(DAY, "100.00"))).containsExactly("33.34", "13.33", "53.33");
    }

    @Test
    void a_subcontractors_hours_are_the_leads() {
        given(LEAD, ContractorRole.LEAD, null, null);
        given(OTHER, ContractorRole.SUBCONTRACTOR, null, null);
        worked("2026-05", OTHER, null, "25.00");
        assertThat(on(DAY, "100.00").members().get(0).done()).isEqualByComparingTo("25.00");
    }

    @Test
    void who_stands_alone_shares_with_nobody_whoever_works_for_it_and_comes_after_it() {
        given(LEAD, ContractorRole.LEAD, null, DAY);
        given(AGENCY, ContractorRole.SUBCONTRACTOR, null, null);
        given(OTHER, ContractorRole.LEAD, DAY.plusDays(1), null);
        worked("2026-05", AGENCY, null, "5.00");
        assertThat(on(DAY, "100.00").shared()).isEmpty();
        assertThat(on(DAY.plusDays(1), "100.00").shared().orElseThrow().members())
                .extracting(Consortium.Member::id)
                .containsExactly(LEAD, OTHER);
    }

    @Test
    void a_subcontractor_that_took_hours_over_shares_them() {
        given(LEAD, ContractorRole.LEAD, null, null);
        given(AGENCY, ContractorRole.SUBCONTRACTOR, null, null);
        transferred(DAY, LEAD, AGENCY, "20.00");
        Consortium shared = on(DAY, "100.00").shared().orElseThrow();
        assertThat(owed(shared)).containsExactly("80.00", "20.00");
        assertThat(shared.transfers()).containsExactlyElementsOf(transfers);
    }

    private void given(String id, ContractorRole role, LocalDate from, LocalDate until) {
        holders.add(new Contractor(id, IdType.SIRET, "x", role, from, until));
    }

    private void transferred(LocalDate on, String from, String to, String hours) {
        transfers.add(new Transfer(on, from, to, new BigDecimal(hours)));
    }

    private void worked(String month, String employer, String user, String hours) {
        worked.add(new HoursDone.Worked(YearMonth.parse(month), employer, user, new BigDecimal(hours)));
    }

    private Consortium on(LocalDate day, String due) {
        return Consortium.of(new Holders(holders), new BigDecimal(due), transfers, worked, day);
    }

    private static List<String> owed(Consortium consortium) {
        return consortium.members().stream()
                .map(member -> member.owes().toPlainString())
                .toList();
    }
}
