package fr.clausesociale.reporting.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer about figures, with what is needed to understand it without asking again. */
@Schema(description = "Agrégats : une ligne par combinaison des dimensions demandées, et le total")
public record Aggregates(
        @Schema(description = "Tout ce qui a été publié avant cet instant est compté", required = true)
        Instant freshAt,

        Scope scope,
        Definition definition,
        List<String> by,
        List<String> measures,

        @Schema(
                description = "Faux quand une heure peut figurer dans plusieurs lignes (criterion). Les personnes,"
                        + " placements et marchés sont des comptes distincts : leurs lignes ne s'additionnent jamais.")
        boolean additive,

        @Schema(
                description = "Valeurs des dimensions, mesures (hours : chaîne à deux décimales), et flags pour les"
                        + " mesures nulles")
        List<Map<String, Object>> rows,

        @Schema(description = "Mesures sur tout le périmètre")
        Map<String, Object> total) {

    /**
     * What the figures are about.
     *
     * @param view in which quality the caller sees them
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Scope(
            String territory,

            @Schema(description = "PERFORMANCE : lieu d'exécution du marché")
            String axis,

            @Schema(description = "Premier mois travaillé compté, nul sans borne")
            String from,

            @Schema(description = "Dernier mois travaillé compté, nul sans borne")
            String to,

            @Schema(description = "Ce que l'on savait à cet instant ; nul : aujourd'hui")
            Instant knownOn,

            @Schema(
                    description = "TERRITORY : tout le territoire ; FOLLOWED : marchés suivis par la structure ;"
                            + " BOUGHT : marchés de l'acheteur",
                    enumeration = {"TERRITORY", "FOLLOWED", "BOUGHT"})
            String view) {}
}
