package fr.clausesociale.contracts.obligation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.contract.fact.ObligationFact;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any sequence of entries, sensible or not. */
class LedgerProperties {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property
    void what_is_due_on_a_day_does_not_depend_on_entries_dated_after_it(
            @ForAll("ledgers") Ledger ledger,
            @ForAll("days") LocalDate day,
            @ForAll("entryLists") List<LedgerEntry> more,
            @ForAll("hours") BigDecimal accepted) {
        List<LedgerEntry> all = new ArrayList<>(ledger.entries());
        more.stream().filter(entry -> entry.effectiveOn().isAfter(day)).forEach(all::add);
        Ledger later = new Ledger(ledger.modality(), ledger.basis(), ledger.from(), ledger.until(), all);
        assertThat(later.due(day)).isEqualByComparingTo(ledger.due(day));
        assertThat(later.agreed(day)).isEqualByComparingTo(ledger.agreed(day));
        assertThat(later.waived(day)).isEqualByComparingTo(ledger.waived(day));
        assertThat(later.suspended(day)).isEqualTo(ledger.suspended(day));
        assertThat(later.endOn(day)).isEqualTo(ledger.endOn(day));
        assertThat(later.status(day, Decimals.ZERO)).isEqualTo(ledger.status(day, Decimals.ZERO));
        assertThat(Progress.of(later, day, accepted, accepted)).isEqualTo(Progress.of(ledger, day, accepted, accepted));
    }

    @Property
    void the_published_steps_say_what_is_due_and_when_it_ends_on_any_day(
            @ForAll("ledgers") Ledger ledger, @ForAll("days") LocalDate day) {
        ObligationFact.Step step = ledger.steps().stream()
                .filter(s -> s.from() == null || !s.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
        assertThat(step == null ? Decimals.ZERO : step.due()).isEqualByComparingTo(ledger.due(day));
        if (step != null) {
            assertThat(step.until()).isEqualTo(ledger.endOn(day));
        }
    }

    @Property
    void the_rate_is_undefined_exactly_when_nothing_is_due(
            @ForAll("ledgers") Ledger ledger, @ForAll("days") LocalDate day, @ForAll("hours") BigDecimal accepted) {
        Progress progress = Progress.of(ledger, day, accepted, accepted);
        assertThat(progress.rate() == null).isEqualTo(progress.due().signum() == 0);
    }

    @Property
    void what_remains_is_never_negative_and_neither_is_what_is_due(
            @ForAll("ledgers") Ledger ledger, @ForAll("days") LocalDate day, @ForAll("hours") BigDecimal accepted) {
        Progress progress = Progress.of(ledger, day, accepted, accepted);
        assertThat(progress.due()).isNotNegative();
        assertThat(progress.waived()).isNotNegative().isLessThanOrEqualTo(progress.agreed());
        assertThat(progress.remaining()).isNotNegative();
        assertThat(progress.excess()).isNotNegative();
        assertThat(progress.remaining().signum() * progress.excess().signum()).isZero();
        assertThat(accepted.add(progress.remaining()).subtract(progress.excess()))
                .isEqualByComparingTo(progress.due());
    }

    @Property
    void lowering_an_obligation_under_what_is_accepted_leaves_nothing_to_do_and_no_penalty(
            @ForAll("hours") BigDecimal owed,
            @ForAll("hours") BigDecimal accepted,
            @ForAll @IntRange(max = 100) int percentLeft,
            @ForAll("days") LocalDate day) {
        BigDecimal left = Decimals.two(accepted.min(owed).multiply(BigDecimal.valueOf(percentLeft, 2)));
        LedgerEntry lowered = new LedgerEntry(EntryKind.AMENDMENT, day, left.subtract(owed), null);
        Ledger ledger = new Ledger(Modality.EXECUTION_CONDITION, fixed(owed), START, null, List.of(lowered));
        Progress progress = Progress.of(ledger, day, accepted, accepted);
        assertThat(progress.due()).isEqualByComparingTo(day.isBefore(START) ? Decimals.ZERO : left);
        assertThat(progress.remaining()).isEqualByComparingTo(Decimals.ZERO);
        assertThat(progress.status())
                .isIn(ObligationStatus.REACHED, ObligationStatus.EXCEEDED, ObligationStatus.NOTHING_DUE);
    }

    @Property
    void what_an_amendment_brings_after_all_was_waived_is_due(
            @ForAll("ledgers") Ledger ledger, @ForAll("hours") BigDecimal more) {
        LocalDate end = START.plusDays(1000);
        List<LedgerEntry> all = new ArrayList<>(ledger.entries());
        all.add(new LedgerEntry(EntryKind.WAIVER, end, null, null));
        Ledger waived = new Ledger(ledger.modality(), ledger.basis(), ledger.from(), ledger.until(), all);
        assertThat(waived.due(end)).isZero();
        all = new ArrayList<>(all);
        all.add(new LedgerEntry(EntryKind.AMENDMENT, end.plusDays(1), more, null));
        Ledger later = new Ledger(ledger.modality(), ledger.basis(), ledger.from(), ledger.until(), all);
        BigDecimal grown = later.agreed(end.plusDays(1)).subtract(later.agreed(end));
        assertThat(later.due(end)).isZero();
        assertThat(later.due(end.plusDays(1))).isEqualByComparingTo(grown);
    }

    @Property
    void a_withdrawn_waiver_is_due_again_from_its_day(
            @ForAll("ledgers") Ledger ledger, @ForAll("hours") BigDecimal hours) {
        LocalDate end = START.plusDays(1000);
        BigDecimal withdrawn = hours.min(ledger.waived(end));
        List<LedgerEntry> all = new ArrayList<>(ledger.entries());
        all.add(new LedgerEntry(EntryKind.WAIVER, end, withdrawn.negate(), null));
        Ledger later = new Ledger(ledger.modality(), ledger.basis(), ledger.from(), ledger.until(), all);
        assertThat(later.due(end)).isEqualByComparingTo(ledger.due(end).add(withdrawn));
        assertThat(later.due(end.minusDays(1))).isEqualByComparingTo(ledger.due(end.minusDays(1)));
    }

    @Property
    void an_incentive_never_owes(
            @ForAll("entryLists") List<LedgerEntry> entries,
            @ForAll("days") LocalDate day,
            @ForAll("hours") BigDecimal hours) {
        Ledger ledger = new Ledger(Modality.INCENTIVE, fixed(hours), START, null, entries);
        Progress progress = Progress.of(ledger, day, hours, hours);
        assertThat(progress.due()).isZero();
        assertThat(progress.rate()).isNull();
        assertThat(progress.remaining()).isZero();
    }

    private static Basis fixed(BigDecimal hours) {
        return new Basis(BasisKind.FIXED_HOURS, hours, null, null);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-30, 900).map(START::plusDays);
    }

