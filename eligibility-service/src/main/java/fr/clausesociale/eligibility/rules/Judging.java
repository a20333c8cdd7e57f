package fr.clausesociale.eligibility.rules;

import fr.clausesociale.eligibility.rules.Judgement.JudgedClaim;
import fr.clausesociale.eligibility.rules.Judgement.JudgedCriterion;
import fr.clausesociale.eligibility.rules.check.Basis;
import fr.clausesociale.eligibility.rules.check.Reading;
import fr.clausesociale.eligibility.rules.check.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One rule set asked about one person on one day. Criteria come in the order of the set, claims in that of their identifiers. */
final class Judging {

    private static final Comparator<Claim> ORDER =
            Comparator.comparing((Claim claim) -> String.valueOf(claim.id())).thenComparing(Claim::toString);

    private final RuleSet rules;
    private final Facts facts;
    private final LocalDate on;
    private final Basis basis;
    private final Map<String, List<Named>> claims;
    private final Findings findings = new Findings();
    private final List<JudgedCriterion> judged = new ArrayList<>();

    /** A claim and how its facts are called. */
    private record Named(String name, Claim claim) {}

    Judging(RuleSet rules, Facts facts, List<Claim> claims, LocalDate on) {
        this.rules = rules;
        this.facts = facts;
        this.on = on;
        this.basis = new Basis(on);
        List<Claim> sorted = claims.stream().sorted(ORDER).toList();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Claim claim = sorted.get(i);
            named.add(new Named("claims/" + (claim.id() == null ? i : claim.id()), claim));
        }
        this.claims = named.stream()
                .collect(Collectors.groupingBy(one -> one.claim().criterion(), TreeMap::new, Collectors.toList()));
    }

    Judgement judgement() {
        rules.criteria().forEach(this::judge);
        notOfTheSet();
        boolean young = minimumAge();
        Outcome outcome = outcome(young);
        Assessment assessment = new Assessment(
                on,
                rules.version(),
                outcome,
                findings.satisfied(),
                findings.failed(),
                findings.missing(),
                outcome == Outcome.ELIGIBLE ? findings.capped(usualEnd(), rules.sufficient()) : null);
        LocalDate completable =
                outcome == Outcome.MORE_INFORMATION && basis.parameter("completionDays", rules.completionDays()) != null
                        ? on.plusDays(rules.completionDays())
                        : null;
        basis.parameter("countingWindow/months", rules.countingWindow().months());
        basis.parameter("countingWindow/start", rules.countingWindow().start());
        return new Judgement(
                assessment,
                List.copyOf(judged),
                completable,
                rules.countingWindow(),
                basis.facts(),
                basis.parameters(),
                basis.next());
    }

    private void judge(Criterion criterion) {
        SortedSet<String> used = new TreeSet<>();
        List<JudgedClaim> verdicts = new ArrayList<>();
        for (Named named : claimsTo(criterion.code(), used)) {
            Verdict verdict = certified(named, criterion.judge(reading(named, criterion, new Others(), used)), used);
            findings.add(named.claim(), verdict);
            verdicts.add(judged(named, verdict));
        }
        judged.add(new JudgedCriterion(
                criterion, status(verdicts), findings.until(criterion.code()), List.copyOf(verdicts), used));
    }

    /** What would hold but was certified by nobody who may is for a facilitator, where the rules ask for that. */
    private Verdict certified(Named named, Verdict verdict, Set<String> used) {
        if (!(verdict instanceof Verdict.Satisfied) || !certifiedOnly()) {
            return verdict;
        }
        String name = named.name() + "/certified";
        used.add(name);
        used.add("certifiedOnly");
        return basis.fact(name, named.claim().certified()) ? verdict : new Verdict.Missing(Gap.CERTIFICATION);
    }

    private boolean certifiedOnly() {
        return Boolean.TRUE.equals(basis.parameter("certifiedOnly", rules.certifiedOnly()));
    }

    /** What is claimed and no criterion of the set is for a facilitator; it is named, for it keeps the question open. */
    private void notOfTheSet() {
        List<String> others = new ArrayList<>();
        claims.forEach((code, all) -> {
            if (!rules.knows(code)) {
                all.forEach(named -> {
                    findings.missing(named.claim().id(), code, Gap.FACILITATOR_DECISION);
                    others.add(code + " " + named.name());
                });
            }
        });
        basis.fact("claimed/others", others.stream().sorted().toList());
    }

    private boolean minimumAge() {
        if (basis.fact("birthDate", facts.birthDate()) == null) {
            findings.missing(null, RuleSet.MINIMUM_AGE, Gap.BIRTH_DATE);
            return false;
        }
        int years = basis.parameter("minimumAge", rules.minimumAge());
        if (basis.reached(Age.reachedOn(years, facts.birthDate()))) {
            return false;
        }
        findings.failed(RuleSet.MINIMUM_AGE, Reason.UNDER_MINIMUM_AGE);
        return true;
    }

    private Outcome outcome(boolean young) {
        List<String> sufficient = basis.parameter("sufficient", rules.sufficient());
        if (sufficient == null ? claims.isEmpty() : supportedOnly(sufficient)) {
            findings.missing(null, null, Gap.CLAIM);
        }
        if (young) {
            return Outcome.NOT_ELIGIBLE;
        }
        if (findings.anySatisfied(sufficient) && facts.birthDate() != null) {
            return Outcome.ELIGIBLE;
        }
        boolean open = !findings.missing().isEmpty() || !findings.satisfied().isEmpty();
        return open ? Outcome.MORE_INFORMATION : Outcome.NOT_ELIGIBLE;
    }

    /** Whether nothing is claimed that could make eligible by itself. */
    private boolean supportedOnly(List<String> sufficient) {
        return claims.keySet().stream().allMatch(code -> rules.knows(code) && !sufficient.contains(code));
    }

    private LocalDate usualEnd() {
        basis.parameter("decisionValidityMonths", rules.decisionValidityMonths());
        return rules.lastDayOfValidity(on);
    }

    private List<Named> claimsTo(String criterion, Set<String> used) {
        List<Named> found = claims.getOrDefault(criterion, List.of());
        String name = "claimed/" + criterion;
        used.add(name);
        // most criteria are claimed by nobody
        basis.fact(
                name,
                found.isEmpty() ? List.of() : found.stream().map(Named::name).toList());
        return found;
    }

    private Reading reading(Named named, Criterion criterion, Reading.Others others, Set<String> used) {
        return new Reading(basis, facts, named.claim(), named.name(), criterion.path(), others, used);
    }

    private static JudgedClaim judged(Named named, Verdict verdict) {
        return new JudgedClaim(
                named.claim(),
                named.name(),
                verdict instanceof Verdict.Satisfied
                        ? Status.SATISFIED
                        : verdict instanceof Verdict.Failed ? Status.FAILED : Status.MISSING,
                verdict instanceof Verdict.Satisfied yes ? yes.until() : null,
                verdict instanceof Verdict.Failed no ? no.reason() : null,
                verdict instanceof Verdict.Missing open ? open.what() : null);
    }

    private static Status status(List<JudgedClaim> claims) {
        if (claims.isEmpty()) {
            return Status.NOT_CLAIMED; // most are
        }
        return claims.stream()
                .map(JudgedClaim::status)
                .min(Comparator.naturalOrder())
                .orElse(Status.NOT_CLAIMED);
    }

    /** Other criteria, looked at for one that asks about them; those ask about none themselves. */
    private final class Others implements Reading.Others {

        @Override
        public List<Reading> claims(String code, Set<String> used) {
            Optional<Criterion> criterion = rules.find(code);
            return claimsTo(code, used).stream()
                    .map(named -> new Reading(
                            basis,
                            facts,
                            named.claim(),
                            named.name(),
                            criterion.map(Criterion::path).orElse("criteria/" + code),
                            None.AT_ALL,
                            used))
                    .toList();
        }

        @Override
        public boolean met(String code, Set<String> used) {
            return rules.find(code).filter(criterion -> criterion.asksAbout().isEmpty()).stream()
                    .anyMatch(criterion ->
                            claimsTo(code, used).stream().anyMatch(named -> meets(criterion, named, used)));
        }
    }

    private boolean meets(Criterion criterion, Named named, Set<String> used) {
        Verdict verdict = criterion.judge(reading(named, criterion, None.AT_ALL, used));
        return certified(named, verdict, used) instanceof Verdict.Satisfied;
    }

    private enum None implements Reading.Others {
        AT_ALL;

        @Override
        public List<Reading> claims(String criterion, Set<String> used) {
            throw new IllegalStateException("A criterion that is asked about asks about " + criterion);
        }

        @Override
        public boolean met(String criterion, Set<String> used) {
            throw new IllegalStateException("A criterion that is asked about asks about " + criterion);
        }
    }
}
