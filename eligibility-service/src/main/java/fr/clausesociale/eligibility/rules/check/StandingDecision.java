package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/**
 * A status granted by a dated decision that must be in force on the day (RQTH). The decision's own end decides, however old it
 * is. One that names no end is in force for the shortest time the law grants it; after that its end has to be told.
 *
 * @param minimumMonths the shortest time for which such a decision is granted
 */
record StandingDecision(int minimumMonths) implements Rule {

    @Override
    public Verdict judge(Claim claim, Facts facts, LocalDate on) {
        if (claim.endedBefore(on)) {
            return new Verdict.Failed(Reason.ENDED);
        }
        if (claim.startsAfter(on)) {
            return new Verdict.Failed(Reason.NOT_STARTED);
        }
        Gap gap = Proof.gap(claim.evidence(), null, on);
        if (gap != null) {
            return new Verdict.Missing(gap);
        }
        LocalDate end = claim.evidence().validUntil() != null ? claim.evidence().validUntil() : claim.until();
        if (end != null) {
            return new Verdict.Satisfied(end);
        }
        LocalDate shortest =
                claim.evidence().issuedOn().plusMonths(minimumMonths).minusDays(1);
        return shortest.isBefore(on) ? new Verdict.Missing(Gap.EVIDENCE_DATE) : new Verdict.Satisfied(shortest);
    }
}
