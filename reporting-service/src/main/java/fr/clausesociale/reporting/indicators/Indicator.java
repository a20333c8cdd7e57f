package fr.clausesociale.reporting.indicators;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one measure means, for who publishes or compares figures. */
public record Indicator(
        @Schema(description = "Nom de la mesure dans GET /v1/aggregates")
        String code,

        String label,

        @Schema(description = "Comment la valeur est calculée")
        String formula,

        @Schema(
                description =
                        "HOUR, FTE, PERSON, PLACEMENT, CONTRACT, OBLIGATION, BUYER, EMPLOYER, HOUR_PER_PERSON, RATIO")
        String unit,

        @Schema(description = "Vrai si les lignes s'additionnent (sauf par critère)")
        boolean additive,

        @Schema(description = "Définition en vigueur depuis")
        LocalDate since,

        @Schema(description = "Version du dictionnaire qui l'a apportée ou changée")
        String version,

        @Schema(description = "Chiffres après la virgule") int digits) {}
