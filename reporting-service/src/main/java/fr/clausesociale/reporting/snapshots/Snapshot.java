package fr.clausesociale.reporting.snapshots;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of a territory's year as they were published. */
record Snapshot(
        UUID id,
        String territory,
        int year,

        @Schema(description = "De 1 en 1 pour un territoire et une année : un nouveau numéro remplace, l'ancien reste")
        int number,

        SnapshotStatus status,

        @Schema(description = "Ce que l'on savait à cet instant")
        Instant knownOn,

        @Schema(description = "Version des définitions") String definition,

        int fteDivisor,

        @Schema(description = "Pourquoi les chiffres sont publiés à nouveau ; nul pour le premier")
        String reason,

        Instant madeAt,

        @Schema(description = "SIRET de l'organisation qui l'a arrêté")
        String madeBy,

        List<File> files) {

    /** @param table name of the table, {@code total} for that without breakdown */
    @Schema(name = "SnapshotFile")
    record File(String table, FrozenForm form, int size, String sha256) {}
}
