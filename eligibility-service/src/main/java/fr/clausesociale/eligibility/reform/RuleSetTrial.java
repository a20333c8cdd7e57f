package fr.clausesociale.eligibility.reform;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What became of a rule set that was told.
 *
 * @param ruleSet with all that it takes over
 * @param onPastDecisions what it would have said, where it was tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleSetTrial(RuleSet ruleSet, OnPastDecisions onPastDecisions) {

    /**
     * @param decisions the last decision of each person whom the rule set would be for
     * @param byFacilitator those of them that a facilitator took: they stand whatever the rules say
     * @param changing of the others, those on which the rules would say something else
     * @param outcomes how many would go from which outcome to which, those that stay too
     * @param items a page of those that would change
     * @param next position of the next page, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OnPastDecisions(
            long decisions,
            long byFacilitator,
            long changing,
            List<OutcomeCount> outcomes,
            List<ChangedDecision> items,
            UUID next) {}

    record OutcomeCount(Outcome from, Outcome to, long count) {}

    /** @param why the criteria of which the rules say something else */
    record ChangedDecision(
            UUID beneficiaryId,
            UUID decisionId,
            LocalDate assessedOn,
            Outcome from,
            Outcome to,
            List<CriterionChange> why) {}

    /** @param criterion code, or SENSITIVE: an administrator is not told who is ill, detained or in care */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CriterionChange(String criterion, Status from, Status to) {}
}
