package fr.clausesociale.contracts.announcement;

import fr.clausesociale.contracts.placement.terms.EmployerRole;
import fr.clausesociale.contracts.placement.terms.Mode;
import fr.clausesociale.contracts.placement.terms.UserCompany;
import fr.clausesociale.contracts.placement.terms.WorkContract;
import fr.clausesociale.contracts.reserved.Structure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contrat de travail or mission as the employer tells it. Who was hired it does not say: the employer and the facilitator
 * name people to each other elsewhere.
 *
 * @param employerName as it stands in the placement
 * @param occupation ROME code
 */
@Schema(name = "AnnouncedHire")
record Hire(
        @Size(max = 300) String employerName,
        EmployerRole role,
        Structure structure,
        @Valid UserCompany userCompany,
        @NotNull Mode mode,
        WorkContract contractType,
        @Pattern(regexp = "[A-Z]\\d{4}") String occupation,
        @NotNull LocalDate startOn,
        LocalDate endOn,

        @DecimalMin("0") @DecimalMax("60") @Digits(integer = 2, fraction = 2)
        BigDecimal weeklyHours) {}
