package fr.clausesociale.reporting.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all copies of what is known may take of the heap together: the one that is served and one that is built beside it. Told by
 * the lengths of their columns, so that the same facts take the same, whenever it is looked at.
 */
final class Heap {

    private final long most;
    private final Map<Share, Long> taken = new ConcurrentHashMap<>();

    Heap(StoreConfig config) {
        most = config.heap()
                .map(size -> size.asLongValue())
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / 10 * 6);
    }

    /** Of another copy. */
    Share share() {
        return new Share();
    }

    /** What one copy takes. */
    final class Share implements AutoCloseable {

        /**
         * Notes how much it takes now.
         *
         * @throws CopyTooLarge when all together is more than there may be
         */
        void takes(long bytes) {
            taken.put(this, bytes);
            if (taken.values().stream().mapToLong(Long::longValue).sum() > most) {
                throw new CopyTooLarge(most);
            }
        }

        @Override
        public void close() {
            taken.remove(this);
        }
    }
}
