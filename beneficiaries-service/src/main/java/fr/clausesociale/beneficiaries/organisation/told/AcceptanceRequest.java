package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whoever accepts becomes the first manager.
 *
 * @param code of the invitation
 * @param name of the colleague, or what the machine is called
 * @param purpose what the machine is for
 */
public record AcceptanceRequest(
        @NotBlank @Size(max = 100) String code,

        @NotBlank @Size(max = 200) String name,

        @Email(message = "shape.email") @Size(max = 254) String email,

        @Size(max = 500) String purpose) {

    public AcceptanceRequest {
        code = Told.text(code);
        name = Told.text(name);
        email = Told.text(email);
        purpose = Told.text(purpose);
    }
}
