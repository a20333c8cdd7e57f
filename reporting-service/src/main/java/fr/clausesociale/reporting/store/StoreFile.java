package fr.clausesociale.reporting.store;

import fr.clausesociale.platform.identifier.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jboss.logging.Logger;

/**
 * The file on disk. It holds nothing that the topics do not: one that cannot be opened, is damaged or has another schema is
 * thrown away. Only a file that another process holds is left alone.
 */
final class StoreFile {

    private static final Logger LOG = Logger.getLogger(StoreFile.class);
    private static final String SCHEMA = resource("/store/schema.sql");

    /** What is wrong with none of what is in the file. */
    private static final Set<StoreFault> AS_GOOD_AS_BEFORE =
            EnumSet.of(StoreFault.HELD_ELSEWHERE, StoreFault.OUT_OF_MEMORY);

    private final StoreConfig config;
    private final Heap heap;
    private final Path file;

    /**
     * The file of these settings.
     *
     * @param heap that all copies share
     */
    StoreFile(StoreConfig config, Heap heap) {
        this(config, heap, config.file());
    }

    private StoreFile(StoreConfig config, Heap heap, Path file) {
        this.config = config;
        this.heap = heap;
        this.file = file;
    }

    /** Of the two places that a copy may be in, the one where there is a file; what was being built in the other is not. */
    static StoreFile current(StoreConfig config, Heap heap) {
        StoreFile first = new StoreFile(config, heap);
        StoreFile second = first.other();
        return Files.exists(second.file) && !Files.exists(first.file) ? second : first;
    }

    /** The other place, to build a copy in while this one is served. */
    StoreFile other() {
        Path beside = config.file().resolveSibling(config.file().getFileName() + ".beside");
        return new StoreFile(config, heap, file.equals(beside) ? config.file() : beside);
    }

    /** @throws SQLException when another process holds the file, memory is short, or none can be made in this place */
    ColumnStore open() throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            try {
                return store(existing());
            } catch (SQLException e) {
                if (AS_GOOD_AS_BEFORE.contains(StoreFault.of(e))) {
                    throw e;
                }
                LOG.warnf("%s is discarded and built again from the topics: %s", file, e.getMessage());
                discard();
            }
        }
        kept().discard();
        return store(create());
    }

    private ColumnStore store(DuckDBConnection connection) throws SQLException {
        return new ColumnStore(connection, config.mostCells(), kept(), heap.share());
    }

    /** Removes the file and what belongs to it. */
    void discard() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder.resolve(file.getFileName() + ".wal"));
        kept().discard();
        Path spill = spill();
        if (Files.isDirectory(spill)) {
            try (Stream<Path> inside = Files.walk(spill)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private DuckDBConnection existing() throws SQLException {
        DuckDBConnection connection = connect();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT fingerprint FROM condition")) {
            if (row.next() && fingerprint().equals(row.getString(1))) {
                return connection;
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        throw new SQLException("it was made with another schema");
    }

    private DuckDBConnection create() throws SQLException {
        DuckDBConnection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            statement.execute(SCHEMA);
            // hexadecimal digits: nothing in it to escape
            statement.execute(
                    "INSERT INTO condition VALUES ('" + fingerprint() + "', false, '" + UUID.randomUUID() + "')");
            statement.execute("COMMIT");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private DuckDBConnection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", config.memoryLimit());
        settings.setProperty("threads", Integer.toString(config.threads()));
        settings.setProperty("temp_directory", spill().toString());
        // figures need no order, and rows that keep theirs cost memory
        settings.setProperty("preserve_insertion_order", "false");
        // nothing is fetched, no other file is read, whatever a statement says
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        DuckDBConnection connection =
                (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file.toAbsolutePath(), settings);
        NativeLibrary.forget();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
        return connection;
    }

    private KeptLines kept() {
        return new KeptLines(file.toAbsolutePath());
    }

    private Path spill() {
        return file.toAbsolutePath().resolveSibling(file.getFileName() + ".tmp");
    }

    static String fingerprint() {
        return Digest.of(SCHEMA).substring(0, 16);
    }

    private static String resource(String name) {
        try (InputStream in = StoreFile.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
