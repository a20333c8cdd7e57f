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
        @NotBlank @Size(max = 300) String issuer,

        @Size(max = 255) String subject,
        @Size(max = 255) String client,

        @NotBlank @Size(max = 200) String name,

        @Email(message = "shape.email") @Size(max = 254) String email,

        @Size(max = 500) String purpose,
        @NotNull AccountLevel level,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid RightRequest> rights,

        LocalDate from,
        LocalDate until) {

    /**
     * @param kind null for every kind that the organisation has
     * @param territories empty for all that the role has
     */
    public record RightRequest(
            @NotNull Capacity role,

            @Size(max = 50) String kind,

            @Size(max = 1300) List<@NotNull @Size(max = 20) String> territories) {

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
