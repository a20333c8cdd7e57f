package fr.clausesociale.contracts.publication.taking;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is kept in memory while an import runs: the heap right after a full collection, at equal steps of its progress. The
 * broker and the token server of the tests live in the same heap; what they hold is there before the first record.
 */
final class HeapSamples {

    private final long step;
    private final List<Long> kept = new ArrayList<>();

    HeapSamples(long records, int samples) {
        this.step = records / samples;
    }

    void at(long done) {
        if (done >= step * (kept.size() + 1)) {
            kept.add(keptNow());
        }
    }

    /** Collected until nothing more goes: references found dead by one collection free what hangs on them in the next. */
    static long keptNow() {
        long least = Long.MAX_VALUE;
        for (int turn = 0; turn < 3; turn++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least >> 20;
    }

    List<Long> kept() {
        return List.copyOf(kept);
    }

    long least() {
        return kept.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    long most() {
        return kept.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** MB by which the middle of the second half is above that of the first: what grows with the records done shows here. */
    long growth() {
        int half = kept.size() / 2;
        return middle(kept.subList(half, kept.size())) - middle(kept.subList(0, half));
    }

    private static long middle(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
