package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;

/** Who counts as whom: people who turned out to be one, from when that was recorded until it was taken back. */
final class Identities {

    private final Beliefs beliefs;
    private final Numbers people;

    /** Whom anybody ever turned out to be, and who that was. */
    private final Chains sources = new Chains();

    Identities(Beliefs beliefs, Numbers people) {
        this.beliefs = beliefs;
        this.people = people;
    }

    void merged(int person, int into) {
        if (!sources.contains(into, person)) {
            sources.add(into, person);
        }
    }

    /** Who a person counts as at a moment. Merges may follow each other; in a circle, the least id stands for all. */
    int at(int person, long moment) {
        int now = person;
        Set<Integer> seen = null;
        while (true) {
            Belief belief = beliefs.at(now, moment);
            if (belief == null || belief.link == Belief.NONE) {
                return now;
            }
            seen = seen == null ? new HashSet<>() : seen;
            if (!seen.add(now)) {
                return least(now, moment);
            }
            now = belief.link;
        }
    }

    /** The person and everybody who may count as that person, at some moment. */
    Set<Integer> allOf(int person) {
        Set<Integer> all = new HashSet<>();
        gather(person, all);
        return all;
    }

    /** Every moment at which somebody on the way from this person to whom it counts as was told anew. */
    void moments(int person, Set<Integer> seen, MomentSink moments) {
        if (!seen.add(person)) {
            return;
        }
        for (Belief b = beliefs.latest(person); b != null; b = b.earlier) {
            moments.add(b.at);
            if (b.link != Belief.NONE) {
                moments(b.link, seen, moments);
            }
        }
    }

    long bytes() {
        return sources.bytes();
    }

    Kept kept() {
        return sources.kept();
    }

    void load(ColumnsReader in) throws IOException {
        sources.load(in);
    }

    private void gather(int person, Set<Integer> all) {
        if (all.add(person)) {
            IntConsumer on = source -> gather(source, all);
            sources.each(person, on);
        }
    }

    private int least(int onCircle, long moment) {
        int least = onCircle;
        for (int p = beliefs.at(onCircle, moment).link; p != onCircle; p = beliefs.at(p, moment).link) {
            least = people.id(p).compareTo(people.id(least)) < 0 ? p : least;
        }
        return least;
    }

    @FunctionalInterface
    interface MomentSink {
        void add(long moment);
    }
}
