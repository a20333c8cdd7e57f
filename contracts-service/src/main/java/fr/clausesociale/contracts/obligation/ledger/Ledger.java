package fr.clausesociale.contracts.obligation.ledger;

import fr.clausesociale.contracts.contract.fact.ObligationFact;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What an obligation owes on any day, computed from its dated entries. An entry counts from its own day on and never
 * before, so what was due on a day does not depend on what is dated after it.
 *
 * @param basis null where nothing was fixed: then only what entries say is owed
 * @param until the last day as first agreed, null where none was told
 * @param entries by day, those of one day in the order they were recorded
 * @param annulled whether it was entered by mistake: then nothing was ever owed
 */
public record Ledger(
        Modality modality, Basis basis, LocalDate from, LocalDate until, List<LedgerEntry> entries, boolean annulled) {

    public Ledger(Modality modality, Basis basis, LocalDate from, LocalDate until, List<LedgerEntry> entries) {
        this(modality, basis, from, until, entries, false);
    }

    public Ledger {
        entries = entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::effectiveOn))
                .toList();
    }

    public Ledger with(LedgerEntry added) {
        List<LedgerEntry> all = new ArrayList<>(entries);
        all.add(added);
        return new Ledger(modality, basis, from, until, all, annulled);
    }

    /** The same of an obligation that was entered by mistake. */
    public Ledger asAnnulled() {
        return new Ledger(modality, basis, from, until, entries, true);
    }

    /** Hours agreed and not waived; never negative. */
    public BigDecimal due(LocalDate day) {
        return agreed(day).subtract(waived(day));
    }

    /** What is due from each day on at which that, or the last day, becomes another; the first from its first day on. */
    public List<ObligationFact.Step> steps() {
        LocalDate first = from == null ? LocalDate.MIN : from;
        List<ObligationFact.Step> steps = new ArrayList<>();
        steps.add(new ObligationFact.Step(from, due(first), endOn(first)));
        entries.stream()
                .map(LedgerEntry::effectiveOn)
                .filter(day -> day.isAfter(first))
                .distinct()
                .map(day -> new ObligationFact.Step(day, due(day), endOn(day)))
                .filter(step -> !step.saysTheSameAs(steps.get(steps.size() - 1)))
                .forEach(steps::add);
        return steps;
    }

    /** All hours worked as they were told, by day, whether a share of them is owed or not. */
    public List<ObligationFact.AllHours> allHours() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.TOTAL_HOURS)
                .map(entry -> new ObligationFact.AllHours(entry.effectiveOn(), entry.hours()))
                .toList();
    }

    /** Hours agreed by that day, before waivers. */
    BigDecimal agreed(LocalDate day) {
        return Decimals.atLeastZero(balance(day));
    }

    public BigDecimal waived(LocalDate day) {
        return Waivers.by(this, day).hours().min(agreed(day));
    }

    /** Whether all is lifted, and nothing was agreed since. */
    public boolean waivedWhole(LocalDate day) {
        Waivers waived = Waivers.by(this, day);
        return waived.whole() && waived.hours().compareTo(agreed(day)) >= 0;
    }

    /** The obligation's last day as it stood on a day, or null where none is told. */
    public LocalDate endOn(LocalDate day) {
        return last(day, e -> e.until() != null).map(LedgerEntry::until).orElse(until);
    }

    public boolean suspended(LocalDate day) {
        return last(day, e -> e.kind() == EntryKind.SUSPENSION || e.kind() == EntryKind.RESUMPTION)
                .filter(last -> last.kind() == EntryKind.SUSPENSION)
                .isPresent();
    }

    private Optional<LedgerEntry> last(LocalDate day, Predicate<LedgerEntry> which) {
        return entries.stream().filter(which).filter(e -> e.by(day)).reduce((earlier, later) -> later);
    }

    /** Whether the entries leave more waived than agreed, or less than nothing agreed, called off or waived, on that day. */
    public boolean overdrawn(LocalDate day) {
        return balance(day).signum() < 0
                || sum(day, EntryKind.CALL_OFF, LedgerEntry::hours).signum() < 0
                || amountCalled(day).signum() < 0
                || !Waivers.by(this, day).fits();
    }

    /** Whether a share of all hours worked is owed. */
    boolean ofAllHours() {
        return basis != null && basis.kind() == BasisKind.SHARE_OF_HOURS;
    }

    /** Hours that a share of all hours worked comes to; nothing with another basis. */
    BigDecimal measured(LocalDate day) {
        return ofAllHours() && running(day) ? Decimals.two(totalHours(day).multiply(basis.share())) : Decimals.ZERO;
    }

    /** Hours worked by everybody, as told by that day: what a share is taken of. */
    BigDecimal totalHours(LocalDate day) {
        return sum(day, EntryKind.TOTAL_HOURS, LedgerEntry::hours);
    }

    ObligationStatus status(LocalDate day, BigDecimal accepted) {
        if (annulled) {
            return ObligationStatus.ANNULLED;
        }
        if (!modality.owes()) {
            return ObligationStatus.NOT_OWED;
        }
        if (waivedWhole(day)) {
            return ObligationStatus.WAIVED;
        }
        BigDecimal due = due(day);
        int reached = accepted.compareTo(due);
        if (reached > 0) {
            return ObligationStatus.EXCEEDED;
        }
        if (suspended(day)) {
            return ObligationStatus.SUSPENDED;
        }
        if (due.signum() == 0) {
            return ObligationStatus.NOTHING_DUE;
        }
        if (reached == 0) {
            return ObligationStatus.REACHED;
        }
        LocalDate end = endOn(day);
        if (end != null && day.isAfter(end)) {
            return ObligationStatus.NOT_REACHED;
        }
        return accepted.signum() == 0 ? ObligationStatus.NOT_STARTED : ObligationStatus.IN_PROGRESS;
    }

    private BigDecimal balance(LocalDate day) {
        if (!running(day)) {
            return Decimals.ZERO;
        }
        return founded(day).add(sum(day, EntryKind.AMENDMENT, LedgerEntry::hours));
    }

    private boolean running(LocalDate day) {
        return !annulled && modality.owes() && (from == null || !day.isBefore(from));
    }

    private BigDecimal founded(LocalDate day) {
        BigDecimal called = sum(day, EntryKind.CALL_OFF, LedgerEntry::hours);
        if (basis == null) {
            return called;
        }
        return switch (basis.kind()) {
            case FIXED_HOURS -> Decimals.two(basis.hours()).add(called);
            case SHARE_OF_HOURS -> measured(day).add(called);
            case HOURS_PER_AMOUNT ->
                amountCalled(day)
                        .divide(basis.amountPerHour(), 2, RoundingMode.HALF_UP)
                        .add(called);
        };
    }

    private BigDecimal amountCalled(LocalDate day) {
        return sum(day, EntryKind.CALL_OFF, LedgerEntry::amountThatCounts);
    }

    private BigDecimal sum(LocalDate day, EntryKind kind, Function<LedgerEntry, BigDecimal> figure) {
        return entries.stream()
                .filter(e -> e.kind() == kind && e.by(day))
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(Decimals.ZERO, BigDecimal::add);
    }
}