    @Provide
    Arbitrary<BigDecimal> hours() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("5000"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<List<LedgerEntry>> entryLists() {
        Arbitrary<BigDecimal> signed = Arbitraries.bigDecimals()
                .between(new BigDecimal("-3000"), new BigDecimal("3000"))
                .ofScale(2);
        return Combinators.combine(Arbitraries.of(EntryKind.class), days(), signed, hours())
                .as((kind, day, more, amount) -> switch (kind) {
                    case AMENDMENT ->
                        more.signum() < 0
                                ? new LedgerEntry(kind, day, more, null, day.plusDays(amount.intValue()))
                                : new LedgerEntry(kind, day, more, null);
                    case CALL_OFF ->
                        amount.remainder(BigDecimal.ONE).signum() == 0
                                ? new LedgerEntry(kind, day, more, null)
                                : new LedgerEntry(kind, day, null, more);
                    case TOTAL_HOURS -> new LedgerEntry(kind, day, amount, null);
                    case WAIVER ->
                        new LedgerEntry(kind, day, amount.compareTo(new BigDecimal("2500")) < 0 ? null : more, null);
                    default -> new LedgerEntry(kind, day, null, null);
                })
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Ledger> ledgers() {
        Arbitrary<Basis> bases = Arbitraries.of(
                fixed(new BigDecimal("833.00")),
                fixed(Decimals.ZERO),
                new Basis(BasisKind.SHARE_OF_HOURS, null, new BigDecimal("0.05"), null),
                new Basis(BasisKind.HOURS_PER_AMOUNT, null, null, new BigDecimal("2000.00")));
        return Combinators.combine(Arbitraries.of(Modality.class), bases, entryLists())
                .as((modality, basis, entries) -> new Ledger(modality, basis, START, START.plusMonths(18), entries));
    }
}
