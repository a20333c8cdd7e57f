package fr.clausesociale.contracts.obligation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 15);
    private static final LocalDate END = LocalDate.of(2027, 7, 14);
    private static final Basis ONE_HOUR_FOR_2000 =
            new Basis(BasisKind.HOURS_PER_AMOUNT, null, null, new BigDecimal("2000.00"));
    private static final Basis FIVE_PERCENT = new Basis(BasisKind.SHARE_OF_HOURS, null, new BigDecimal("0.05"), null);

    @Test
    void fixed_hours_are_due_from_the_first_day() {
        Ledger ledger = fixed("833.00");
        assertThat(ledger.due(START.minusDays(1))).isEqualByComparingTo("0");
        assertThat(ledger.due(START)).isEqualByComparingTo("833.00");
    }

    @Test
    void an_amendment_counts_from_its_day_and_leaves_the_past_alone() {
        Ledger ledger = fixed("833.00", entry(EntryKind.AMENDMENT, "2026-06-01", "-100.00", null));
        assertThat(ledger.due(LocalDate.of(2026, 5, 31))).isEqualByComparingTo("833.00");
        assertThat(ledger.due(LocalDate.of(2026, 6, 1))).isEqualByComparingTo("733.00");
    }

    @Test
    void a_framework_agreement_owes_with_each_order_one_hour_for_two_thousand_euros() {
        Ledger ledger = of(
                ONE_HOUR_FOR_2000,
                entry(EntryKind.CALL_OFF, "2026-02-01", null, "50000.00"),
                entry(EntryKind.CALL_OFF, "2026-05-01", null, "31000.00"),
                entry(EntryKind.CALL_OFF, "2026-06-01", "12.00", "90000.00"));
        assertThat(ledger.due(START)).isEqualByComparingTo("0");
        assertThat(ledger.due(LocalDate.of(2026, 2, 1))).isEqualByComparingTo("25.00");
        assertThat(ledger.due(LocalDate.of(2026, 5, 1))).isEqualByComparingTo("40.50");
        assertThat(ledger.due(LocalDate.of(2026, 6, 1))).isEqualByComparingTo("52.50");
    }

    @Test
    void a_programme_owes_its_share_of_all_hours_worked() {
        Ledger ledger = of(
                FIVE_PERCENT,
                entry(EntryKind.TOTAL_HOURS, "2026-03-31", "12000.00", null),
                entry(EntryKind.TOTAL_HOURS, "2026-06-30", "8010.00", null));
        assertThat(ledger.due(LocalDate.of(2026, 3, 31))).isEqualByComparingTo("600.00");
        assertThat(ledger.due(LocalDate.of(2026, 6, 30))).isEqualByComparingTo("1000.50");
    }

    @Test
    void a_waiver_lifts_some_hours_or_all() {
        Ledger part = fixed("833.00", entry(EntryKind.WAIVER, "2026-09-01", "33.00", null));
        assertThat(part.due(LocalDate.of(2026, 9, 1))).isEqualByComparingTo("800.00");
        assertThat(part.agreed(LocalDate.of(2026, 9, 1))).isEqualByComparingTo("833.00");
        Ledger whole = fixed("833.00", entry(EntryKind.WAIVER, "2026-09-01", null, null));
        Progress progress = Progress.of(whole, LocalDate.of(2026, 9, 1), Decimals.ZERO, Decimals.ZERO);
        assertThat(progress.due()).isEqualByComparingTo("0");
        assertThat(progress.rate()).isNull();
        assertThat(progress.status()).isEqualTo(ObligationStatus.WAIVED);
    }

    @Test
    void a_full_waiver_lifts_what_was_ordered_by_its_day_and_not_what_is_ordered_later() {
        Ledger ledger = of(
                ONE_HOUR_FOR_2000,
                entry(EntryKind.CALL_OFF, "2026-02-01", null, "20000.00"),
                entry(EntryKind.WAIVER, "2026-03-01", null, null),
                entry(EntryKind.CALL_OFF, "2026-06-01", null, "200000.00"));
        assertThat(ledger.status(LocalDate.of(2026, 3, 1), Decimals.ZERO)).isEqualTo(ObligationStatus.WAIVED);
        assertThat(ledger.due(LocalDate.of(2026, 6, 1))).isEqualByComparingTo("100.00");
        assertThat(ledger.waived(LocalDate.of(2026, 6, 1))).isEqualByComparingTo("10.00");
        assertThat(ledger.status(LocalDate.of(2026, 6, 1), Decimals.ZERO)).isEqualTo(ObligationStatus.NOT_STARTED);
    }

    @Test
    void a_full_waiver_of_a_share_lifts_the_share_of_hours_counted_later_too() {
        Ledger ledger = of(
                FIVE_PERCENT,
                entry(EntryKind.WAIVER, "2026-03-01", null, null),
                entry(EntryKind.TOTAL_HOURS, "2026-03-31", "12000.00", null),
                entry(EntryKind.AMENDMENT, "2026-05-01", "40.00", null));
        assertThat(ledger.due(LocalDate.of(2026, 3, 31))).isEqualByComparingTo("0");
        assertThat(ledger.status(LocalDate.of(2026, 3, 31), Decimals.ZERO)).isEqualTo(ObligationStatus.WAIVED);
        assertThat(ledger.due(LocalDate.of(2026, 5, 1))).isEqualByComparingTo("40.00");
    }

    @Test
    void a_waiver_of_all_before_the_first_day_lifts_what_is_agreed_on_it_whatever_is_entered_later() {
        LedgerEntry waiver = entry(EntryKind.WAIVER, "2025-12-29", null, null);
        LedgerEntry later = entry(EntryKind.SUSPENSION, "2026-09-01", null, null);
        for (Ledger ledger : List.of(fixed("100.00", waiver), fixed("100.00", waiver, later))) {
            assertThat(ledger.due(START)).isZero();
            assertThat(ledger.due(END)).isZero();
        }
    }

    @Test
    void a_withdrawn_waiver_is_due_again_from_its_day_and_the_past_stays() {
        Ledger ledger = fixed(
                "833.00",
                entry(EntryKind.WAIVER, "2026-09-01", null, null),
                entry(EntryKind.WAIVER, "2026-10-01", "-828.00", null));
        assertThat(ledger.due(LocalDate.of(2026, 9, 30))).isEqualByComparingTo("0");
        assertThat(ledger.due(LocalDate.of(2026, 10, 1))).isEqualByComparingTo("828.00");
        assertThat(ledger.status(LocalDate.of(2026, 10, 1), Decimals.ZERO)).isEqualTo(ObligationStatus.NOT_STARTED);
    }

    @Test
    void what_was_waived_in_part_cannot_be_taken_out_of_what_is_agreed_nor_withdrawn_twice() {
        assertThat(fixed(
                                "833.00",
                                entry(EntryKind.WAIVER, "2026-09-01", "800.00", null),
                                entry(EntryKind.AMENDMENT, "2026-10-01", "-100.00", null))
                        .overdrawn(LocalDate.of(2026, 10, 1)))
                .isTrue();
        assertThat(fixed(
                                "833.00",
                                entry(EntryKind.WAIVER, "2026-09-01", "33.00", null),
                                entry(EntryKind.WAIVER, "2026-10-01", "-33.00", null),
                                entry(EntryKind.WAIVER, "2026-11-01", "-33.00", null))
                        .overdrawn(LocalDate.of(2026, 11, 1)))
                .isTrue();
    }

    @Test
    void a_suspension_lasts_until_work_resumes() {
        Ledger ledger = fixed(
                "833.00",
                entry(EntryKind.SUSPENSION, "2026-04-01", null, null),
                entry(EntryKind.RESUMPTION, "2026-05-01", null, null));
        assertThat(ledger.status(LocalDate.of(2026, 4, 15), Decimals.ZERO)).isEqualTo(ObligationStatus.SUSPENDED);
        assertThat(ledger.status(LocalDate.of(2026, 5, 1), Decimals.ZERO)).isEqualTo(ObligationStatus.NOT_STARTED);
    }

    @Test
    void works_that_stop_and_resume_on_one_day_go_on() {
        Ledger ledger = fixed(
                "833.00",
                entry(EntryKind.SUSPENSION, "2026-04-01", null, null),
                entry(EntryKind.RESUMPTION, "2026-04-01", null, null));
        assertThat(ledger.suspended(LocalDate.of(2026, 4, 1))).isFalse();
        Ledger again = fixed(
                "833.00",
                entry(EntryKind.SUSPENSION, "2026-03-01", null, null),
                entry(EntryKind.RESUMPTION, "2026-04-01", null, null),
                entry(EntryKind.SUSPENSION, "2026-04-01", null, null));
        assertThat(again.suspended(LocalDate.of(2026, 4, 2))).isTrue();
    }

    @Test
    void without_a_figure_of_its_own_an_obligation_owes_what_amendments_say() {
        Ledger reserved = new Ledger(
                Modality.RESERVED_IAE,
                null,
                START,
                END,
                List.of(
                        entry(EntryKind.AMENDMENT, "2026-06-01", "150.00", null),
                        entry(EntryKind.CALL_OFF, "2026-07-01", "20.00", null)));
        assertThat(reserved.due(START)).isEqualByComparingTo("0");
        assertThat(reserved.due(LocalDate.of(2026, 6, 1))).isEqualByComparingTo("150.00");
        assertThat(reserved.due(LocalDate.of(2026, 7, 1))).isEqualByComparingTo("170.00");
    }

    @Test
    void the_end_moves_from_the_day_of_its_entry_and_the_past_keeps_the_former_one() {
        Ledger ledger = fixed(
                "10.00",
                new LedgerEntry(EntryKind.AMENDMENT, LocalDate.of(2027, 6, 1), null, null, LocalDate.of(2028, 7, 14)));
        assertThat(ledger.endOn(LocalDate.of(2027, 5, 31))).isEqualTo(END);
        assertThat(ledger.endOn(LocalDate.of(2027, 6, 1))).isEqualTo(LocalDate.of(2028, 7, 14));
        assertThat(ledger.due(END.plusDays(1))).isEqualByComparingTo("10.00");
        assertThat(ledger.status(END.plusDays(1), Decimals.ZERO)).isEqualTo(ObligationStatus.NOT_STARTED);
        assertThat(ledger.status(LocalDate.of(2028, 7, 15), Decimals.ZERO)).isEqualTo(ObligationStatus.NOT_REACHED);
    }

    @Test
    void what_was_not_reached_by_the_end_is_told() {
        assertThat(fixed("10.00").status(END.plusDays(1), new BigDecimal("9.99")))
                .isEqualTo(ObligationStatus.NOT_REACHED);
        assertThat(fixed("10.00").status(END, new BigDecimal("10.00"))).isEqualTo(ObligationStatus.REACHED);
        assertThat(fixed("10.00").status(END, new BigDecimal("10.01"))).isEqualTo(ObligationStatus.EXCEEDED);
    }

    private static Ledger fixed(String hours, LedgerEntry... entries) {
        return of(new Basis(BasisKind.FIXED_HOURS, new BigDecimal(hours), null, null), entries);
    }

    private static Ledger of(Basis basis, LedgerEntry... entries) {
        return new Ledger(Modality.EXECUTION_CONDITION, basis, START, END, List.of(entries));
    }

    private static LedgerEntry entry(EntryKind kind, String on, String hours, String amount) {
        return new LedgerEntry(
                kind,
                LocalDate.parse(on),
                hours == null ? null : new BigDecimal(hours),
                amount == null ? null : new BigDecimal(amount));
    }
}
