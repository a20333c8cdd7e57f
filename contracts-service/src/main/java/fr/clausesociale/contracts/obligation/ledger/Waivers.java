package fr.clausesociale.contracts.obligation.ledger;

import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What waivers (levées) lift, followed day by day. A full waiver lifts what is agreed on its day: what amendments and call-offs
 * bring later is due. Of a share of all hours worked it lifts the share itself, so also of hours counted later. A withdrawal
 * takes back part of what is lifted; what was lifted before its day stays.
 */
final class Waivers {

    private final Ledger ledger;
    private BigDecimal hours = Decimals.ZERO;
    private BigDecimal measured = Decimals.ZERO;
    private boolean whole;
    private boolean fits = true;

    private Waivers(Ledger ledger) {
        this.ledger = ledger;
    }

    static Waivers by(Ledger ledger, LocalDate day) {
        Waivers waived = new Waivers(ledger);
        LocalDate first = ledger.entries().stream()
                .filter(e -> e.kind() == EntryKind.WAIVER && e.by(day))
                .map(waived::counts)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (first != null) {
            ledger.entries().stream()
                    .map(waived::counts)
                    .filter(on -> !on.isBefore(first) && !on.isAfter(day))
                    .distinct()
                    .sorted()
                    .forEach(waived::pass);
        }
        return waived;
    }

    /** What is dated before the obligation begins counts from its first day on. */
    private LocalDate counts(LedgerEntry entry) {
        LocalDate from = ledger.from();
        return from != null && entry.effectiveOn().isBefore(from) ? from : entry.effectiveOn();
    }

    private void pass(LocalDate day) {
        BigDecimal agreed = ledger.agreed(day);
        BigDecimal counted = ledger.measured(day);
        if (whole) {
            hours = hours.add(counted.subtract(measured)).min(agreed);
        }
        measured = counted;
        for (LedgerEntry entry : ledger.entries()) {
            if (entry.kind() == EntryKind.WAIVER && counts(entry).equals(day)) {
                hours = entry.waivesAll() ? agreed.max(hours) : hours.add(entry.hours());
                whole = entry.waivesAll() || whole && entry.hours().signum() > 0;
            }
        }
        fits = hours.signum() >= 0 && hours.compareTo(agreed) <= 0;
        hours = Decimals.atLeastZero(hours).min(agreed);
    }

    BigDecimal hours() {
        return hours;
    }

    /** Whether the last waiver of all still holds: nothing of it was withdrawn. */
    boolean whole() {
        return whole;
    }

    /** Whether on the last day passed no more was lifted than agreed, and no more withdrawn than lifted. */
    boolean fits() {
        return fits;
    }
}
