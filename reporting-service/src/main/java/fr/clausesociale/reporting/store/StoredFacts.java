package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.DecisionFact;
import fr.clausesociale.reporting.facts.Fact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.LinkFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.PersonalKeys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a file knows, read into memory again when it is opened. */
final class StoredFacts {

    private static final String CONTRACTS = "SELECT contract_id, version, recorded_at, kind, status, buyer_siret,"
            + " buyer_category, market_type, commune, epci, department, region, followed_by, obligations, service,"
            + " array_to_string(followers, ','), notified_on, operation, tags"
            + " FROM contract_version LEFT JOIN (SELECT contract_id, version, string_agg(obligation_id || '|'"
            + " || coalesce(modality, '') || '|' || coalesce(programme, ''), ';') AS obligations"
            + " FROM obligation_version GROUP BY contract_id, version) USING (contract_id, version)";

    private final Connection connection;
    private final Taking taking;

    private StoredFacts(Connection connection, Taking taking) {
        this.connection = connection;
        this.taking = taking;
    }

    /** @param keys that are known: none of them is in the file */
    static Ledger restore(Connection connection, PersonalKeys keys) throws SQLException {
        Ledger ledger = new Ledger(keys);
        // of conventions nothing is counted by lines: that they are known is enough
        each(
                connection,
                "SELECT convention_id, version FROM convention_version",
                row -> ledger.known(id(row, 1), row.getLong(2)));
        try (Taking taking = new Taking(ledger)) {
            new StoredFacts(connection, taking).facts();
        }
        return ledger;
    }

    private void facts() throws SQLException {
        each(CONTRACTS, row -> take(row, contract(row)));
        each(
                "SELECT placement_id, version, recorded_at, beneficiary_id, status, employer_siret, structure, mode,"
                        + " contract_type, occupation, outcome, decision_id FROM placement_version",
                row -> take(row, placement(row)));
        each(
                "SELECT decision_id, version, recorded_at, beneficiary_id, age_band, sex, epci, department, qpv,"
                        + " education, array_to_string(criteria, ','), sealed_criteria FROM profile_version",
                row -> take(row, profile(row)));
        each(
                "SELECT decision_id, version, recorded_at FROM decision_version",
                row -> take(row, new DecisionFact(id(row, 1), null, null, null, null, false, null)));
        each(
                "SELECT beneficiary_id, version, recorded_at, status, merged_into FROM beneficiary_version",
                row -> take(row, new LinkFact(id(row, 1), row.getString(4), id(row, 5), null)));
        each(
                "SELECT entry_id, version, recorded_at, placement_id, beneficiary_id, obligation_id, contract_id, month,"
                        + " hours, kind FROM hours_version",
                row -> take(row, hours(row)));
    }

    private void take(ResultSet row, Fact fact) throws SQLException {
        Instant recordedAt = row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        taking.add(new Version(fact, row.getLong(2), recordedAt));
    }

    private static ContractFact contract(ResultSet row) throws SQLException {
        return new ContractFact(
                id(row, 1),
                row.getString(4),
                row.getString(5),
                new ContractFact.Buyer(row.getString(6), row.getString(7), row.getString(15)),
                row.getString(8),
                new ContractFact.Place(row.getString(9), row.getString(10), row.getString(11), row.getString(12)),
                row.getString(13),
                StoredFollowers.of(row.getString(16)),
                row.getObject(17, LocalDate.class),
                row.getString(18),
                list(row.getString(19)),
                null,
                obligations(row.getString(14)),
                null);
    }

    private static List<ContractFact.Obligation> obligations(String all) {
        List<ContractFact.Obligation> obligations = new ArrayList<>();
        if (all != null) {
            for (String one : all.split(";")) {
                String[] parts = one.split("\\|", -1);
                obligations.add(new ContractFact.Obligation(
                        UUID.fromString(parts[0]), absentIfEmpty(parts[1]), absentIfEmpty(parts[2]), null, null));
            }
        }
        return obligations;
    }

    private static List<String> list(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static PlacementFact placement(ResultSet row) throws SQLException {
        return new PlacementFact(
                id(row, 1),
                id(row, 4),
                row.getString(5),
                new PlacementFact.Employer(row.getString(6), row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                id(row, 12),
                null);
    }

    private static ProfileFact profile(ResultSet row) throws SQLException {
        String criteria = row.getString(11);
        return new ProfileFact(
                id(row, 1),
                id(row, 4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                list(criteria),
                row.getString(12),
                null);
    }

    private static HoursFact hours(ResultSet row) throws SQLException {
        return new HoursFact(
                id(row, 1),
                id(row, 4),
                id(row, 5),
                id(row, 6),
                id(row, 7),
                YearMonth.from(row.getObject(8, LocalDate.class)),
                row.getBigDecimal(9),
                row.getString(10),
                null);
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return (UUID) row.getObject(column);
    }

    private void each(String query, Row action) throws SQLException {
        each(connection, query, action);
    }

    private static void each(Connection connection, String query, Row action) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                action.read(rows);
            }
        }
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
