package fr.clausesociale.reporting.settings;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which rules the figures of an answer were made; a change of rules is a new version. */
public record Definition(
        @Schema(description = "Version des définitions appliquées, voir GET /v1/indicators")
        String version,

        @Schema(description = "Heures pour un équivalent temps plein (1 600 : consolidation nationale 2021)")
        int fteDivisor,

        @Schema(description = "Territoire qui a choisi ce diviseur ; FR : diviseur national")
        String fteDivisorOf,

        @Schema(description = "Premier jour où ce diviseur vaut")
        LocalDate fteDivisorSince) {}
