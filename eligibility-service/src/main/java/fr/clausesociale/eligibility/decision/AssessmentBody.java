package fr.clausesociale.eligibility.decision;

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

    static AssessmentBody of(ReferralAssessment assessment) {
        return new AssessmentBody(
                assessment.referralId(),
                assessment.beneficiaryId(),
                assessment.outcome(),
                assessment.assessedOn(),
                assessment.validUntil(),
                assessment.ruleSetVersion(),
                MissingPiece.of(assessment.outcome(), assessment.findings()),
                assessment.assessedOn(),
                assessment.recordedAt(),
                null);
    }
}
