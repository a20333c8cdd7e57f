package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Assessment;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Why a decision says what it says. Sealed at rest: criteria and motives may reveal health, offences or social care.
 *
 * @param grounds criteria a facilitator relied on, empty for an automatic decision
 * @param motive a facilitator's reasons in words, or null
 * @param claims the claims that were known when it was taken
 */
record Findings(
        List<String> satisfied,
        List<Assessment.Failed> failed,
        List<Assessment.Missing> missing,
        List<String> grounds,
        String motive,
        Set<UUID> claims) {

    static Findings of(Assessment assessment, Set<UUID> claims) {
        return new Findings(assessment.criteria(), assessment.failed(), assessment.missing(), List.of(), null, claims);
    }

    /** What the decision relies on: the facilitator's grounds, or the criteria found to be met. */
    List<String> reliedOn() {
        return grounds.isEmpty() ? satisfied : grounds;
    }
}
