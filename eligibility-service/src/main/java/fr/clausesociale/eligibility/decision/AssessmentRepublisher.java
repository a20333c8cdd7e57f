package fr.clausesociale.eligibility.decision;

import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.outbox.AggregateWalk;
import fr.clausesociale.platform.outbox.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Tells the assessment of every referral again. */
@ApplicationScoped
class AssessmentRepublisher implements Republisher {

    private final ReferralAssessments assessments;
    private final DecisionEvents events;

    AssessmentRepublisher(ReferralAssessments assessments, DecisionEvents events) {
        this.assessments = assessments;
        this.events = events;
    }

    @Override
    public String topic() {
        return DecisionEvents.ASSESSMENTS;
    }

    @Override
    public void republish(Consumer<List<Event>> next) {
        AggregateWalk.tellAgain(assessments::after, ReferralAssessment::referralId, events::assessment, next);
    }
}
