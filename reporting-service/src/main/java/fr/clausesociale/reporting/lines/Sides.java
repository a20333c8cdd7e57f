package fr.clausesociale.reporting.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Combinations of codes that occur together, each under a number: whether two lines say the same is one comparison. */
final class Sides {

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<int[]> codes = new ArrayList<>();

    Sides(Attribute.Side side) {
        number(new int[side.attributes().size()]);
    }

    /** @param combination codes in the order of the side's attributes; number 0 is that of nothing known */
    int number(int... combination) {
        return numbers.computeIfAbsent(new Key(combination), key -> {
            codes.add(combination);
            return codes.size() - 1;
        });
    }

    int[] codes(int number) {
        return codes.get(number);
    }

    private record Key(int[] codes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(codes, key.codes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codes);
        }
    }
}
