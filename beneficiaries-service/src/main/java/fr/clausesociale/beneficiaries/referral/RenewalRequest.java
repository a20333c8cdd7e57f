package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Declares a referral's person again as of today. What is left out stays as it was declared.
 *
 * @param claims all of them, or null for the same; judged by their proofs of today
 * @param informedOn day the person was told that their data is passed on again
 */
record RenewalRequest(
        @Size(max = 30) List<ReferralRequest.@NotNull @Valid DeclaredClaim> claims,

        @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Z][0-9]{4}", message = "shape.rome") String> occupations,

        @NotNull LocalDate informedOn,

        @Reason @Size(max = 2000) String opinion) {}
