package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.rules.RuleSet.CountingWindow;
import fr.clausesociale.eligibility.rules.RuleSetText;
import fr.clausesociale.eligibility.rules.Scope;
import fr.clausesociale.eligibility.rules.ScopeKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A rule set to be put in force.
 *
 * @param version names it for ever
 * @param source text or agreement that sets it
 * @param from first day in force, after today: what was decided stays
 * @param basedOn version that it takes over where it says nothing itself, or null: then everything is said here
 * @param without codes of the criteria that it does not take over
 * @param sufficient codes of the criteria of which one makes eligible, the others only support them; absent: each does
 * @param certifiedOnly whether what nobody certified waits for a facilitator
 * @param completionDays how long what is missing may be brought
 * @param reminderDays how many days before a right ends somebody is reminded
 */
record RuleSetRequest(
        @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9-]{1,39}", message = "shape.ruleSetVersion")
        String version,

        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 500) String source,
        @NotNull @Valid RequestedScope scope,
        @NotNull LocalDate from,
        LocalDate until,
        @Size(max = 40) String basedOn,
        @Size(max = 100) List<@NotBlank @Size(max = 50) String> without,
        @Size(max = 100) List<@NotBlank @Size(max = 50) String> sufficient,
        Boolean certifiedOnly,
        @Min(14) @Max(30) Integer minimumAge,
        @Min(1) @Max(60) Integer decisionValidityMonths,
        @Min(1) @Max(366) Integer completionDays,
        @Valid RequestedWindow countingWindow,
        @Size(max = 5) List<@NotNull @Min(1) @Max(365) Integer> reminderDays,
        @Size(max = 100) List<@NotNull @Valid RequestedCriterion> criteria) {

    /** @param codes of territories or programmes; none for the nation */
    record RequestedScope(
            @NotNull ScopeKind kind, @Size(max = 100) List<@NotBlank @Size(max = 60) String> codes) {

        RequestedScope {
            codes = codes == null ? List.of() : codes;
        }

        Scope scope() {
            return kind == ScopeKind.NATIONAL ? Scope.NATION : new Scope(kind, codes);
        }
    }

    record RequestedWindow(
            @NotNull @Min(1) @Max(120) Integer months,

            @NotNull @Size(max = 50) @Pattern(regexp = "FIRST_CLAUSE_HIRE", message = "shape.windowStart")
            String start) {}

    RuleSetRequest {
        without = without == null ? List.of() : without;
        criteria = criteria == null ? List.of() : criteria;
    }

    RuleSetText text() {
        return new RuleSetText(
                version,
                title.strip(),
                source.strip(),
                scope.scope(),
                from,
                until,
                basedOn,
                without,
                sufficient,
                certifiedOnly,
                minimumAge,
                decisionValidityMonths,
                completionDays,
                countingWindow == null ? null : new CountingWindow(countingWindow.months(), countingWindow.start()),
                reminderDays == null
                        ? null
                        : reminderDays.stream()
                                .distinct()
                                .sorted(Comparator.reverseOrder())
                                .toList(),
                criteria.stream().map(RequestedCriterion::criterion).toList());
    }
}
