package fr.clausesociale.local;

/** Why the system could not start, or cannot go on: one sentence for the person who started it. */
public final class StartFailure extends RuntimeException {

    StartFailure(String sentence) {
        super(sentence);
    }

    StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
