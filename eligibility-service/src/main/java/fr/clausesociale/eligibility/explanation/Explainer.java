package fr.clausesociale.eligibility.explanation;

import fr.clausesociale.eligibility.explanation.Explanation.AppliedRules;
import fr.clausesociale.eligibility.explanation.Explanation.ExplainedClaim;
import fr.clausesociale.eligibility.explanation.Explanation.ExplainedCriterion;
import fr.clausesociale.eligibility.explanation.Explanation.MissingItem;
import fr.clausesociale.eligibility.explanation.Explanation.UsedParameter;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Choice;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Criterion;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.Judgement;
import fr.clausesociale.eligibility.rules.Judgement.JudgedCriterion;
import fr.clausesociale.eligibility.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts down why the rules say what they say. Judges and explains in one, so that no explanation is of another judgement. */
public final class Explainer {

    private final Choice choice;
    private final Facts facts;
    private final List<Claim> claims;
    private final LocalDate on;
    private final Judgement judgement;

    public Explainer(Choice choice, Facts facts, List<Claim> claims, LocalDate on) {
        this.choice = choice;
        this.facts = facts;
        this.claims = claims;
        this.on = on;
        this.judgement = choice.rules().judge(facts, claims, on);
    }

    public Assessment assessment() {
        return judgement.assessment();
    }

    public Judgement judgement() {
        return judgement;
    }

    public RuleSet rules() {
        return choice.rules();
    }

    public Explanation explanation() {
        RuleSet rules = choice.rules();
        Assessment assessment = judgement.assessment();
        return new Explanation(
                Explanation.SCHEMA,
                on,
                assessment.outcome(),
                assessment.validUntil(),
                judgement.completableUntil(),
                judgement.countingWindow(),
                new AppliedRules(
                        rules.version(),
                        rules.title(),
                        rules.source(),
                        rules.scope(),
                        rules.basedOn(),
                        rules.from(),
                        rules.until()),
                choice.considered(),
                judgement.criteria().stream().map(this::criterion).toList(),
                assessment.missing().stream()
                        .map(one -> new MissingItem(one.claimId(), one.criterion(), one.what()))
                        .toList(),
                new UsedFacts(judgement, choice.setting()).all(),
                parameters(),
                new Counterfactuals(choice.rules(), facts, claims, judgement).all());
    }

    private ExplainedCriterion criterion(JudgedCriterion judged) {
        Criterion criterion = judged.criterion();
        return new ExplainedCriterion(
                criterion.code(),
                criterion.label(),
                source(criterion),
                judged.status(),
                judged.until(),
                judged.claims().stream()
                        .map(claim -> new ExplainedClaim(
                                claim.claim().id(),
                                claim.name(),
                                claim.status(),
                                claim.until(),
                                claim.reason(),
                                claim.what()))
                        .toList(),
                List.copyOf(judged.restsOn()));
    }

    private List<UsedParameter> parameters() {
        RuleSet rules = choice.rules();
        Map<String, String> sources = rules.criteria().stream()
                .collect(Collectors.toMap(criterion -> "criteria/" + criterion.code(), this::source));
        return judgement.parameters().entrySet().stream()
                .map(entry -> new UsedParameter(
                        entry.getKey(),
                        entry.getValue(),
                        sources.getOrDefault(owner(entry.getKey()), rules.source()),
                        rules.from(),
                        rules.until()))
                .toList();
    }

    /** {@code criteria/DELD} of {@code criteria/DELD/months}. */
    private static String owner(String parameter) {
        String[] parts = parameter.split("/", 3);
        return parts.length < 3 ? parameter : parts[0] + "/" + parts[1];
    }

    private String source(Criterion criterion) {
        String source = criterion.source() == null ? choice.rules().source() : criterion.source();
        return source == null ? choice.rules().title() : source;
    }
}
