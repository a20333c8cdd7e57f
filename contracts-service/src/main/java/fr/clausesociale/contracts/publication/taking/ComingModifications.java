package fr.clausesociale.contracts.publication.taking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.registry.ContractRegistry;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Published modifications that lie ahead: on its day the record is read again, as if it were published anew, and what people
 * did to the contract since stands against it as against any publication. Whichever replica comes first does a contract.
 */
@ApplicationScoped
class ComingModifications {

    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ContractRegistry registry;
    private final Geography geography;
    private final BusinessClock clock;

    ComingModifications(
            AgroalDataSource database, ContractRegistry registry, Geography geography, BusinessClock clock) {
        this.database = database;
        this.registry = registry;
        this.geography = geography;
        this.clock = clock;
    }

    private record Coming(UUID contract, ContractKey key, String record, List<Warning> warnings, Provenance from) {}

    @Scheduled(every = "{clausesociale.contracts.modifications-coming:10m}", delayed = "1m")
    void apply() {
        applyUpTo(clock.today());
    }

    void applyUpTo(LocalDate today) {
        while (QuarkusTransaction.requiringNew().call(() -> applyOne(today))) {
            continue;
        }
    }

    /** In the caller's transaction: the record that was just taken is the one to read again, or nothing of it lies ahead. */
    void remember(List<ImportedRecord> taken) {
        forget(taken.stream().map(ImportedRecord::subject).toList());
        taken.stream().filter(imported -> imported.read().nextDay() != null).forEach(this::remember);
    }

    private void remember(ImportedRecord imported) {
        List<Warning> read = imported.read().warnings();
        List<Warning> added = imported.draft().warnings().stream()
                .filter(warning -> !read.contains(warning))
                .toList();
        Provenance from = imported.draft().provenance();
        insert(
                imported.subject(),
                imported.read().nextDay(),
                new Coming(null, null, text(imported.row().record()), added, from));
    }

    private void insert(UUID contract, LocalDate day, Coming coming) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into decp_coming (contract_id, day,"
                        + " record, warnings, import_id, file_name, row_number, taken_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, contract);
            insert.setDate(2, Date.valueOf(day));
            insert.setString(3, coming.record());
            insert.setString(4, text(coming.warnings()));
            insert.setObject(5, coming.from().importId());
            insert.setString(6, coming.from().file());
            insert.setLong(7, coming.from().row());
            insert.setTimestamp(8, Timestamp.from(coming.from().at()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget(List<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from decp_coming where contract_id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean applyOne(LocalDate today) {
        Optional<Coming> due = due(today);
        due.ifPresent(coming -> apply(coming, today));
        return due.isPresent();
    }

    private void apply(Coming coming, LocalDate today) {
        forget(List.of(coming.contract()));
        DecpRecord read = DecpRecord.read(parse(coming.record()), coming.from(), geography, today);
        if (read.draft() == null) {
            return;
        }
        ContractDraft draft = read.draft()
                .under(coming.key())
                .warned(Stream.concat(read.warnings().stream(), coming.warnings().stream())
                        .toList());
        registry.registerAll(List.of(draft));
        if (read.nextDay() != null) {
            insert(coming.contract(), read.nextDay(), coming);
        }
    }

    private Optional<Coming> due(LocalDate today) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select d.contract_id, c.buyer_siret,"
                        + " c.external_id, d.record, d.warnings, d.import_id, d.file_name, d.row_number, d.taken_at"
                        + " from decp_coming d join contract c on c.id = d.contract_id where d.day <= ?"
                        + " order by d.day limit 1 for update of d skip locked")) {
            select.setDate(1, Date.valueOf(today));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Coming(
                                row.getObject(1, UUID.class),
                                new ContractKey(row.getString(2), row.getString(3)),
                                row.getString(4),
                                warnings(row.getString(5)),
                                new Provenance(
                                        row.getObject(6, UUID.class),
                                        row.getString(7),
                                        row.getLong(8),
                                        row.getTimestamp(9).toInstant())))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        try {
            return DecpJson.MAPPER.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return DecpJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Warning> warnings(String text) {
        try {
            return DecpJson.MAPPER.readValue(text, WARNINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
