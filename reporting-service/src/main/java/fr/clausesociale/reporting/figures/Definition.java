package fr.clausesociale.reporting.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which rules the figures of an answer were made; a change of rules is a new version. */
public record Definition(
        @Schema(description = "Version des définitions appliquées, voir GET /v1/indicators")
        String version,

        @Schema(description = "Heures pour un équivalent temps plein (1 600 : consolidation nationale 2021)")
        int fteDivisor) {}
