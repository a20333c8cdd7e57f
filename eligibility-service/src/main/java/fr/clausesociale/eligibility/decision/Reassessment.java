package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
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
    record Called(RuleSet rules, Assessment assessment, List<Decision> supersedes) {}

    private final Declaration person;
    private final List<Decision> standing;
    private final RuleSets ruleSets;
    private final LocalDate on;

    /** @param standing the person's decisions that nothing superseded yet */
    Reassessment(Declaration person, List<Decision> standing, RuleSets ruleSets) {
        this.person = person;
        this.standing = standing;
        this.ruleSets = ruleSets;
        this.on = person.referredOn();
    }

    Optional<Called> called() {
        List<Claim> claims = notYetRefused();
        Optional<Decision> refusal = refusal();
        if (refusal.isPresent() && claims.isEmpty()) {
            return Optional.empty();
        }
        RuleSet rules = rules(on);
        Assessment fresh = rules.assess(person.facts(), claims, on);
        Optional<Decision> positive = carried();
        if (positive.isPresent()) {
            return better(fresh, positive.get()) ? called(rules, fresh, List.of()) : Optional.empty();
        }
        if (refusal.isPresent() && fresh.outcome() == Outcome.NOT_ELIGIBLE || said(fresh)) {
            return Optional.empty();
        }
        return called(rules, fresh, outdated());
    }

    private static Optional<Called> called(RuleSet rules, Assessment fresh, List<Decision> supersedes) {
        return Optional.of(new Called(rules, fresh, supersedes));
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
                || rules(positive.assessedOn())
                                .assess(person.facts(), person.toJudge(), positive.assessedOn())
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

    private RuleSet rules(LocalDate day) {
        return ruleSets.on(day).orElseThrow(() -> new IllegalStateException("No rules are known for " + day));
    }
}
