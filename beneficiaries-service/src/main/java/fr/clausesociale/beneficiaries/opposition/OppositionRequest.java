package fr.clausesociale.beneficiaries.opposition;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason how the person said so */
record OppositionRequest(@NotBlank @Reason @Size(max = 1000) String reason) {}
