package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together what moved among some people and among others. */
final class MovedSums {

    private record Part(List<Integer> numbers, Cause cause) {}

    private final Map<Part, Moved> sums = new HashMap<>();

    /** @param numbers null for the total */
    void add(List<Integer> numbers, Moved moved) {
        sums.merge(new Part(numbers, moved.cause()), moved, Moved::with);
    }

    /** What moved of the cells; of the total where {@code total} says so. */
    List<Moved> moved(boolean total) {
        List<Moved> moved = new ArrayList<>();
        sums.forEach((part, sum) -> {
            if (part.numbers == null == total && !sum.isNothing()) {
                moved.add(total ? sum : sum.of(part.numbers));
            }
        });
        return moved;
    }
}
