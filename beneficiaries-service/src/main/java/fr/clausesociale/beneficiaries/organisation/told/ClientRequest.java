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
 * A machine that is to act for the organisation, as {@link AccountRequest}; its client is made with it.
 *
 * @param name what the machine is called
 * @param email of whoever answers for it
 * @param purpose what it is for
 * @param rights some of the organisation's roles
 * @param from first day; today where none is told
 * @param until last day, or null
 */
public record ClientRequest(
        @NotBlank @Size(max = 200) String name,

        @Email(message = "shape.email") @Size(max = 254) String email,

        @NotBlank @Size(max = 500) String purpose,
        @NotNull AccountLevel level,

        @NotEmpty @Size(max = 20) List<AccountRequest.@NotNull @Valid RightRequest> rights,

        LocalDate from,
        LocalDate until) {

    /** The account that is found by the client. */
    public AccountRequest account(String issuer, String client) {
        return new AccountRequest(issuer, null, client, name, email, purpose, level, rights, from, until);
    }
}
