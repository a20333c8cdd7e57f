package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** @param with pseudonym of the other who is the same person */
record MergeRequest(
        @NotNull UUID with,
        @NotBlank @Reason @Size(max = 1000) String reason) {}
