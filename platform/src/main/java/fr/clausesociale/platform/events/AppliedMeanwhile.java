package fr.clausesociale.platform.events;

/** Another replica applied the same events first; done again, they are skipped. */
final class AppliedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppliedMeanwhile() {
        super("Applied by another replica meanwhile", null, false, false);
    }
}
