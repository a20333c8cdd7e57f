package fr.clausesociale.reporting.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where programmes are that aim at a share of all hours worked. */
@Schema(
        name = "ProgrammesReached",
        description = "Programmes qui visent une part de toutes les heures travaillées, par année et en tout")
record ProgrammesReached(
        String territory,

        @Schema(description = "Tout ce qui a été enregistré avant cet instant est compté")
        Instant freshAt,

        @Schema(description = "Jour auquel rythmes et restes sont dits")
        LocalDate on,

        List<ProgrammeReached> items) {}
