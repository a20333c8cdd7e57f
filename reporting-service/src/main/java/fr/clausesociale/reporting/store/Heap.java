package fr.clausesociale.reporting.store;

import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all copies of what is known may take of the heap together: the one that is served and one that is built beside it, which
 * has what the first leaves. Told by the lengths of their columns, so that the same facts take the same, whenever it is looked at.
 */
final class Heap {

    private final long most;
    private final NavigableMap<Integer, Long> taken = new ConcurrentSkipListMap<>();
    private final AtomicInteger copies = new AtomicInteger();

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

        private final int place = copies.incrementAndGet();

        /**
         * Notes how much it takes now.
         *
         * @throws CopyTooLarge when that is more than there may be, with what the copies take that were there before
         */
        void takes(long bytes) {
            taken.put(place, bytes);
            if (taken.headMap(place, true).values().stream()
                            .mapToLong(Long::longValue)
                            .sum()
                    > most) {
                throw new CopyTooLarge(most);
            }
        }

        @Override
        public void close() {
            taken.remove(place);
        }
    }
}
