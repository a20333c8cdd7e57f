package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.placement.terms.WorkContract;
import fr.clausesociale.contracts.placement.terms.WorkTerms;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What may change of a placement: a date was wrong, the contrat de travail was prolonged, working time differs.
 *
 * @param passUntil last day of the PASS IAE; null leaves it as it was told
 */
record PlacementChange(
        WorkContract contractType,
        @Pattern(regexp = "[A-Z]\\d{4}") String occupation,
        @NotNull LocalDate startOn,
        LocalDate endOn,

        @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
        BigDecimal weeklyHours,

        @NotBlank @Reason @Size(max = 1000) String reason,
        LocalDate passUntil) {

    WorkTerms of(WorkTerms before) {
        return before.changed(contractType, occupation, startOn, endOn, weeklyHours, passUntil);
    }
}
