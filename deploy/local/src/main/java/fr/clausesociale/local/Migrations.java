package fr.clausesociale.local;

import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The migrations of a service in this checkout, beside those that its database went through. A service refuses a database that
 * went through others; asked before it starts, that is one sentence with the way out.
 */
final class Migrations {

    private static final String HISTORY =
            "select script, checksum, version is not null from flyway_schema_history where type = 'SQL' order by installed_rank";

    private final Layout layout;
    private final Service service;

    Migrations(Layout layout, Service service) {
        this.layout = layout;
        this.service = service;
    }

    /** The first migration that the database went through and that this checkout does not have, or has with another text. */
    Optional<String> foreign(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            if (!exists(statement)) {
                return Optional.empty();
            }
            try (ResultSet applied = statement.executeQuery(HISTORY)) {
                while (applied.next()) {
                    String script = applied.getString(1);
                    if (!isHere(script, applied.getInt(2), applied.getBoolean(3))) {
                        return Optional.of(script);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /**
     * @param script as the history names it, which is by its location too where there are several
     * @param once not applied again when its text changes
     */
    private boolean isHere(String script, int checksum, boolean once) {
        String name = script.substring(script.lastIndexOf('/') + 1);
        return Stream.of(layout.migrations(service), layout.sharedMigrations())
                .map(directory -> directory.resolve(name))
                .filter(Files::exists)
                .anyMatch(file -> !once || checksum(file) == checksum);
    }

    /** As Flyway has it: over the lines, whatever ends them. */
    private static int checksum(Path script) {
        CRC32 checksum = new CRC32();
        try (Stream<String> lines = Files.lines(script)) {
            lines.forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) checksum.getValue();
    }
}
