package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why two who were taken for one are two. */
record SplitRequest(@NotBlank @Reason @Size(max = 1000) String reason) {}
