package fr.clausesociale.contracts.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A value to hold from a day on.
 *
 * @param from today or later
 * @param until last day, null: until further notice
 * @param source text or agreement that sets it
 */
record PolicyRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Valid Scope scope,
        @NotNull LocalDate from,
        LocalDate until,
        @NotBlank @Size(max = 100) String value,
        @NotBlank @Size(max = 500) String source,
        @NotNull Confidence confidence) {

    PolicyRequest about(Scope other) {
        return new PolicyRequest(name, other, from, until, value, source, confidence);
    }
}
