package fr.clausesociale.reporting.lines;

import java.util.UUID;

/** The ids that numbers stand for, as they were told up to a moment. */
public final class Ids {

    private final long[] high;
    private final long[] low;

    Ids(long[] high, long... low) {
        this.high = high;
        this.low = low;
    }

    public UUID id(int number) {
        return new UUID(high[number], low[number]);
    }
}
