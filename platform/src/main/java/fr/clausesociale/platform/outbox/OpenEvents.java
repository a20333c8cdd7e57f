package fr.clausesociale.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Events of this process that were told and may still be written: their transactions have not ended. */
@ApplicationScoped
class OpenEvents {

    private final Set<Transaction> open = ConcurrentHashMap.newKeySet();

    /** The events of one transaction, by the earliest moment that one of them names. */
    static final class Transaction {

        private volatile Instant earliest;

        void tells(Instant time) {
            earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
        }
    }

    Transaction begin() {
        Transaction transaction = new Transaction();
        open.add(transaction);
        return transaction;
    }

    /** After its commit, when its rows are seen by everybody, or after its end without. */
    void ended(Transaction transaction) {
        open.remove(transaction);
    }

    Optional<Instant> earliest() {
        return open.stream()
                .map(transaction -> transaction.earliest)
                .filter(time -> time != null)
                .min(Instant::compareTo);
    }
}
