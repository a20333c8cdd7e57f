package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import java.time.LocalDate;
import java.util.List;

/**
 * Registered as a jobseeker, however short: shown by a recent certificate with a claim to one of these criteria, even where that
 * one asks for more months than have gone by.
 *
 * @param criteria codes of the criteria whose claims tell a registration
 */
record Registered(List<String> criteria, Integer proofMaxAgeMonths) implements Rule {

    Registered {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    @Override
    public Verdict judge(Reading reading) {
        Integer maxAge = reading.parameter("proofMaxAgeMonths", proofMaxAgeMonths);
        boolean shown = reading.parameter("criteria", criteria).stream()
                        .flatMap(criterion -> reading.claimsOf(criterion).stream())
                        .filter(claim -> shows(claim, maxAge))
                        // all of them, so that all are noted
                        .count()
                > 0;
        return shown ? new Verdict.Satisfied(null) : new Verdict.Missing(Gap.REGISTRATION);
    }

    @Override
    public List<String> asksAbout() {
        return criteria;
    }

    private static boolean shows(Reading claim, Integer maxAge) {
        LocalDate since = claim.since();
        return since != null && claim.reached(since) && !claim.over(claim.until()) && Proof.gap(claim, maxAge) == null;
    }
}
