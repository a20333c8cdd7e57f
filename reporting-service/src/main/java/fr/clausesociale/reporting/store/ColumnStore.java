package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.facts.KeyFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.PersonalKeys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.kafka.common.TopicPartition;
import org.duckdb.DuckDBConnection;
import org.jboss.logging.Logger;

/**
 * The open file, and in memory what its lines are made of. One thread writes; any number read, each in a transaction of its
 * own on a connection of its own. Facts, the lines that follow from them and the positions they were read up to are written
 * together or not at all, so a fact is never missed and never counted twice, whenever the process dies.
 */
public final class ColumnStore implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ColumnStore.class);

    private final DuckDBConnection root;
    private final DuckDBConnection writer;
    private final Loader loader;
    private final Transaction transaction;
    private final StoredPositions stored;
    private final int mostCells;
    private final KeptLines kept;
    private final Heap.Share heap;
    private final Keeping keeping;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private static final AtomicLong STATES = new AtomicLong();
    /** Not in the file, and therefore not lost with what was read of it. */
    private final PersonalKeys keys = new PersonalKeys();
    /** What the file says, or null after a write that failed: it is read again then. */
    private Ledger ledger;

    private volatile Standing standing = new Standing(null, Map.of(), STATES.incrementAndGet());
    private boolean settled;
    private boolean closed;

    /** Facts that what is kept for the next start is made of, and those taken in since. */
    private long keptFacts;

    private long factsSince;

    private long factsRead;

    /**
     * What may be asked at a moment, all of it at once.
     *
     * @param book null until the file is settled
     * @param state another one whenever the answer to some question may be
     */
    private record Standing(Book book, Map<TopicPartition, Long> positions, long state) {}

    /**
     * @param root an open connection that new ones are made from; belongs to the store from now on
     * @param mostCells that a question may have
     * @param kept where what memory makes of the facts is kept for the next start
     * @param heap what it may take of it
     */
    ColumnStore(DuckDBConnection root, int mostCells, KeptLines kept, Heap.Share heap) throws SQLException {
        this.root = root;
        this.mostCells = mostCells;
        this.kept = kept;
        this.heap = heap;
        this.keeping = new Keeping(kept);
        this.writer = (DuckDBConnection) root.duplicate();
        this.loader = new Loader(writer);
        this.transaction = new Transaction(writer);
        this.stored = new StoredPositions(transaction);
        boolean open = false;
        try {
            this.settled = read(connection -> one(connection, "SELECT settled FROM condition"));
            restore();
            open = true;
        } finally {
            if (!open) {
                // the file is held no longer, or could not be opened again
                close();
            }
        }
    }

    /**
     * Takes facts in and moves the positions, in one transaction. What is known already is skipped.
     *
     * @throws CopyTooLarge when what is known takes more of the heap than it may already: nothing is taken in
     */
    public void write(List<Version> facts, Map<TopicPartition, Long> positions) throws SQLException {
        if (ledger != null) {
            heap.takes(Remembered.bytes(ledger, standing.book));
        }
        List<Version> news = new ArrayList<>();
        transaction(() -> {
            for (Version fact : facts) {
                if (ledger.take(fact, settled)) {
                    news.add(fact);
                }
            }
            loader.facts(FactRows.of(news).byTable());
            stored.move(standing.positions, positions);
        });
        Map<TopicPartition, Long> reached = new HashMap<>(standing.positions);
        reached.putAll(positions);
        standing = news.isEmpty()
                ? new Standing(standing.book, Map.copyOf(reached), standing.state)
                : new Standing(next(), Map.copyOf(reached), STATES.incrementAndGet());
        // keys are not among what is kept, and are read again with each start
        factsSince +=
                news.stream().filter(fact -> !(fact.fact() instanceof KeyFact)).count();
        if (factsSince > Remembered.many(keptFacts)) {
            keep();
        }
    }

    /**
     * Keeps what memory makes of the facts, so that the next start need not: that reads what came since and no more. It is written
     * while more is taken in; until then nothing else is.
     */
    public void keep() {
        if (!settled || ledger == null || factsSince == 0 || keeping.isBusy()) {
            return;
        }
        // also where it fails: it is tried again after as many facts, not with each
        factsSince = 0;
        try {
            Extent extent = read(Extent::of);
            keeping.keep(new KeptLines.Moment(extent, ledger.kept(), standing.book));
            keptFacts = extent.rows();
        } catch (SQLException e) {
            LOG.warnf("What figures are made of is not kept for the next start: %s", e.getMessage());
        }
    }

    /** The same before an orderly end, when nothing more is taken in. */
    public void keepAll() {
        keeping.await();
        keep();
    }

    /** How many facts were read from the file when it was opened: not those whose lines were kept. */
    long factsRead() {
        return factsRead;
    }

    /** The lines of what was taken in, with those there were. */
    private Book next() {
        Book next = null;
        try {
            next = settled ? standing.book.with(ledger) : null;
            return next;
        } finally {
            if (settled && next == null) {
                // memory ran out: it is all read again
                ledger = null;
            }
        }
    }

    /** Ends the building of a file: all lines that follow from its facts are made at once. */
    public void settle() throws SQLException {
        if (settled) {
            return;
        }
        transaction(() -> transaction.execute("UPDATE condition SET settled = true"));
        settled = true;
        standing = new Standing(Book.of(ledger, mostCells), standing.positions, STATES.incrementAndGet());
        factsSince++;
        keep();
    }

    public boolean isSettled() {
        return settled;
    }

    /** A number that is another one after each write of something new, and in each store that is opened. */
    public long state() {
        return standing.state;
    }

    /** The next offset to read of each partition that was read from before. */
    public Map<TopicPartition, Long> positions() {
        return standing.positions;
    }

    /** The ids of the topics that the positions are about. */
    public Map<String, String> origins() throws SQLException {
        return read(StoredPositions::origins);
    }

    public void keepOrigins(Map<String, String> ids) throws SQLException {
        transaction(() -> stored.keepOrigins(ids));
    }

    /**
     * Answers a question about lines.
     *
     * @throws StoreNotReady while the file is being built
     */
    public <T> T ask(Asking<T> asking) {
        Book book = standing.book;
        if (book == null) {
            throw new StoreNotReady();
        }
        return asking.of(book);
    }

    /** Answers a question on one unchanging state. */
    public <T> T read(Reading<T> reading) throws SQLException {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new SQLException("The store is closed");
            }
            try (Connection connection = root.duplicate()) {
                connection.setAutoCommit(false);
                T answer = reading.on(connection);
                connection.rollback();
                return answer;
            }
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Waits for the readers and for what is being kept, then writes everything into the file and lets go of it. */
    @Override
    public void close() throws SQLException {
        keeping.close();
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                writer.close();
                // the last connection to go takes a checkpoint
                root.close();
                heap.close();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }

    /** Takes what was kept and the facts that came since; where nothing was, all facts, and makes their lines anew. */
    private void restore() throws SQLException {
        Remembered remembered = Remembered.of(root, kept, keys, settled, mostCells, heap);
        ledger = remembered.ledger();
        factsRead = remembered.read();
        keptFacts = remembered.kept();
        factsSince = factsRead;
        Map<TopicPartition, Long> positions = read(StoredPositions::of);
        standing = new Standing(remembered.book(), positions, STATES.incrementAndGet());
    }

    /** @throws StoreBroken when nobody can say what is written and what is not; the store is of no use any more */
    private void transaction(Transaction.Work work) throws SQLException {
        if (ledger == null) {
            restore();
        }
        boolean written = false;
        try {
            transaction.run(work);
            written = true;
        } finally {
            if (!written) {
                // it knows of facts that are not in the file
                ledger = null;
            }
        }
    }

    private static boolean one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
