package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * What was said of each contract, placement, decision or person, by its number. A version holds from when its owner recorded
 * it, and not before the versions that precede it.
 */
final class Beliefs {

    private Belief[] first = new Belief[16];

    /** What adding a version did. */
    enum Addition {
        /** It was there already. */
        KNOWN,
        /** It is the latest and says what the one before said. */
        SAME,
        /** Something is believed otherwise, now or at some moment in the past. */
        NEWS
    }

    Belief first(int number) {
        return number < first.length ? first[number] : null;
    }

    Addition add(int number, Belief belief) {
        if (number >= first.length) {
            first = Arrays.copyOf(first, Math.max(number + 1, IntList.larger(first.length)));
        }
        Belief before = null;
        Belief after = first[number];
        while (after != null && after.version < belief.version) {
            before = after;
            after = after.later;
        }
        if (after != null && after.version == belief.version) {
            return Addition.KNOWN;
        }
        belief.later = after;
        if (before == null) {
            first[number] = belief;
            return Addition.NEWS;
        }
        before.later = belief;
        return after == null && belief.saysTheSameAs(before) ? Addition.SAME : Addition.NEWS;
    }

    /** @param sides what is written of each side */
    void save(ColumnsWriter out, IntUnaryOperator sides) throws IOException {
        BeliefColumns columns = new BeliefColumns();
        for (int number = 0; number < first.length; number++) {
            for (Belief belief = first[number]; belief != null; belief = belief.later) {
                columns.add(number, belief, sides.applyAsInt(belief.side));
            }
        }
        columns.save(out);
    }

    /** Into beliefs of nothing. */
    void load(ColumnsReader in) throws IOException {
        BeliefColumns columns = BeliefColumns.load(in);
        first = new Belief[columns.numbers()];
        Belief before = null;
        for (int i = 0; i < columns.size(); i++) {
            Belief belief = columns.belief(i);
            if (i > 0 && columns.number(i) == columns.number(i - 1)) {
                before.later = belief;
            } else {
                first[columns.number(i)] = belief;
            }
            before = belief;
        }
    }

    /** Puts a version in the place of that with its number, which is there. */
    Addition replace(int number, Belief belief) {
        Belief before = null;
        Belief old = first[number];
        while (old.version != belief.version) {
            before = old;
            old = old.later;
        }
        belief.later = old.later;
        if (before == null) {
            first[number] = belief;
        } else {
            before.later = belief;
        }
        return Addition.NEWS;
    }

    /** What was believed at a moment, or null while nothing was known. */
    Belief at(int number, long moment) {
        Belief believed = null;
        for (Belief b = first(number); b != null && b.at <= moment; b = b.later) {
            believed = b;
        }
        return believed;
    }
}
