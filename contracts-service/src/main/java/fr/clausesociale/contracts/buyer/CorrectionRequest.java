package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a buyer was from the same day on, in place of what was recorded.
 *
 * @param reason why the other was wrong
 */
record CorrectionRequest(
        @NotNull BuyerCategory category,
        @NotBlank @Reason @Size(max = 1000) String reason) {}
