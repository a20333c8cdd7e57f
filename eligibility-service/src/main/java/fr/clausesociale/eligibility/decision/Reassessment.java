package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.explanation.Explainer;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Choice;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.eligibility.rules.Setting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether what is declared of a person now calls for a new automatic decision, and which ones it supersedes.
 *
 * <ul>
 *   <li>A positive decision in force is not taken back because its evidence grows old: it falls only when the claims it
 *       relied on no longer carry it on the day it was taken. A facilitator's is never taken back automatically.
 *   <li>After a facilitator refused, only claims the facilitator had not seen are judged.
 *   <li>The same answer to the same referral is no new decision; a longer validity is.
 * </ul>
 */
final class Reassessment {

    /** What has to be recorded. */
    record Called(Explainer judged, List<Decision> supersedes) {}

    private final Declaration person;
    private final List<Decision> standing;
    private final RuleSets ruleSets;
    private final Setting setting;
    private final Facts facts;
    private final LocalDate on;

    /**
     * @param standing the person's decisions that nothing superseded yet
     * @param setting where the person is assessed
     * @param passes each PASS IAE whose course was changed
     */
    Reassessment(Declaration person, List<Decision> standing, RuleSets ruleSets, Setting setting, List<Pass> passes) {
        this.person = person;
        this.standing = standing;
        this.ruleSets = ruleSets;
        this.setting = setting;
        this.facts = person.facts().with(passes);
        this.on = person.referredOn();
    }

    Optional<Called> called() {
        List<Claim> claims = notYetRefused();
        Optional<Decision> refusal = refusal();
        if (refusal.isPresent() && claims.isEmpty()) {
            return Optional.empty();
        }
        Explainer judged = new Explainer(chosen(), facts, claims, on);
        Assessment fresh = judged.assessment();
        Optional<Decision> positive = carried();
        if (positive.isPresent()) {
            return better(fresh, positive.get()) ? called(judged, List.of()) : Optional.empty();
        }
        if (refusal.isPresent() && fresh.outcome() == Outcome.NOT_ELIGIBLE || said(fresh)) {
            return Optional.empty();
        }
        return called(judged, outdated());
    }

    /**
     * Positive decisions of the rules that these would take otherwise on their day by what is known now: each with what takes its
     * place, under the rules it was taken under.
     */
    List<Called> revised() {
        return standing.stream()
                .filter(decision -> decision.automatic() && decision.is(Outcome.ELIGIBLE))
                .flatMap(decision -> revised(decision).stream())
                .toList();
    }

    private Optional<Called> revised(Decision decision) {
        LocalDate day = decision.assessedOn();
        Choice then = new Choice(rulesOf(decision), setting, List.of());
        Explainer judged = new Explainer(then, facts, person.toJudge(), day);
        Assessment now = judged.assessment();
        boolean same = now.outcome() == Outcome.ELIGIBLE && now.validUntil().equals(decision.validUntil());
        return same || carriedByDistrict(decision) ? Optional.empty() : called(judged, List.of(decision));
    }

    private static Optional<Called> called(Explainer judged, List<Decision> supersedes) {
        return Optional.of(new Called(judged, supersedes));
    }

    /** What a new answer replaces: every other one that has not simply run out. */
    private List<Decision> outdated() {
        return standing.stream()
                .filter(decision -> !decision.is(Outcome.ELIGIBLE) || decision.inForce(on))
                .toList();
    }

    private boolean better(Assessment fresh, Decision positive) {
        return fresh.outcome() == Outcome.ELIGIBLE
                && (fresh.validUntil().isAfter(positive.validUntil())
                        || positive.automatic()
                                && !positive.findings().satisfied().containsAll(fresh.criteria()));
    }

    private boolean stillCarried(Decision positive) {
        return !positive.automatic()
                || carriedByDistrict(positive)
                || rulesOf(positive)
                                .assess(facts, person.toJudge(), positive.assessedOn())
                                .outcome()
                        == Outcome.ELIGIBLE;
    }

    /**
     * Whoever lived in a priority district on the day of the decision may have moved since, or another referral left its code
     * out: a later address says nothing of that day.
     */
    private boolean carriedByDistrict(Decision positive) {
        return positive.findings().satisfied().contains(RuleSet.PRIORITY_DISTRICT)
                && person.toJudge().stream()
                        .anyMatch(claim -> RuleSet.PRIORITY_DISTRICT.equals(claim.criterion())
                                && positive.findings().claims().contains(claim.id()));
    }

    private boolean said(Assessment fresh) {
        return standing.stream()
                .filter(decision -> person.referralId() != null
                        && person.referralId().equals(decision.referralId())
                        && decision.assessedOn().equals(on))
                .anyMatch(decision -> decision.sameFindings(fresh));
    }

    private Optional<Decision> carried() {
        return standing.stream()
                .filter(decision -> decision.is(Outcome.ELIGIBLE) && decision.inForce(on) && stillCarried(decision))
                .max(Comparator.comparing(Decision::validUntil));
    }

    private Optional<Decision> refusal() {
        return standing.stream()
                .filter(decision -> !decision.automatic() && !decision.is(Outcome.ELIGIBLE) && decision.inForce(on))
                .max(Comparator.comparing(Decision::recordedAt));
    }

    private List<Claim> notYetRefused() {
        return refusal()
                .map(refused -> person.toJudge().stream()
                        .filter(claim -> !refused.findings().claims().contains(claim.id()))
                        .toList())
                .orElseGet(person::toJudge);
    }

    /** Those it was taken under, whatever is in force for that day since. */
    private RuleSet rulesOf(Decision decision) {
        return ruleSets.version(decision.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("No rule set " + decision.ruleSetVersion()));
    }

    private Choice chosen() {
        return ruleSets.choose(setting, on)
                .orElseThrow(() -> new IllegalStateException("No rules are known for " + on));
    }
}
