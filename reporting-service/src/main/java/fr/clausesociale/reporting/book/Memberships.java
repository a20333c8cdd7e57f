package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Codes;
import java.util.Arrays;

/** Of which values a line is, where it can be of several: by the combination of codes of the side that has the set. */
final class Memberships {

    private static final int[] NONE = {0};

    /** Of the set, in the order of sides. */
    final int side;

    private final int[] sets;
    private final int[][] ofSet;
    private final int size;

    Memberships(Book book, Grouping.EachOf by) {
        Codes codes = book.codes();
        side = by.set().side().ordinal();
        sets = book.sides(by.set().side()).codes(by.set());
        size = codes.size(by.each());
        ofSet = new int[codes.size(by.set())][];
        ofSet[0] = NONE;
        for (int set = 1; set < ofSet.length; set++) {
            int[] shown = Arrays.stream(codes.value(by.set(), set).split(","))
                    .filter(value -> !by.hidden().contains(value))
                    .mapToInt(value -> codes.find(by.each(), value))
                    .toArray();
            ofSet[set] = shown.length == 0 ? NONE : shown;
        }
    }

    int size() {
        return size;
    }

    /** @param combination of codes of the side */
    int[] of(int combination) {
        return ofSet[sets[combination]];
    }
}
