package fr.clausesociale.reporting.lines;

import java.util.Arrays;
import java.util.HashSet;

/** Tells the lines of a cell: a function of what is known, and of nothing else. */
final class Teller {

    private final Cells cells;
    private final Beliefs contracts;
    private final Beliefs placements;
    private final Beliefs profiles;
    private final Beliefs people;
    private final Identities identities;
    private final Owners owners;
    private final Causes causes;
    private long[] moments = new long[32];
    private int count;

    Teller(
            Cells cells,
            Beliefs contracts,
            Beliefs placements,
            Beliefs profiles,
            Beliefs people,
            Identities identities,
            Owners owners,
            Causes causes) {
        this.cells = cells;
        this.contracts = contracts;
        this.placements = placements;
        this.profiles = profiles;
        this.people = people;
        this.identities = identities;
        this.owners = owners;
        this.causes = causes;
    }

    void tell(int cell, LineSink sink) {
        gather(cell);
        long first = first(cell);
        long open = 0;
        long earlier = first;
        State before = null;
        for (int i = 0; i < count; i++) {
            long moment = moments[i];
            if (moment < first || i > 0 && moment == moments[i - 1]) {
                continue;
            }
            State now = at(cell, moment);
            if (open != 0 && !now.equals(before)) {
                long since = earlier;
                Cause cause = causes.of(before, now, () -> placeUntouched(cell, since, moment));
                sink.line(before.line(cells, cell, moment, cause), -open);
                sink.line(now.line(cells, cell, moment, cause), open);
            }
            open += entries(cell, moment, now, sink);
            before = now;
            earlier = moment;
        }
    }

    /** Whether the contract was told to be performed in the same place at both moments. */
    private boolean placeUntouched(int cell, long earlier, long later) {
        Belief before = contracts.at(cells.contract.get(cell), earlier);
        Belief now = contracts.at(cells.contract.get(cell), later);
        return before != null && now != null && before.link != 0 && before.link == now.link;
    }

    /** Tells what was recorded at a moment; what is told again after a reversal is a correction too. */
    private long entries(int cell, long moment, State now, LineSink sink) {
        long[] sums = {0, 0, 0, 0};
        boolean[] reversed = {false};
        cells.entries(cell, (at, cents, otherwise) -> {
            if (at == moment) {
                sums[(cents < 0 ? 1 : 0) + (otherwise ? 2 : 0)] += cents;
            }
            reversed[0] |= cents < 0 && at <= moment;
        });
        if (sums[0] != 0) {
            sink.line(now.line(cells, cell, moment, reversed[0] ? Cause.CORRECTION : Cause.HOURS), sums[0]);
        }
        if (sums[2] != 0) {
            sink.line(now.line(cells, cell, moment, reversed[0] ? Cause.CORRECTION : Cause.TAKEN_OVER), sums[2]);
        }
        if (sums[1] != 0) {
            sink.line(now.line(cells, cell, moment, Cause.CORRECTION), sums[1]);
        }
        if (sums[3] != 0) {
            sink.line(now.line(cells, cell, moment, Cause.ANNULLED), sums[3]);
        }
        return Arrays.stream(sums).sum();
    }

    private State at(int cell, long moment) {
        int month = cells.month.get(cell);
        Belief contract = contracts.at(cells.contract.get(cell), moment);
        Belief placement = placements.at(cells.placement.get(cell), moment);
        Belief profile =
                placement == null || placement.link == Belief.NONE ? null : profiles.at(placement.link, moment);
        return new State(
                identities.at(owner(cell), moment),
                contract == null ? 0 : contract.side(month, cells.part.get(cell)),
                contract == null ? 0 : contract.obligation(cells.obligation.get(cell)),
                placement == null ? 0 : placement.side(month),
                profile == null ? 0 : profile.side(month));
    }

    private int owner(int cell) {
        return owners.of(cells.placement.get(cell), cells.person.get(cell));
    }

    private long first(int cell) {
        long[] first = {Long.MAX_VALUE};
        cells.entries(cell, (at, cents, otherwise) -> first[0] = Math.min(first[0], at));
        return first[0];
    }

    /** Every moment at which something about the cell was recorded, in order. */
    private void gather(int cell) {
        count = 0;
        cells.entries(cell, (at, cents, otherwise) -> moment(at));
        chain(contracts.latest(cells.contract.get(cell)));
        for (Belief p = placements.latest(cells.placement.get(cell)); p != null; p = p.earlier) {
            moment(p.at);
            if (p.link != Belief.NONE) {
                chain(profiles.latest(p.link));
            }
        }
        int person = owner(cell);
        if (people.latest(person) != null) {
            identities.moments(person, new HashSet<>(), this::moment);
        }
        Arrays.sort(moments, 0, count);
    }

    private void chain(Belief latest) {
        for (Belief b = latest; b != null; b = b.earlier) {
            moment(b.at);
        }
    }

    private void moment(long at) {
        if (count == moments.length) {
            moments = Arrays.copyOf(moments, count * 2);
        }
        moments[count++] = at;
    }
}
