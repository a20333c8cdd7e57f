package fr.clausesociale.contracts.convention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A convention as told.
 *
 * @param territory {@code FR}, {@code REG-27}, {@code DEP-49}, {@code EPCI-…} or {@code COM-…}
 * @param until last day, null: until further notice
 * @param followedBy SIRET of the structure in charge; null: whoever answers for the territory
 * @param counting null, or null in part: the territory's usual rule
 */
record ConventionRequest(
        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 20) String territory,
        @NotNull LocalDate from,
        LocalDate until,
        @Size(max = 14) String followedBy,
        Counting counting) {

    ConventionRequest counting(Counting rule) {
        return new ConventionRequest(name, territory, from, until, followedBy, rule);
    }
}
