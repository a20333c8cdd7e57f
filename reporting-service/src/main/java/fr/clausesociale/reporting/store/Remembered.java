package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.PersonalKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a file says, in memory: what was kept of it and the facts that came since; where nothing was kept, all facts, whose
 * numbers are given anew and lines made anew.
 *
 * @param book null while the file is not settled
 * @param kept how many facts that was kept is made of
 * @param read how many facts were read from the file
 */
record Remembered(Ledger ledger, Book book, long kept, long read) {

    /** Facts read in about a second. */
    private static final long MANY = 200_000;

    /**
     * So many facts more than are kept that it is time to keep them too; and that what changes with more is not told one by one.
     */
    static long many(long kept) {
        return Math.max(MANY, kept / 8);
    }

    /** What is known and its lines take of the heap; where these are not made yet, what they are going to take. */
    static long bytes(Ledger ledger, Book book) {
        return ledger.bytes() + (book == null ? ledger.entries() * Book.BYTES_OF_LINE : book.bytes());
    }

    /** @param keys that are known: none of them is in the file, and what they open is not kept */
    static Remembered of(
            Connection facts, KeptLines lines, PersonalKeys keys, boolean settled, int mostCells, Heap.Share heap)
            throws SQLException {
        Optional<KeptLines.Memory> memory = settled ? lines.read(facts, keys, mostCells) : Optional.empty();
        if (memory.isPresent()) {
            return since(memory.get(), facts, keys, mostCells, heap);
        }
        Ledger ledger = new Ledger(keys);
        long read = StoredFacts.all(facts, ledger, heap);
        return new Remembered(ledger, settled ? Book.of(ledger, mostCells) : null, 0, read);
    }

    private static Remembered since(
            KeptLines.Memory memory, Connection facts, PersonalKeys keys, int mostCells, Heap.Share heap)
            throws SQLException {
        Ledger ledger = memory.ledger();
        heap.takes(bytes(ledger, memory.book()));
        long kept = memory.extent().rows();
        boolean few = keys.areNone() && Extent.of(facts).rows() - kept <= many(kept);
        StoredFacts.sealed(facts, memory.extent(), ledger);
        long read = StoredFacts.rest(facts, memory.extent(), ledger, few, heap);
        return new Remembered(ledger, few ? memory.book().with(ledger) : Book.of(ledger, mostCells), kept, read);
    }
}
