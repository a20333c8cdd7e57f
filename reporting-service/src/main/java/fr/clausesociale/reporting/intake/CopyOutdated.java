package fr.clausesociale.reporting.intake;

/** The file tells of topics that are no more as it knew them: it has to be built again. */
final class CopyOutdated extends Exception {

    private static final long serialVersionUID = 1L;

    CopyOutdated(String message) {
        super(message);
    }
}
