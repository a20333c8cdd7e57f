package fr.clausesociale.reporting.lines;

import java.util.Arrays;

/**
 * One version of something, as far as lines need it, and those before it. Never changes: what is known is looked at while more
 * becomes known.
 *
 * @see Beliefs
 */
final class Belief {

    static final int NONE = -1;
    static final int[] NOTHING = {};

    /** With the head of a list of obligations. */
    private static final int BYTES = 64;

    final long version;

    /** From when it is believed: since it was recorded, and not before those that precede it. */
    final long at;

    /** What it says for the columns, see {@link Sides}; none where it says nothing there. */
    final int side;

    /** Of a contract that was handed over: from which month on it says otherwise, and what, by turns. */
    final int[] since;

    /** Of a contract: of each of its parts the code, how many numbers follow, and these: what it says of it, then as {@link #since}. */
    final int[] parts;

    /** What it points to: a placement to its decision, a person to who it turned out to be, a contract to the place it was told to be in. */
    final int link;

    /** Of a contract: number and side of each obligation, by turns. */
    final int[] obligations;

    /** The version before it, or null. */
    final Belief earlier;

    /** Of a contract. */
    Belief(long version, long at, int[] sides, int[] parts, int place, int[] obligations) {
        this(
                version,
                at,
                sides[0],
                sides.length == 1 ? NOTHING : Arrays.copyOfRange(sides, 1, sides.length),
                parts,
                place,
                obligations,
                null);
    }

    Belief(long version, long at, int side, int[] since, int[] parts, int link, int[] obligations, Belief earlier) {
        this.version = version;
        this.at = earlier == null ? at : Math.max(at, earlier.at);
        this.side = side;
        this.since = since;
        this.parts = parts;
        this.link = link;
        this.obligations = obligations;
        this.earlier = earlier;
    }

    static Belief of(long version, long at, int side, int link) {
        return new Belief(version, at, side, NOTHING, NOTHING, link, NOTHING, null);
    }

    /** The same, with another one before it. */
    Belief after(Belief before) {
        return new Belief(version, at, side, since, parts, link, obligations, before);
    }

    /** What it takes, about. */
    long bytes() {
        return BYTES + (long) Integer.BYTES * (since.length + parts.length + obligations.length);
    }

    boolean saysTheSameAs(Belief other) {
        return side == other.side
                && link == other.link
                && Arrays.equals(since, other.since)
                && Arrays.equals(parts, other.parts)
                && Arrays.equals(obligations, other.obligations);
    }

    /** What it says for the columns of hours worked in a month. */
    int side(int month) {
        return side(month, side, since, 0, since.length);
    }

    /** The same of hours of a part; as of the contract where it has no such part. */
    int side(int month, int part) {
        int next;
        for (int i = 0; i < parts.length; i = next) {
            next = i + 2 + parts[i + 1];
            if (parts[i] == part) {
                return side(month, parts[i + 2], parts, i + 3, next);
            }
        }
        return side(month);
    }

    private static int side(int month, int first, int[] turns, int from, int to) {
        int said = first;
        for (int i = from; i < to && turns[i] <= month; i += 2) {
            said = turns[i + 1];
        }
        return said;
    }

    int obligation(int number) {
        for (int i = 0; i < obligations.length; i += 2) {
            if (obligations[i] == number) {
                return obligations[i + 1];
            }
        }
        return 0;
    }
}
