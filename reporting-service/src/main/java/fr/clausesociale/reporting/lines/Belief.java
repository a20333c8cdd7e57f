package fr.clausesociale.reporting.lines;

import java.util.Arrays;

/**
 * One version of something, as far as lines need it, in a chain by version.
 *
 * @see Beliefs
 */
final class Belief {

    static final int NONE = -1;
    static final int[] NOTHING = {};

    final long version;
    final long at;

    /** What it says for the columns, see {@link Sides}; none where it says nothing there. */
    final int side;

    /** Of a contract that was handed over: from which month on it says otherwise, and what, by turns. */
    final int[] since;

    /** Whom it points to: a placement to its decision, a person to who it turned out to be. */
    final int link;

    /** Of a contract: number and side of each obligation, by turns. */
    final int[] obligations;

    Belief later;

    Belief(long version, long at, int[] sides, int[] obligations) {
        this(
                version,
                at,
                sides[0],
                sides.length == 1 ? NOTHING : Arrays.copyOfRange(sides, 1, sides.length),
                NONE,
                obligations);
    }

    Belief(long version, long at, int side, int[] since, int link, int... obligations) {
        this.version = version;
        this.at = at;
        this.side = side;
        this.since = since;
        this.link = link;
        this.obligations = obligations;
    }

    static Belief of(long version, long at, int side, int link) {
        return new Belief(version, at, side, NOTHING, link, NOTHING);
    }

    boolean saysTheSameAs(Belief other) {
        return side == other.side
                && link == other.link
                && Arrays.equals(since, other.since)
                && Arrays.equals(obligations, other.obligations);
    }

    /** What it says for the columns of hours worked in a month. */
    int side(int month) {
        int said = side;
        for (int i = 0; i < since.length && since[i] <= month; i += 2) {
            said = since[i + 1];
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
