package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.rules.check.CheckKind;
import fr.clausesociale.eligibility.rules.check.Rule;
import fr.clausesociale.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a criterion is to be checked. Which of the parameters a check takes and which it needs is said by the check itself.
 *
 * @param months how long a situation lasts at least
 * @param years of age
 * @param minimumMonths the shortest time for which a decision is granted
 * @param proofMaxAgeMonths how old evidence may be, or null for any age
 * @param levels codes of levels of education
 * @param criteria codes of other criteria
 * @param generations codes of districts and when they hold
 */
record RequestedCheck(
        @NotNull CheckKind check,
        @Min(0) @Max(600) Integer months,
        @Min(1) @Max(120) Integer years,
        @Min(1) @Max(600) Integer minimumMonths,
        @Min(1) @Max(120) Integer proofMaxAgeMonths,
        @Size(max = 50) List<@NotBlank @Size(max = 30) String> levels,
        @Size(max = 100) List<@NotBlank @Size(max = 50) String> criteria,
        @Size(max = 50) List<@NotNull @Valid RequestedGeneration> generations) {

    /** @param prefix of the codes that hold from and until these days */
    record RequestedGeneration(
            @NotNull @Size(max = 8) @Pattern(regexp = "Q[A-Z0-9]{1,7}", message = "shape.qpv")
            String prefix,

            LocalDate from,
            LocalDate until) {}

    /** What it says too little or too much. */
    List<Violation> faults(String pointer) {
        List<Violation> faults = new ArrayList<>();
        Map<String, Object> told = told();
        check.owed().stream()
                .filter(name -> !told.containsKey(name))
                .forEach(name -> faults.add(
                        Violation.of(pointer + "/" + name, EligibilityProblem.CHECK_PARAMETER_MISSING, check, name)));
        told.keySet().stream()
                .filter(name -> !check.takes(name))
                .forEach(name -> faults.add(
                        Violation.of(pointer + "/" + name, EligibilityProblem.CHECK_PARAMETER_NOT_TAKEN, check, name)));
        for (int i = 0; generations != null && i < generations.size(); i++) {
            RequestedGeneration one = generations.get(i);
            if (one.from() != null && one.until() != null && one.until().isBefore(one.from())) {
                faults.add(Violation.of(
                        pointer + "/generations/" + i + "/until",
                        EligibilityProblem.ENDS_BEFORE_IT_BEGINS,
                        one.until(),
                        one.from()));
            }
        }
        return faults;
    }

    Rule rule() {
        return check.of(told());
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("months", months);
        told.put("years", years);
        told.put("minimumMonths", minimumMonths);
        told.put("proofMaxAgeMonths", proofMaxAgeMonths);
        told.put("levels", levels);
        told.put("criteria", criteria);
        told.put("generations", generations);
        told.values().removeIf(value -> value == null || value instanceof List<?> list && list.isEmpty());
        return told;
    }
}
