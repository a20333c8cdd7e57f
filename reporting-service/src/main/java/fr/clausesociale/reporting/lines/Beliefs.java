package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntUnaryOperator;

/**
 * What was said of each contract, placement, decision or person, by its number. A version holds from when its owner recorded
 * it, and not before the versions that precede it.
 */
final class Beliefs {

    private Belief[] latest = new Belief[16];

    /** What all versions take. */
    private long held;

    /** What adding a version did. */
    enum Addition {
        /** It was there already. */
        KNOWN,
        /** It is the latest and says what the one before said. */
        SAME,
        /** Something is believed otherwise, now or at some moment in the past. */
        NEWS
    }

    /** Of the latest version; all others come before it. */
    Belief latest(int number) {
        return number < latest.length ? latest[number] : null;
    }

    Addition add(int number, Belief belief) {
        if (number >= latest.length) {
            latest = Arrays.copyOf(latest, Math.max(number + 1, IntList.larger(latest.length)));
        }
        held += belief.bytes();
        Belief last = latest[number];
        if (last == null || last.version < belief.version) {
            latest[number] = belief.after(last);
            return last != null && belief.saysTheSameAs(last) ? Addition.SAME : Addition.NEWS;
        }
        return put(number, belief, false) ? Addition.NEWS : Addition.KNOWN;
    }

    /** Puts a version in the place of that with its number, which is there. */
    Addition replace(int number, Belief belief) {
        put(number, belief, true);
        return Addition.NEWS;
    }

    /** @return false when that version is there, and was not to be replaced */
    private boolean put(int number, Belief belief, boolean replacing) {
        Deque<Belief> later = new ArrayDeque<>();
        Belief before = latest[number];
        while (before != null && before.version > belief.version) {
            later.push(before);
            before = before.earlier;
        }
        boolean there = before != null && before.version == belief.version;
        if (there && !replacing) {
            return false;
        }
        Belief all = belief.after(there ? before.earlier : before);
        while (!later.isEmpty()) {
            all = later.pop().after(all);
        }
        latest[number] = all;
        return true;
    }

    /** What was believed at a moment, or null while nothing was known. */
    Belief at(int number, long moment) {
        Belief believed = latest(number);
        while (believed != null && believed.at > moment) {
            believed = believed.earlier;
        }
        return believed;
    }

    long bytes() {
        return held + (long) Integer.BYTES * latest.length;
    }

    /** @param ofPeople whether their side is that of people: what is sealed of it is not written */
    KeptLedger.Part kept(boolean ofPeople) {
        Belief[] now = latest.clone();
        return (out, open) -> {
            IntUnaryOperator sides = ofPeople ? open::number : IntUnaryOperator.identity();
            BeliefColumns columns = new BeliefColumns();
            Deque<Belief> inOrder = new ArrayDeque<>();
            for (int number = 0; number < now.length; number++) {
                for (Belief belief = now[number]; belief != null; belief = belief.earlier) {
                    inOrder.push(belief);
                }
                while (!inOrder.isEmpty()) {
                    Belief belief = inOrder.pop();
                    columns.add(number, belief, sides.applyAsInt(belief.side));
                }
            }
            columns.save(out);
        };
    }

    /** Into beliefs of nothing. */
    void load(ColumnsReader in) throws IOException {
        BeliefColumns columns = BeliefColumns.load(in);
        latest = new Belief[columns.numbers()];
        for (int i = 0; i < columns.size(); i++) {
            latest[columns.number(i)] = columns.belief(i, latest[columns.number(i)]);
            held += latest[columns.number(i)].bytes();
        }
    }
}
