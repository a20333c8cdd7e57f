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
        Long revision,
        Outcome outcome,
        LocalDate assessedOn,
        LocalDate validUntil,
        String ruleSetVersion,
        List<Missing> missing,
        List<FailedClaim> failed,
        LocalDate effectiveFrom,
        Instant recordedAt,
        String reason) {

    /** @param until last day on which it may be brought, or null */
    record Missing(UUID claimId, Gap what, LocalDate until) {}

    static AssessmentBody of(ReferralAssessment assessment) {
        return new AssessmentBody(
                assessment.referralId(),
                assessment.beneficiaryId(),
                assessment.revision(),
                assessment.outcome(),
                assessment.assessedOn(),
                assessment.validUntil(),
                assessment.ruleSetVersion(),
                MissingPiece.of(assessment.outcome(), assessment.findings()).stream()
                        .map(piece -> new Missing(piece.claimId(), piece.what(), assessment.completableUntil()))
                        .toList(),
                assessment.failed(),
                assessment.assessedOn(),
                assessment.recordedAt(),
                null);
    }
}
