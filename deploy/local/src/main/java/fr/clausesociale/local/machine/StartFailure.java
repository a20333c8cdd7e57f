package fr.clausesociale.local.machine;

/** Why the system could not start, or cannot go on: one sentence for the person who started it. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
