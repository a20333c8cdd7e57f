package fr.clausesociale.platform.imports;

import java.util.Set;

/** Titles of the columns that a table given back has beside its own; they are not read when it is sent again. */
public final class ResultColumns {

    static final String RESULT = "Résultat";
    static final String NOTES = "Motifs";

    /** All of them. */
    public static final Set<String> ALL = Set.of(RESULT, NOTES);

    private ResultColumns() {}
}
