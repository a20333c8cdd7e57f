package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An assessment as others learn of it: what it says of one referral, never by which category. */
record AssessmentBody(
        UUID referralId,
        UUID beneficiaryId,
        Outcome outcome,
        LocalDate assessedOn,
        LocalDate validUntil,
        String ruleSetVersion,
        List<MissingPiece> missing,
        LocalDate effectiveFrom,
        Instant recordedAt,
        String reason) {

    /** What is missing, by claim only: the claim's declarer knows which criterion that is. */
    record MissingPiece(UUID claimId, Gap what) {}

    static AssessmentBody of(ReferralAssessment assessment) {
        return new AssessmentBody(
                assessment.referralId(),
                assessment.beneficiaryId(),
                assessment.outcome(),
                assessment.assessedOn(),
                assessment.validUntil(),
                assessment.ruleSetVersion(),
                assessment.outcome() == Outcome.ELIGIBLE
                        ? List.of()
                        : assessment.findings().missing().stream()
                                .map(piece -> new MissingPiece(piece.claimId(), piece.what()))
                                .toList(),
                assessment.assessedOn(),
                assessment.recordedAt(),
                null);
    }
}
