package fr.clausesociale.reporting.exits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of people who left. */
@Schema(name = "Exits", description = "Sorties par horizon et par classe, avec le taux de réponse")
record Exits(
        String territory,

        @Schema(description = "Premier mois de fin compté, nul sans borne")
        String from,

        @Schema(description = "Dernier mois de fin compté, nul sans borne")
        String to,

        @Schema(description = "Tout ce qui a été enregistré avant cet instant est compté")
        Instant freshAt,

        @Schema(description = "Jour auquel un horizon est échu ou non")
        LocalDate on,

        @Schema(description = "Dimension demandée, nulle sans")
        String by,

        List<ExitRow> rows,

        @Schema(description = "Un horizon par ligne, toutes valeurs ensemble")
        List<ExitRow> total) {}
