package fr.clausesociale.reporting.book;

/** A question has more cells than the memory set for it holds. */
public final class QuestionTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuestionTooLarge() {
        super("More cells than the memory set for a question holds", null, false, false);
    }
}
