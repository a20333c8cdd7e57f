package fr.clausesociale.platform.things;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportContext.Earlier;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A kind of import as small as one can be: things by their names, one JSON object after the other. */
@ApplicationScoped
class ThingsImport implements ImportKind {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource database;

    ThingsImport(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public boolean openTo(Set<String> roles) {
        return roles.contains("facilitator");
    }

    @Override
    public String listName() {
        return "things";
    }

    @Override
    public RecordSource open(InputStream file) throws IOException {
        MappingIterator<JsonNode> records = JSON.readerFor(JsonNode.class).readValues(file);
        return new RecordSource() {
            @Override
            public JsonNode next() throws IOException {
                return records.hasNextValue() ? records.nextValue() : null;
            }

            @Override
            public void close() throws IOException {
                records.close();
            }
        };
    }

    @Override
    public List<RowReport> take(List<Row> rows, ImportContext context) {
        Map<String, Earlier> earlier = new HashMap<>(
                context.earlier().apply(rows.stream().map(ThingsImport::name).toList()));
        return rows.stream()
                .map(row -> {
                    RowReport report = take(row, earlier.get(name(row)));
                    if (report.key() != null) {
                        earlier.putIfAbsent(
                                report.key(), new Earlier(row.number(), report.content(), report.subject()));
                    }
                    return report;
                })
                .toList();
    }

    private RowReport take(Row row, Earlier before) {
        String name = name(row);
        if (name.isBlank()) {
            RowNote nameless = new RowNote("FIELD_INVALID", "/name", List.of(), true);
            return new RowReport(row.number(), RowOutcome.FAILED, null, null, null, null, List.of(nameless));
        }
        if (before != null) {
            return new RowReport(row.number(), RowOutcome.UNCHANGED, name, name, name, before.subject(), List.of());
        }
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into taken_thing (id, name) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new RowReport(row.number(), RowOutcome.CREATED, name, name, name, id, List.of());
    }

    private static String name(Row row) {
        return row.record().path("name").asText();
    }
}
