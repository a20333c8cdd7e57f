package fr.clausesociale.beneficiaries.matchset;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param from first day on which the set holds; none in the past */
record InForceRequest(
        @NotNull LocalDate from,
        @NotBlank @Reason @Size(max = 1000) String reason) {}
