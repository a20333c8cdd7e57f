package fr.clausesociale.contracts.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How long the hours of a person count: some months from the first hire under a clause, all contracts and employers
 * together; both days included. Where the terms say so, from the decision or from each hire instead, and longer under some
 * contrats de travail.
 */
final class CountingWindows {

    private CountingWindows() {}

    /**
     * @param validFrom first day of the decision relied on
     * @param terms what held on the first day for the obligation worked for
     */
    record Hire(UUID placementId, LocalDate startOn, LocalDate validFrom, WindowTerms terms, Extension extension) {}

    /** Last day that counts, by placement; null where nothing ends it. */
    static Map<UUID, LocalDate> of(List<Hire> hires) {
        Map<UUID, LocalDate> until = new HashMap<>();
        LocalDate openUntil = null;
        boolean open = false;
        for (Hire hire : hires.stream()
                .sorted(Comparator.comparing(Hire::startOn).thenComparing(Hire::placementId))
                .toList()) {
            LocalDate end = switch (hire.terms().start()) {
                case EACH_WORK_CONTRACT -> lastDay(hire.startOn(), hire.terms().months());
                case ELIGIBILITY_VALIDATION ->
                    lastDay(hire.validFrom(), hire.terms().months());
                case FIRST_CLAUSE_HIRE -> {
                    if (!open || readmitted(openUntil, hire)) {
                        openUntil = lastDay(hire.startOn(), hire.terms().months());
                        open = true;
                    }
                    yield openUntil;
                }
            };
            until.put(hire.placementId(), hire.extension().of(hire.startOn(), end));
        }
        return until;
    }

    /** A new window opens after the old one only on a decision made since, a new diagnosis, and where that is the rule. */
    private static boolean readmitted(LocalDate openUntil, Hire hire) {
        return hire.terms().readmission()
                && openUntil != null
                && hire.startOn().isAfter(openUntil)
                && hire.validFrom() != null
                && hire.validFrom().isAfter(openUntil);
    }

    /** From 15 March 2026, 24 months end on 14 March 2028; from 29 February they end on the 28th. Null: no end is set. */
    static LocalDate lastDay(LocalDate first, Integer months) {
        if (months == null) {
            return null;
        }
        LocalDate end = first.plusMonths(months);
        return end.getDayOfMonth() < first.getDayOfMonth() ? end : end.minusDays(1);
    }
}
