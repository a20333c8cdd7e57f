package fr.clausesociale.platform.imports.kind;

/** A record cannot be taken after all: what was done of it is undone, and the report says why. */
public class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowReport report;

    public RowRefused(RowReport report) {
        super(null, null, false, false);
        this.report = report;
    }

    public RowReport report() {
        return report;
    }
}
