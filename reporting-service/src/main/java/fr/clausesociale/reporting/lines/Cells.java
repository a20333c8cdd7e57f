package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import fr.clausesociale.reporting.facts.HoursFact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Accepted entries by what they have in common for ever: placement, person as declared, contract, its part, obligation and month
 * worked.
 * A reversal is in the cell of what it reverses. Kept in flat arrays: there are millions.
 */
final class Cells {

    final IntList placement = new IntList();
    final IntList person = new IntList();
    final IntList contract = new IntList();
    final IntList obligation = new IntList();
    final IntList month = new IntList();

    /** Codes of parts of contracts; that of none where it has none. */
    final IntList part = new IntList();

    private final IntList firstEntry = new IntList();
    private final OwnedChains ofPlacement = new OwnedChains();
    private final OwnedChains ofContract = new OwnedChains();
    private final OwnedChains ofPerson = new OwnedChains();

    /** Entries: when recorded, hundredths of an hour, half of the id, the next one of the cell. The last bit of the id says whether it came or went otherwise. */
    private long[] at = new long[64];

    private long[] cents = new long[64];
    private long[] id = new long[64];
    private final IntList next = new IntList();

    int size() {
        return placement.size();
    }

    /** The cell of these, a new one where there is none. */
    int of(int placementOf, int personOf, int contractOf, int partOf, int obligationOf, int monthOf) {
        int[] found = {IntList.ABSENT};
        ofPlacement.each(placementOf, cell -> {
            if (month.get(cell) == monthOf
                    && obligation.get(cell) == obligationOf
                    && contract.get(cell) == contractOf
                    && part.get(cell) == partOf
                    && person.get(cell) == personOf) {
                found[0] = cell;
            }
        });
        if (found[0] >= 0) {
            return found[0];
        }
        int cell = placement.add(placementOf);
        person.add(personOf);
        contract.add(contractOf);
        obligation.add(obligationOf);
        month.add(monthOf);
        part.add(partOf);
        ofPlacement.add(placementOf, cell);
        ofContract.add(contractOf, cell);
        ofPerson.add(personOf, cell);
        return cell;
    }

    /** @return false when the cell has that entry already */
    boolean add(int cell, HoursFact entry, long recordedAt) {
        long entryId = id(entry);
        for (int e = firstEntry.get(cell); e >= 0; e = next.get(e)) {
            if (id[e] == entryId) {
                return false;
            }
        }
        int number = next.add(firstEntry.get(cell));
        if (number == at.length) {
            at = Arrays.copyOf(at, IntList.larger(number));
            cents = Arrays.copyOf(cents, at.length);
            id = Arrays.copyOf(id, at.length);
        }
        at[number] = recordedAt;
        cents[number] = entry.hours().movePointRight(2).longValueExact();
        id[number] = entryId;
        firstEntry.set(cell, number);
        return true;
    }

    private static long id(HoursFact entry) {
        long half = entry.id().getLeastSignificantBits() ^ entry.id().getMostSignificantBits() << 1;
        return entry.isOtherwise() ? half | 1 : half & ~1L;
    }

    /** The entries of a cell, in no order. */
    void entries(int cell, Entries action) {
        for (int e = firstEntry.get(cell); e >= 0; e = next.get(e)) {
            action.entry(at[e], cents[e], (id[e] & 1) == 1);
        }
    }

    void eachOfPlacement(int number, IntConsumer action) {
        ofPlacement.each(number, action);
    }

    void eachOfContract(int number, IntConsumer action) {
        ofContract.each(number, action);
    }

    void eachOfPerson(int number, IntConsumer action) {
        ofPerson.each(number, action);
    }

    /** Only which entry of a cell is its first is ever set again; all else is added to. */
    Kept kept() {
        List<Kept> kept = new ArrayList<>();
        columns().forEach(column -> kept.add(column == firstEntry ? column.copied() : column.grown()));
        chains().forEach(chains -> kept.add(chains.kept()));
        long[][] now = {at, cents, id};
        int entries = next.size();
        return out -> {
            for (Kept column : kept) {
                column.write(out);
            }
            for (long[] column : now) {
                out.longs(column, entries);
            }
        };
    }

    void load(ColumnsReader in) throws IOException {
        for (IntList column : columns()) {
            column.load(in);
        }
        for (OwnedChains chains : chains()) {
            chains.load(in);
        }
        at = in.longs();
        cents = in.longs();
        id = in.longs();
    }

    /** How many entries there are. */
    long entries() {
        return next.size();
    }

    long bytes() {
        return columns().stream().mapToLong(IntList::bytes).sum()
                + chains().stream().mapToLong(OwnedChains::bytes).sum()
                + 3L * Long.BYTES * at.length;
    }

    private List<OwnedChains> chains() {
        return List.of(ofPlacement, ofContract, ofPerson);
    }

    private List<IntList> columns() {
        return List.of(placement, person, contract, obligation, month, part, firstEntry, next);
    }

    @FunctionalInterface
    interface Entries {
        /** @param otherwise hours that were taken over from another system, or taken back with what was entered by mistake */
        void entry(long at, long cents, boolean otherwise);
    }
}
