package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together what moved among some people and among others. */
final class MovedSums {

    private record Part(List<Integer> numbers, Cause cause) {}

    private final Map<Part, long[]> sums = new HashMap<>();

    /** @param numbers null for the total */
    void add(List<Integer> numbers, Cause cause, long cents, long persons) {
        long[] sum = sums.computeIfAbsent(new Part(numbers, cause), part -> new long[2]);
        sum[0] += cents;
        sum[1] += persons;
    }

    /** What moved of the cells; of the total where {@code total} says so. */
    List<Moved> moved(boolean total) {
        List<Moved> moved = new ArrayList<>();
        sums.forEach((part, sum) -> {
            if (part.numbers == null == total && (sum[0] != 0 || sum[1] != 0)) {
                moved.add(new Moved(total ? List.of() : part.numbers, part.cause, sum[0], sum[1]));
            }
        });
        return moved;
    }
}
