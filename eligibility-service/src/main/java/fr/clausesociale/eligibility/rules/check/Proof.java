package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/** How fresh evidence must be. Exactly {@code maxAgeMonths} old is still fresh. */
final class Proof {

    private Proof() {}

    /** What is wrong with the evidence on that day, or null. */
    static Gap gap(Claim.Evidence evidence, Integer maxAgeMonths, LocalDate on) {
        if (evidence == null) {
            return Gap.EVIDENCE;
        }
        if (evidence.issuedOn() == null || evidence.issuedOn().isAfter(on)) {
            return Gap.EVIDENCE_DATE;
        }
        boolean stale = maxAgeMonths != null
                && evidence.issuedOn().plusMonths(maxAgeMonths).isBefore(on);
        boolean lapsed = evidence.validUntil() != null && evidence.validUntil().isBefore(on);
        return stale || lapsed ? Gap.EVIDENCE_EXPIRED : null;
    }
}
