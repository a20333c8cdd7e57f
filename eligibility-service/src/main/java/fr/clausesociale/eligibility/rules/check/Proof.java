package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import java.time.LocalDate;

/** How fresh evidence must be. Exactly {@code maxAgeMonths} old is still fresh. */
final class Proof {

    private Proof() {}

    /** What is wrong with the evidence on that day, or null. @param maxAgeMonths null where its age does not matter */
    static Gap gap(Reading reading, Integer maxAgeMonths) {
        if (!reading.hasEvidence()) {
            return Gap.EVIDENCE;
        }
        LocalDate issuedOn = reading.issuedOn();
        if (issuedOn == null || !reading.reached(issuedOn)) {
            return Gap.EVIDENCE_DATE;
        }
        boolean stale = maxAgeMonths != null && reading.over(issuedOn.plusMonths(maxAgeMonths));
        boolean lapsed = reading.over(reading.validUntil());
        return stale || lapsed ? Gap.EVIDENCE_EXPIRED : null;
    }

    /** The same with a parameter of the check, which is read in any case. */
    static Gap gapBy(Reading reading, Integer proofMaxAgeMonths) {
        return gap(reading, reading.parameter("proofMaxAgeMonths", proofMaxAgeMonths));
    }
}
