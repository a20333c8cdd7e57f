package fr.clausesociale.reporting.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.reporting.settings.Definition;
import java.time.Instant;
import java.time.LocalDate;
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
                description = "Valeurs des dimensions, mesures (heures : chaînes à deux décimales ; parts et taux : à"
                        + " quatre), flags pour les mesures nulles (SUPPRESSED, NOT_REPORTED, UNDEFINED), et previous :"
                        + " les mêmes mesures de la période de comparaison")
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

            @Schema(
                    description = "PERFORMANCE : lieu d'exécution du marché ; RESIDENCE : lieu de vie de la personne au"
                            + " jour de la décision")
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
            String view,

            @Schema(description = "Jour auquel ce qui est dû est dit : le dernier de la période")
            LocalDate lastDay,

            @Schema(description = "Valeurs retenues par dimension ; absente : toutes")
            Map<String, List<String>> filters,

            @Schema(
                    description =
                            "Dénominateur des parts : ALL, tout le tableau ; STATED, sans les valeurs non renseignées",
                    enumeration = {"ALL", "STATED"})
            String sharesOf,

            @Schema(description = "Premier mois de la période de comparaison, nul sans comparaison")
            String comparedFrom,

            @Schema(description = "Dernier mois de la période de comparaison, nul sans comparaison")
            String comparedTo) {}
}
