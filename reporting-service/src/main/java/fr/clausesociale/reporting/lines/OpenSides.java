package fr.clausesociale.reporting.lines;

import java.util.BitSet;
import java.util.List;

/**
 * What is known of people without the criteria that are sealed under their own keys: that may lie on a disk, the other may
 * not. The combinations of codes of the side of people, each by that which is left of it.
 */
public final class OpenSides {

    final Sides table = new Sides(Attribute.Side.PERSON);

    /** Codes of the sets of criteria that are left. */
    final BitSet sets = new BitSet();

    private final int[] numbers;

    OpenSides(SideTable all, Codes codes) {
        List<Attribute> attributes = Attribute.Side.PERSON.attributes();
        int set = attributes.indexOf(Attribute.CRITERIA);
        int[] open = all.codes(Attribute.OPEN_CRITERIA);
        int[][] columns = attributes.stream().map(all::codes).toArray(int[][]::new);
        numbers = new int[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            int[] combination = new int[columns.length];
            for (int column = 0; column < columns.length; column++) {
                combination[column] = columns[column][i];
            }
            combination[set] =
                    open[i] == 0 ? 0 : codes.find(Attribute.CRITERIA, codes.value(Attribute.OPEN_CRITERIA, open[i]));
            sets.set(combination[set]);
            numbers[i] = table.number(combination);
        }
    }

    /** The number of what is left of a combination. */
    public int number(int combination) {
        return numbers[combination];
    }
}
