package fr.clausesociale.eligibility.explanation;

import fr.clausesociale.eligibility.explanation.Explanation.ChangeKind;
import fr.clausesociale.eligibility.explanation.Explanation.WouldChange;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Criterion;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.Judgement;
import fr.clausesociale.eligibility.rules.Judgement.JudgedCriterion;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would make the outcome another one, found by asking the same rules again. */
final class Counterfactuals {

    /** Comparisons that may answer otherwise one after the other before the outcome does; more than any case has. */
    private static final int STEPS = 200;

    /** Longer than any rule asks a situation to last. */
    private static final int LONG_YEARS = 10;

    private final RuleSet rules;
    private final Facts facts;
    private final List<Claim> claims;
    private final Judgement judgement;
    private final Outcome outcome;
    private final LocalDate on;

    Counterfactuals(RuleSet rules, Facts facts, List<Claim> claims, Judgement judgement) {
        this.rules = rules;
        this.facts = facts;
        this.claims = claims;
        this.judgement = judgement;
        this.outcome = judgement.assessment().outcome();
        this.on = judgement.assessment().on();
    }

    List<WouldChange> all() {
        List<WouldChange> all = new ArrayList<>();
        byTime().ifPresent(all::add);
        List<String> criteria = outcome == Outcome.ELIGIBLE ? carrying() : claimable();
        if (!criteria.isEmpty()) {
            all.add(
                    outcome == Outcome.ELIGIBLE
                            ? new WouldChange(ChangeKind.LOSS, criteria, null, null)
                            : new WouldChange(ChangeKind.CLAIM, criteria, null, Outcome.ELIGIBLE));
        }
        return all;
    }

    /** Between two days on which a comparison turns nothing changes, so that those days are all that has to be looked at. */
    private Optional<WouldChange> byTime() {
        LocalDate day = judgement.stableBefore();
        for (int step = 0; day != null && step < STEPS; step++) {
            Judgement then = rules.judge(facts, claims, day);
            if (then.assessment().outcome() != outcome) {
                return Optional.of(new WouldChange(
                        ChangeKind.TIME, null, day, then.assessment().outcome()));
            }
            day = then.stableBefore();
        }
        return Optional.empty();
    }

    private List<String> carrying() {
        return judgement.criteria().stream()
                .filter(judged -> judged.status() == Status.SATISFIED)
                .map(judged -> judged.criterion().code())
                .filter(this::sufficient)
                .toList();
    }

    private List<String> claimable() {
        return judgement.criteria().stream()
                .map(JudgedCriterion::criterion)
                .filter(Criterion::automatic)
                .map(Criterion::code)
                .filter(this::sufficient)
                .filter(this::wouldDo)
                .toList();
    }

    private boolean sufficient(String code) {
        return rules.sufficient() == null || rules.sufficient().contains(code);
    }

    private boolean wouldDo(String code) {
        Claim shown = new Claim(null, code, on.minusYears(LONG_YEARS), null, new Claim.Evidence("DOCUMENT", on, null));
        List<Claim> more = new ArrayList<>(claims);
        more.add(shown);
        return rules.assess(facts, more, on).outcome() == Outcome.ELIGIBLE;
    }
}
