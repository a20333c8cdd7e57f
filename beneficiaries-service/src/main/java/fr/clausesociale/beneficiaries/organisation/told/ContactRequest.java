package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** @param position what the person does there, or the name of the office */
public record ContactRequest(
        @NotBlank @Size(max = 200) String name,

        @Size(max = 200) String position,

        @Email(message = "shape.email") @Size(max = 254) String email,

        @Pattern(regexp = "[+0-9 ().-]{6,25}", message = "shape.phone")
        String phone) {

    public ContactRequest {
        name = Told.text(name);
        position = Told.text(position);
        email = Told.text(email);
        phone = Told.text(phone);
    }
}
