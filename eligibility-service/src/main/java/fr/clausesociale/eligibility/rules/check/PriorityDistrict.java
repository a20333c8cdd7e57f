package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Living in a quartier prioritaire de la politique de la ville, by a recent proof of address. The districts were redrawn on
 * 1 January 2024 (2025 overseas): a code of a generation that is not in force on the day answers nothing, and an unknown
 * address never counts as outside.
 */
record PriorityDistrict(Integer proofMaxAgeMonths, List<Generation> generations) implements Rule {

    /** Codes with this prefix hold from and until these days; the longest prefix that fits decides. */
    record Generation(String prefix, LocalDate from, LocalDate until) {

        boolean holds(LocalDate on) {
            return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
        }
    }

    @Override
    public Verdict judge(Claim claim, Facts facts, LocalDate on) {
        if (claim.endedBefore(on)) {
            return new Verdict.Failed(Reason.ENDED);
        }
        if (!inForce(facts.qpv(), on)) {
            return new Verdict.Missing(Gap.RESIDENCE);
        }
        Gap gap = Proof.gap(claim.evidence(), proofMaxAgeMonths, on);
        return gap != null ? new Verdict.Missing(gap) : new Verdict.Satisfied(null);
    }

    private boolean inForce(String code, LocalDate on) {
        return code != null
                && generations.stream()
                        .filter(generation -> code.startsWith(generation.prefix()))
                        .max(Comparator.comparingInt(
                                generation -> generation.prefix().length()))
                        .map(generation -> generation.holds(on))
                        .orElse(false);
    }
}
