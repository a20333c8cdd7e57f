package fr.clausesociale.beneficiaries.search;

import fr.clausesociale.beneficiaries.person.Sought;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Whom to look for. All that is given has to be so, a slip in each name allowed.
 *
 * @param name last and first names, in any order
 * @param number identifier at France Travail
 */
record SearchRequest(
        @Size(max = 200) String name,
        LocalDate birthDate,

        @Pattern(regexp = "[0-9A-Z-]{1,20}", message = "shape.number")
        String number) {

    SearchRequest {
        name = name == null || name.isBlank() ? null : name.strip();
        number = number == null || number.isBlank()
                ? null
                : number.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    Sought sought() {
        return Sought.of(name, birthDate, number);
    }
}
