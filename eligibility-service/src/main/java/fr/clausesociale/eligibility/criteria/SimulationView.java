package fr.clausesociale.eligibility.criteria;

import fr.clausesociale.eligibility.explanation.Explainer;
import fr.clausesociale.eligibility.explanation.Explanation;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.wording.FailedView;
import fr.clausesociale.eligibility.wording.MissingView;
import fr.clausesociale.eligibility.wording.Wording;
import java.time.LocalDate;
import java.util.List;

/** What the rules would say: every criterion, satisfied or not. */
record SimulationView(
        LocalDate on,
        String ruleSetVersion,
        Outcome outcome,
        LocalDate validUntil,
        List<String> satisfied,
        List<FailedView> failed,
        List<MissingView> missing,
        Explanation explanation) {

    static SimulationView of(Explainer judged, Wording words) {
        Assessment assessment = judged.assessment();
        return new SimulationView(
                assessment.on(),
                assessment.ruleSetVersion(),
                assessment.outcome(),
                assessment.validUntil(),
                assessment.criteria(),
                words.failed(assessment.failed()),
                words.missing(assessment.missing()),
                judged.explanation());
    }
}
