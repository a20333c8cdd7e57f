package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.rules.Criterion;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSetText;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.eligibility.rules.Scope;
import fr.clausesociale.eligibility.rules.ScopeKind;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a rule set can be put in force. All faults are told together, each with its place. */
final class RuleSetChecks {

    private final RuleSetRequest request;
    private final RuleSets sets;
    private final Geography geography;
    private final LocalDate today;
    private final List<Violation> faults = new ArrayList<>();

    RuleSetChecks(RuleSetRequest request, RuleSets sets, Geography geography, LocalDate today) {
        this.request = request;
        this.sets = sets;
        this.geography = geography;
        this.today = today;
    }

    /** What the request comes to. @throws Problem with everything that is wrong */
    RuleSetText checked() {
        dates();
        scope();
        checks();
        Optional<RuleSet> base = base();
        if (request.basedOn() == null) {
            complete();
        }
        if (faults.isEmpty()) {
            RuleSetText text = request.text();
            together(text.over(base.orElse(null)), base);
            refuseFaults();
            return text;
        }
        refuseFaults();
        throw new IllegalStateException("Faults were found and none is told");
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Problem.of(EligibilityProblem.RULE_SET_FAULTY, faults.size()).with(faults);
        }
    }

    private void dates() {
        if (sets.version(request.version()).isPresent()) {
            fault("/version", EligibilityProblem.RULE_SET_KNOWN, request.version());
        }
        if (!request.from().isAfter(today)) {
            fault("/from", EligibilityProblem.RULE_SET_NOT_AHEAD, request.from());
        }
        if (request.until() != null && request.until().isBefore(request.from())) {
            fault("/until", EligibilityProblem.ENDS_BEFORE_IT_BEGINS, request.until(), request.from());
        }
        Scope scope = request.scope().scope();
        sets.all().stream()
                .filter(other -> other.scope().meets(scope) && other.from().equals(request.from()))
                .findFirst()
                .ifPresent(
                        other -> fault("/from", EligibilityProblem.RULE_SET_SAME_DAY, other.version(), request.from()));
    }

    private void scope() {
        List<String> codes = request.scope().codes();
        ScopeKind kind = request.scope().kind();
        if (kind != ScopeKind.NATIONAL && codes.isEmpty()) {
            fault("/scope/codes", EligibilityProblem.SCOPE_OF_NOBODY, kind);
        }
        for (int i = 0; i < codes.size(); i++) {
            if (!fits(kind, codes.get(i))) {
                fault("/scope/codes/" + i, EligibilityProblem.SCOPE_UNKNOWN, codes.get(i), kind);
            }
        }
    }

    private boolean fits(ScopeKind kind, String code) {
        return switch (kind) {
            case NATIONAL -> Scope.NATION.codes().contains(code);
            case PROGRAMME -> code.matches("[A-Z][A-Z0-9_]{0,59}");
            case TERRITORY ->
                geography
                        .named(code)
                        .filter(found -> !found.isFrance() && found.code().equals(code))
                        .isPresent();
        };
    }

    private void checks() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < request.criteria().size(); i++) {
            RequestedCriterion criterion = request.criteria().get(i);
            String pointer = "/criteria/" + i;
            if (!codes.add(criterion.code())) {
                fault(pointer + "/code", EligibilityProblem.CRITERION_TWICE, criterion.code());
            }
            faults.addAll(criterion.rule().faults(pointer + "/rule"));
            for (int j = 0; j < criterion.oneOf().size(); j++) {
                faults.addAll(criterion.oneOf().get(j).faults(pointer + "/oneOf/" + j));
            }
        }
    }

    private Optional<RuleSet> base() {
        if (request.basedOn() == null) {
            return Optional.empty();
        }
        Optional<RuleSet> base = sets.version(request.basedOn());
        if (base.isEmpty()) {
            fault(
                    "/basedOn",
                    EligibilityProblem.RULE_SET_UNKNOWN,
                    request.basedOn(),
                    sets.all().stream().map(RuleSet::version).collect(Collectors.joining(", ")));
        }
        return base;
    }

    private void complete() {
        owed("/minimumAge", request.minimumAge());
        owed("/decisionValidityMonths", request.decisionValidityMonths());
        owed("/countingWindow", request.countingWindow());
        owed("/criteria", request.criteria().isEmpty() ? null : request.criteria());
    }

    private void owed(String pointer, Object value) {
        if (Objects.isNull(value)) {
            fault(pointer, EligibilityProblem.RULE_SET_INCOMPLETE, pointer.substring(1));
        }
    }

    /** What only shows once all is put together. */
    private void together(RuleSet rules, Optional<RuleSet> base) {
        known("/without", request.without(), base.orElse(rules));
        known("/sufficient", request.sufficient() == null ? List.of() : request.sufficient(), rules);
        if (rules.criteria().isEmpty()) {
            fault("/criteria", EligibilityProblem.RULE_SET_INCOMPLETE, "criteria");
        }
        for (Criterion criterion : rules.criteria()) {
            for (String asked : criterion.asksAbout()) {
                Optional<Criterion> other = rules.criteria().stream()
                        .filter(one -> one.code().equals(asked))
                        .findFirst();
                String pointer = "/criteria/" + index(criterion.code());
                if (other.isEmpty()) {
                    fault(pointer, EligibilityProblem.UNKNOWN_CRITERION, asked, String.join(", ", rules.codes()));
                } else if (!other.get().asksAbout().isEmpty()) {
                    fault(pointer, EligibilityProblem.CRITERION_ASKS_ROUND, criterion.code(), asked);
                }
            }
        }
    }

    /** Where a criterion stands in the request; one that was taken over stands behind all. */
    private String index(String code) {
        for (int i = 0; i < request.criteria().size(); i++) {
            if (request.criteria().get(i).code().equals(code)) {
                return String.valueOf(i);
            }
        }
        return "-";
    }

    private void known(String pointer, List<String> codes, RuleSet rules) {
        for (int i = 0; i < codes.size(); i++) {
            if (!rules.knows(codes.get(i))) {
                fault(
                        pointer + "/" + i,
                        EligibilityProblem.UNKNOWN_CRITERION,
                        codes.get(i),
                        String.join(", ", rules.codes()));
            }
        }
    }

    private void fault(String pointer, ProblemCode code, Object... args) {
        faults.add(Violation.of(pointer, code, args));
    }
}
