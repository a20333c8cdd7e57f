package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A colleague (by subject) or a machine (by client) that acts for the organisation.
 *
 * @param issuer identity provider, as its tokens name it ({@code iss})
 * @param subject of a colleague's tokens ({@code sub})
 * @param client that a machine's tokens are made for ({@code azp})
 * @param name of the colleague, or what the machine is called
 * @param purpose what the machine is for
 * @param rights some of the organisation's roles
 * @param from first day; today where none is told
 * @param until last day, or null
 */
public record AccountRequest(
        @NotBlank @Size(max = 300, message = "300 caractères au plus")
        String issuer,

        @Size(max = 255, message = "255 caractères au plus") String subject,
        @Size(max = 255, message = "255 caractères au plus") String client,

        @NotBlank @Size(max = 200, message = "200 caractères au plus")
        String name,

        @Email(message = "adresse électronique attendue") @Size(max = 254, message = "254 caractères au plus")
        String email,

        @Size(max = 500, message = "500 caractères au plus") String purpose,
        @NotNull AccountLevel level,

        @NotEmpty @Size(max = 20, message = "20 droits au plus")
        List<@NotNull @Valid RightRequest> rights,

        LocalDate from,
        LocalDate until) {

    /**
     * @param kind null for every kind that the organisation has
     * @param territories empty for all that the role has
     */
    public record RightRequest(
            @NotNull Capacity role,

            @Size(max = 50, message = "50 caractères au plus")
            String kind,

            @Size(max = 1300, message = "1300 territoires au plus")
            List<@NotNull @Size(max = 20, message = "code de territoire attendu, par exemple DEP-21") String>
                    territories) {

        public RightRequest {
            kind = Told.text(kind);
            territories = territories == null ? List.of() : territories;
        }
    }

    public AccountRequest {
        issuer = Told.text(issuer);
        subject = Told.text(subject);
        client = Told.text(client);
        name = Told.text(name);
        email = Told.text(email);
        purpose = Told.text(purpose);
    }
}
