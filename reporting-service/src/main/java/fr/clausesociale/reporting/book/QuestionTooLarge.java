package fr.clausesociale.reporting.book;

/** A question has more cells than the memory set for it holds. */
public final class QuestionTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param most how many it may have */
    QuestionTooLarge(int most) {
        super("More than the " + most + " cells that the memory set for a question holds", null, false, false);
    }
}
