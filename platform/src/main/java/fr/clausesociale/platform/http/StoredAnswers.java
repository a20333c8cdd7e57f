package fr.clausesociale.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The answers that are kept for a day to be given again ({@link IdempotentRequests}), for who has to forget somebody before that. */
@ApplicationScoped
public class StoredAnswers {

    private final IdempotencyKeys keys;

    StoredAnswers(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /**
     * Forgets every answer in which one of these words stands, its address included, in the caller's transaction. A request sent
     * again under its key is a new one then.
     *
     * @param words identifiers, none empty
     */
    public void forget(Collection<String> words) {
        keys.forget(words);
    }
}
