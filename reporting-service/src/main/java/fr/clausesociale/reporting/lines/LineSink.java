package fr.clausesociale.reporting.lines;

/** Takes lines. */
@FunctionalInterface
public interface LineSink {

    /** @param cents hundredths of an hour */
    void line(Line line, long cents);
}
