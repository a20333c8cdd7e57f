package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.kind.RowOutcome;
import java.util.Set;

/** What a table given back has beside its own columns, for people to read; it is not read when the table is sent again. */
public final class ResultColumns {

    static final String RESULT = "Résultat";
    static final String NOTES = "Motifs";

    /** All of them. */
    public static final Set<String> ALL = Set.of(RESULT, NOTES);

    private ResultColumns() {}

    /** What became of a row, in a word. */
    public static String word(RowOutcome outcome) {
        return switch (outcome) {
            case CREATED -> "Repris";
            case UPDATED -> "Mis à jour";
            case UNCHANGED -> "Inchangé";
            case SKIPPED -> "Passé";
            case FAILED -> "Refusé";
        };
    }
}
