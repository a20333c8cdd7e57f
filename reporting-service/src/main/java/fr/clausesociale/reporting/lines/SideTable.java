package fr.clausesociale.reporting.lines;

import java.util.List;

/**
 * The combinations of codes of one side, as they were told up to a moment; what comes later is in none of its rows. There are
 * almost as many as contracts and placements; of the attributes of few values alone, only some hundreds or thousands: each
 * combination has such an outline.
 */
public final class SideTable {

    private final List<Attribute> attributes;
    private final int size;
    private final int[][] columns;
    private final SideTable outlines;
    private final int[] outlineOf;

    /**
     * @param outlines null where all attributes are of few values
     * @param outlineOf by combination; what lies beyond the size is no one's business
     */
    SideTable(List<Attribute> attributes, int size, int[][] columns, SideTable outlines, int... outlineOf) {
        this.attributes = attributes;
        this.size = size;
        this.columns = columns;
        this.outlines = outlines;
        this.outlineOf = outlineOf;
    }

    /** How many combinations there are; the first says nothing. */
    public int size() {
        return size;
    }

    /** The codes of an attribute, by combination; what lies beyond the size is no one's business. */
    public int[] codes(Attribute attribute) {
        return columns[attributes.indexOf(attribute)];
    }

    /** Whether it tells of an attribute. */
    public boolean has(Attribute attribute) {
        return attributes.contains(attribute);
    }

    /** The outlines that occur; null where the combinations are outlines themselves. */
    public SideTable outlines() {
        return outlines;
    }

    /** The number of the outline of a combination. */
    public int outlineOf(int combination) {
        return outlineOf[combination];
    }
}
