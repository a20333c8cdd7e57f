package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Living in a quartier prioritaire de la politique de la ville, by a recent proof of address. The districts were redrawn on
 * 1 January 2024 (2025 overseas): a code of a generation that is not in force on the day answers nothing, and an unknown
 * address never counts as outside.
 */
record PriorityDistrict(Integer proofMaxAgeMonths, List<Generation> generations) implements Rule {

    PriorityDistrict {
        generations = generations == null ? List.of() : List.copyOf(generations);
    }

    @Override
    public Verdict judge(Reading reading) {
        if (reading.over(reading.until())) {
            return new Verdict.Failed(Reason.ENDED);
        }
        if (!inForce(reading)) {
            return new Verdict.Missing(Gap.RESIDENCE);
        }
        Gap gap = Proof.gapBy(reading, proofMaxAgeMonths);
        return gap != null ? new Verdict.Missing(gap) : new Verdict.Satisfied(null);
    }

    private boolean inForce(Reading reading) {
        String code = reading.qpv();
        return code != null
                && reading.parameter("generations", generations).stream()
                        .filter(generation -> code.startsWith(generation.prefix()))
                        .max(Comparator.comparingInt(
                                generation -> generation.prefix().length()))
                        .map(generation -> generation.holds(reading))
                        .orElse(false);
    }

    /** Codes with this prefix hold from and until these days; the longest prefix that fits decides. */
    record Generation(String prefix, LocalDate from, LocalDate until) {

        boolean holds(Reading reading) {
            return (from == null || reading.reached(from)) && !reading.over(until);
        }

        @Override
        public String toString() {
            return prefix + " " + (from == null ? "" : from) + "/" + (until == null ? "" : until);
        }
    }
}
