package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.events.SealedJson;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decisions, assessments and profiles as events. */
@ApplicationScoped
class DecisionEvents {

    static final String DECISIONS = "eligibility.decision.v1";
    static final String ASSESSMENTS = "eligibility.assessment.v1";
    static final String PROFILES = "eligibility.profile.v1";

    private static final String MADE = "fr.clausesociale.eligibility.decision-made.v1";
    private static final String SUPERSEDED = "fr.clausesociale.eligibility.decision-superseded.v1";
    private static final String ASSESSED = "fr.clausesociale.eligibility.referral-assessed.v1";
    private static final String RECORDED = "fr.clausesociale.eligibility.profile-recorded.v1";
    private static final String SCHEMA = "urn:clausesociale:event:%s:1";

    private final SealedJson json;

    DecisionEvents(SealedJson json) {
        this.json = json;
    }

    /** The decision as it stands; its version is that of the flushed row, counted from one. */
    Event decision(Decision decision) {
        return new Event(
                DECISIONS,
                decision.recordedUnder().toString(),
                Ids.next(),
                decision.standing() ? MADE : SUPERSEDED,
                decision.id().toString(),
                decision.version() + 1,
                decision.standing() ? decision.recordedAt() : decision.supersededAt(),
                SCHEMA.formatted(DECISIONS),
                DecisionBody.of(decision));
    }

    /** What the rules say of one referral; its version is that of the flushed row, counted from one. */
    Event assessment(ReferralAssessment assessment) {
        return new Event(
                ASSESSMENTS,
                assessment.beneficiaryId().toString(),
                Ids.next(),
                ASSESSED,
                assessment.referralId().toString(),
                assessment.version() + 1,
                assessment.recordedAt(),
                SCHEMA.formatted(ASSESSMENTS),
                AssessmentBody.of(assessment));
    }

    /** Sealed: send it as {@link Seal#CONTENT_TYPE}. A profile never changes; each time it is sealed anew it has a further version. */
    Event profile(Decision decision) {
        UUID id = decision.id();
        return new Event(
                PROFILES,
                decision.recordedUnder().toString(),
                Ids.next(),
                RECORDED,
                id.toString(),
                decision.profile().sealing() + 1,
                decision.recordedAt(),
                SCHEMA.formatted(PROFILES),
                json.seal(Rings.PROFILE, decision.profile()));
    }
}
