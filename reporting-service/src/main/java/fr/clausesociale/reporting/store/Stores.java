package fr.clausesociale.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * The store of this process, and whether it may be asked. It is served only from when everything published before the start
 * has been read: half a truth is no answer. Opened, filled and closed by one thread; asked by any.
 */
@ApplicationScoped
public class Stores {

    private static final Logger LOG = Logger.getLogger(Stores.class);

    private final StoreConfig config;
    private final Heap heap;
    private volatile StoreFile file;
    private volatile ColumnStore open;
    private volatile boolean served;
    private volatile StoreFault fault;
    private volatile CopyTooLarge tooLarge;

    Stores(StoreConfig config) {
        this.config = config;
        this.heap = new Heap(config);
        this.file = StoreFile.current(config, heap);
    }

    /** The open store; opens the file, or makes a new one, where there is none. */
    public ColumnStore open() throws SQLException, IOException {
        if (open == null) {
            file = StoreFile.current(config, heap);
            open = file.open();
            tooLarge = null;
            // half of a copy is of no use
            file.other().discard();
        }
        return open;
    }

    /** An empty store beside the one that is served. */
    public ColumnStore beside() throws SQLException, IOException {
        StoreFile other = file.other();
        other.discard();
        return other.open();
    }

    /** Serves the store that was built beside; the one before is thrown away when its readers are done. */
    public void serve(ColumnStore beside) throws IOException {
        ColumnStore before = open;
        StoreFile place = file;
        open = beside;
        file = place.other();
        close(before);
        place.discard();
    }

    /** Throws away a store that was built beside. */
    public void discard(ColumnStore beside) throws IOException {
        close(beside);
        file.other().discard();
    }

    /** Most cells that a question may have. */
    public int mostCells() {
        return config.mostCells();
    }

    /** What the engine may use of memory for questions about facts. */
    public String memoryLimit() {
        return config.memoryLimit();
    }

    /** From now on questions are answered. */
    public void serve() {
        served = true;
    }

    public boolean isServed() {
        return served;
    }

    /** A fault that a reader or the writer met and that only opening again, or anew, can mend; null while there is none. */
    public StoreFault fault() {
        return fault;
    }

    /** Notes a failure of the engine, whoever met it. */
    public void failed(SQLException failure) {
        StoreFault met = StoreFault.of(failure);
        if (met == StoreFault.DAMAGED || met == StoreFault.STOPPED) {
            LOG.errorf("The columnar copy failed: %s", failure.getMessage());
            fault = met;
        }
    }

    /** Notes that not all can be known; what was served still is. */
    public void failed(CopyTooLarge failure) {
        tooLarge = failure;
    }

    /** A number that is another one whenever the answer to some question may be. */
    public long state() {
        ColumnStore store = open;
        return store == null ? 0 : store.state();
    }

    /**
     * Answers a question about lines.
     *
     * @throws StoreNotReady while nothing may be answered
     * @throws CopyTooLarge when that will stay so
     */
    public <T> T ask(Asking<T> asking) throws SQLException {
        return of(store -> store.ask(asking));
    }

    /** @throws StoreNotReady while nothing may be answered */
    public <T> T read(Reading<T> reading) throws SQLException {
        return of(store -> store.read(reading));
    }

    private <T> T of(Question<T> question) throws SQLException {
        ColumnStore store = open;
        if (!served || store == null) {
            throw tooLarge == null ? new StoreNotReady() : tooLarge;
        }
        try {
            return question.on(store);
        } catch (SQLException e) {
            failed(e);
            if (open != store || !served) {
                throw new StoreNotReady();
            }
            throw e;
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T on(ColumnStore store) throws SQLException;
    }

    /** Before an orderly end: keeps what makes the next start short. */
    public void keep() {
        ColumnStore store = open;
        if (store != null && served && fault == null) {
            store.keepAll();
        }
    }

    /** Lets go of the file; what is in it stays. */
    public void close() {
        served = false;
        ColumnStore store = open;
        open = null;
        fault = null;
        close(store);
    }

    private static void close(ColumnStore store) {
        if (store != null) {
            try {
                store.close();
            } catch (SQLException e) {
                LOG.warnf("The columnar copy was not closed properly: %s", e.getMessage());
            }
        }
    }

    /** Throws the file away. */
    public void discard() throws IOException {
        close();
        file.discard();
    }
}
