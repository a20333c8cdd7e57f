package fr.clausesociale.contracts.mistake;

import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose placement it is and what it works for, where that was entered wrongly.
 *
 * @param beneficiaryId null: as before
 * @param allocations null: as before
 */
record PlacementCorrectionRequest(
        UUID beneficiaryId,
        @Size(min = 1, max = 50) List<@NotNull @Valid Share> allocations,
        @NotBlank @Reason @Size(max = 1000) String reason) {

    /**
     * @param share of the hours meant for it; all shares make one
     * @param part in which the work is done, of a contract that is performed in several territories; null: as before or, where it
     *     did not work for the obligation, as for a new placement
     */
    @Schema(name = "CorrectedShare")
    record Share(
            @NotNull UUID obligationId,

            @DecimalMin("0.0001") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
            BigDecimal share,

            @Valid PartKey part) {

        Share {
            share = share == null ? BigDecimal.ONE : share;
        }
    }
}
