package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.rules.Criterion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A criterion of a rule set to be put in force.
 *
 * @param label French name
 * @param sensitivity why the category may not travel or be stored in clear, or null
 * @param source where the rule comes from, or null for that of the rule set
 * @param oneOf checks of which one must hold beside the rule; none where the rule is enough
 */
record RequestedCriterion(
        @NotNull @Size(max = 50) @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}", message = "shape.criterion")
        String code,

        @NotBlank @Size(max = 200) String label,
        Criterion.Sensitivity sensitivity,
        @Size(max = 500) String source,
        @NotNull @Valid RequestedCheck rule,
        @Size(max = 10) List<@NotNull @Valid RequestedCheck> oneOf) {

    RequestedCriterion {
        oneOf = oneOf == null ? List.of() : oneOf;
    }

    Criterion criterion() {
        return new Criterion(
                code,
                label.strip(),
                sensitivity,
                source,
                rule.rule(),
                oneOf.stream().map(RequestedCheck::rule).toList());
    }
}
