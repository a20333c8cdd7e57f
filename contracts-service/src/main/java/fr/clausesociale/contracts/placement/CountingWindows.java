package fr.clausesociale.contracts.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How long the hours of a person count: some months from the first hire under a clause, all contracts and employers
 * together; both days included. Where the decision says so, from the decision or from each hire instead.
 */
final class CountingWindows {

    private CountingWindows() {}

    /** @param validFrom first day of the decision relied on */
    record Hire(UUID placementId, LocalDate startOn, LocalDate validFrom, int months, String windowStart) {}

    /** Last day that counts, by placement. */
    static Map<UUID, LocalDate> of(List<Hire> hires) {
        Map<UUID, LocalDate> until = new HashMap<>();
        LocalDate openUntil = null;
        for (Hire hire : hires.stream()
                .sorted(Comparator.comparing(Hire::startOn).thenComparing(Hire::placementId))
                .toList()) {
            LocalDate end = switch (hire.windowStart()) {
                case "EACH_WORK_CONTRACT" -> lastDay(hire.startOn(), hire.months());
                case "ELIGIBILITY_VALIDATION" -> lastDay(hire.validFrom(), hire.months());
                default -> {
                    openUntil = firstHire(openUntil, hire);
                    yield openUntil;
                }
            };
            until.put(hire.placementId(), end);
        }
        return until;
    }

    /** A new window opens after the old one only on a decision made since: a new diagnosis. */
    private static LocalDate firstHire(LocalDate openUntil, Hire hire) {
        boolean readmitted = openUntil != null
                && hire.startOn().isAfter(openUntil)
                && hire.validFrom() != null
                && hire.validFrom().isAfter(openUntil);
        return openUntil == null || readmitted ? lastDay(hire.startOn(), hire.months()) : openUntil;
    }

    /** From 15 March 2026, 24 months end on 14 March 2028; from 29 February they end on the 28th. */
    static LocalDate lastDay(LocalDate first, int months) {
        LocalDate end = first.plusMonths(months);
        return end.getDayOfMonth() < first.getDayOfMonth() ? end : end.minusDays(1);
    }
}
