package fr.clausesociale.reporting.store;

/**
 * What is known takes more of the heap than it may: no more is taken in, and what is served stays as it is. Only another setting
 * helps.
 */
public final class CopyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long megabytes;

    /** @param most bytes that it may take */
    CopyTooLarge(long most) {
        super(
                "What is known takes more than " + (most >> 20) + " MB of the heap (clausesociale.store.heap)",
                null,
                false,
                false);
        this.megabytes = most >> 20;
    }

    /** What it may take. */
    public long megabytes() {
        return megabytes;
    }
}
