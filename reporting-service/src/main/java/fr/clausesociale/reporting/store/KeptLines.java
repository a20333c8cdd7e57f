package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import fr.clausesociale.reporting.lines.KeptLedger;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.OpenSides;
import fr.clausesociale.reporting.lines.PersonalKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What memory made of the facts, kept beside their file so that a start need not make it again. Written whole under another
 * name and then put in place; believed only where it is whole, made by the same code, and of what the file begins with. It holds
 * nothing that the file does not tell, criteria under people's own keys least of all: whatever is wrong with it, it is thrown
 * away.
 */
final class KeptLines {

    private static final Logger LOG = Logger.getLogger(KeptLines.class);

    private final Path file;
    private final Path unfinished;

    /** @param facts the file of the facts */
    KeptLines(Path facts) {
        file = facts.resolveSibling(facts.getFileName() + ".lines");
        unfinished = facts.resolveSibling(facts.getFileName() + ".lines.new");
    }

    /** @param extent the facts that it was made of */
    record Memory(Extent extent, Ledger ledger, Book book) {}

    /**
     * The same as it stood at one moment.
     *
     * @param extent the facts that it was made of
     */
    record Moment(Extent extent, KeptLedger ledger, Book book) {}

    /** A failure leaves what was kept before. */
    void keep(Moment moment) {
        try (ColumnsWriter out = new ColumnsWriter(unfinished)) {
            out.texts(List.of(Makers.FINGERPRINT));
            moment.extent.save(out);
            OpenSides open = moment.ledger.open();
            moment.ledger.write(out, open);
            moment.book.save(out, open);
            out.finish();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("What figures are made of is not kept for the next start: %s", e);
        }
    }

    /**
     * What was kept last, where it may be believed.
     *
     * @param facts the open file of the facts
     */
    Optional<Memory> read(Connection facts, PersonalKeys keys, int mostCells) throws SQLException {
        try {
            Files.deleteIfExists(unfinished);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Optional<Memory> kept = kept(facts, keys, mostCells);
            if (kept.isEmpty()) {
                LOG.info("What was kept of the figures is not of these facts or this program: they are made again");
                discard();
            }
            return kept;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("What was kept of the figures cannot be used, they are made again: %s", e);
            remove();
            return Optional.empty();
        }
    }

    private Optional<Memory> kept(Connection facts, PersonalKeys keys, int mostCells) throws IOException, SQLException {
        try (ColumnsReader in = new ColumnsReader(file)) {
            if (!in.texts().equals(List.of(Makers.FINGERPRINT))) {
                return Optional.empty();
            }
            Extent extent = Extent.load(in);
            if (!extent.isOf(facts)) {
                return Optional.empty();
            }
            Ledger ledger = Ledger.load(in, keys);
            Book book = Book.load(in, ledger, mostCells);
            in.finish();
            return Optional.of(new Memory(extent, ledger, book));
        }
    }

    private void remove() {
        try {
            discard();
        } catch (IOException e) {
            LOG.warnf("What was kept of the figures cannot be removed: %s", e);
        }
    }

    void discard() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(unfinished);
    }
}
