package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * The schema that the migrations of a service make of an empty database is the one in the repository,
 * {@code src/test/resources/schema.txt}: every table, column, constraint, index, view, function and trigger, by name. What a
 * change of migrations does to it is read there, and one that was to change nothing leaves the file as it is. After an
 * intended change {@code -Dapprove} writes it anew.
 */
public abstract class SchemaContract {

    private static final Path COMMITTED = Path.of("src", "test", "resources", "schema.txt");

    /** The schemas beside the main one in which the service has tables. */
    protected List<String> furtherSchemas() {
        return List.of();
    }

    @Test
    void the_migrated_schema_is_the_committed_one() throws IOException, SQLException {
        String database = TestPostgres.newDatabase();
        Flyway.configure()
                .dataSource(database, "postgres", "postgres")
                .locations(ConfigProvider.getConfig().getValue("quarkus.flyway.locations", String[].class))
                .load()
                .migrate();
        StringBuilder all = new StringBuilder(schema(database, null));
        for (String further : furtherSchemas()) {
            all.append("schema ").append(further).append('\n').append(schema(database, further));
        }
        String migrated = all.toString();
        assertThat(migrated).contains("table outbox\n").contains("constraint outbox_pkey");
        if (System.getProperty("approve") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, migrated);
        }
        assertThat(COMMITTED).exists();
        assertThat(migrated).as("run with -Dapprove after an intended change").isEqualTo(Files.readString(COMMITTED));
    }

    /** @param schema null for the main one */
    private static String schema(String database, String schema) throws IOException, SQLException {
        SortedMap<String, SortedSet<Line>> objects = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            if (schema != null) {
                connection.setSchema(schema);
            }
            try (ResultSet lines = statement.executeQuery(catalogue())) {
                while (lines.next()) {
                    objects.computeIfAbsent(lines.getString(1), object -> new TreeSet<>())
                            .add(new Line(lines.getInt(2), lines.getString(3).strip()));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        objects.forEach((object, lines) -> {
            text.append(object).append('\n');
            lines.forEach(line -> text.append(line.text().indent(2)));
        });
        return text.toString();
    }

    private static String catalogue() throws IOException {
        try (InputStream query = SchemaContract.class.getResourceAsStream("catalogue.sql")) {
            return new String(query.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @param kind columns before constraints, constraints before indexes and so on */
    private record Line(int kind, String text) implements Comparable<Line> {

        @Override
        public int compareTo(Line other) {
            return kind == other.kind ? text.compareTo(other.text) : Integer.compare(kind, other.kind);
        }
    }
}
