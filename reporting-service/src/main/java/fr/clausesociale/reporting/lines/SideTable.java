package fr.clausesociale.reporting.lines;

/** The combinations of codes of one side, as they were told up to a moment; what comes later is in none of its rows. */
public final class SideTable {

    private final Attribute.Side side;
    private final int size;
    private final int[][] columns;

    SideTable(Attribute.Side side, int size, int[]... columns) {
        this.side = side;
        this.size = size;
        this.columns = columns;
    }

    /** How many combinations there are; the first says nothing. */
    public int size() {
        return size;
    }

    /** The codes of an attribute, by combination; what lies beyond the size is no one's business. */
    public int[] codes(Attribute attribute) {
        return columns[side.attributes().indexOf(attribute)];
    }
}
