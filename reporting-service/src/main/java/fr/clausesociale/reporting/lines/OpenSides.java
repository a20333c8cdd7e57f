package fr.clausesociale.reporting.lines;

import java.util.BitSet;

/**
 * What is known of people without the criteria that are sealed under their own keys: that may lie on a disk, the other may
 * not. The combinations of codes of the side of people, each by that which is left of it.
 */
public final class OpenSides {

    final Sides table = new Sides(Attribute.Side.PERSON);

    /** Codes of the sets of criteria that are left. */
    final BitSet sets = new BitSet();

    private final int[] numbers;

    OpenSides(Sides all, Codes codes) {
        int size = all.table().size();
        int set = Attribute.Side.PERSON.attributes().indexOf(Attribute.CRITERIA);
        numbers = new int[size];
        for (int i = 0; i < size; i++) {
            int[] combination = all.combination(i);
            int open = all.code(i, Attribute.OPEN_CRITERIA);
            combination[set] =
                    open == 0 ? 0 : codes.number(Attribute.CRITERIA, codes.value(Attribute.OPEN_CRITERIA, open));
            sets.set(combination[set]);
            numbers[i] = table.number(combination);
        }
    }

    /** The number of what is left of a combination. */
    public int number(int combination) {
        return numbers[combination];
    }
}
