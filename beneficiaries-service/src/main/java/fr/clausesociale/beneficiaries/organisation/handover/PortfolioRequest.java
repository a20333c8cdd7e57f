package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.beneficiaries.organisation.told.SuccessionKind;
import fr.clausesociale.platform.geography.KnownTerritory;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a structure follows, handed over.
 *
 * @param from SIRET of the structure that follows until then
 * @param to SIRET of the structure that follows from then on
 * @param on its first day
 * @param territories codes that it is confined to; none: all that it follows
 */
@Schema(name = "HandOverRequest")
record PortfolioRequest(
        @NotBlank @Size(max = 14) String from,
        @NotBlank @Size(max = 14) String to,
        @NotNull SuccessionKind kind,
        @NotNull LocalDate on,
        @Size(max = 100) List<@NotNull @KnownTerritory @Size(max = 20) String> territories,
        @NotBlank @Reason @Size(max = 1000) String reason) {

    PortfolioRequest {
        territories = territories == null ? List.of() : territories;
    }
}
