package fr.clausesociale.reporting.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is answered at most, and at once: what bounds the memory of questions. */
@ConfigMapping(prefix = "clausesociale.figures")
public interface FiguresBounds {

    int MOST_ROWS = 250_000;

    /** Rows of a table; {@value #MOST_ROWS} at most. They are written one by one, and masked all at once. */
    @WithDefault("50000")
    int rows();

    /** Combinations of values that a form writes which writes each, worked or not (JSON-stat). */
    @WithDefault("1000000")
    int combinations();

    /** Rows and obligations behind a number. */
    @WithDefault("500000")
    int rowsBehind();

    /** Questions answered side by side: they share the engine's memory and its threads. */
    @WithDefault("3")
    int atOnce();

    /** Rows of all answers together that are kept to be asked again. */
    @WithDefault("200000")
    int keptRows();
}
