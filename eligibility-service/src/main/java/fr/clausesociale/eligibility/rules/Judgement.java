package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * An assessment with all that it rests on. What is not among {@code facts} and {@code parameters} was not looked at.
 *
 * @param criteria all of the rule set, in its order
 * @param completableUntil last day on which what is missing may be brought, or null where nothing has to be
 * @param facts every fact that was read, by name; absent ones are null
 * @param parameters every parameter of the rule set that was read, by name
 * @param stableBefore the first later day on which any comparison answers otherwise, or null where none ever does
 */
public record Judgement(
        Assessment assessment,
        List<JudgedCriterion> criteria,
        LocalDate completableUntil,
        RuleSet.CountingWindow countingWindow,
        SortedMap<String, Object> facts,
        SortedMap<String, Object> parameters,
        LocalDate stableBefore) {

    /**
     * @param until last day on which it is known to hold, or null
     * @param restsOn names of the facts and parameters that were read for it
     */
    public record JudgedCriterion(
            Criterion criterion, Status status, LocalDate until, List<JudgedClaim> claims, SortedSet<String> restsOn) {}

    /**
     * @param name how facts of the claim are called
     * @param reason why it fails, or null
     * @param what what is missing, or null
     */
    public record JudgedClaim(Claim claim, String name, Status status, LocalDate until, Reason reason, Gap what) {}
}
