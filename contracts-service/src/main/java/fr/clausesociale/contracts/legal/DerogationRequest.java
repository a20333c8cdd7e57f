package fr.clausesociale.contracts.legal;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param reason as the presentation report gives it, without personal data */
record DerogationRequest(
        @NotNull DerogationMotive motive,
        @NotBlank @Reason @Size(max = 2000) String reason) {}
