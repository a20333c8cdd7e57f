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

    private static final String CONTRACTS = "WITH c AS (SELECT * FROM contract_version WHERE %1$s) SELECT contract_id,"
            + " version, recorded_at, kind, status, buyer_siret,"
            + " buyer_category, market_type, commune, epci, department, region, followed_by, obligations, service,"
            + " array_to_string(followers, ','), notified_on, operation, tags, parts, place_told"
            + " FROM c LEFT JOIN (SELECT contract_id, version, string_agg(obligation_id || '|'"
            + " || coalesce(modality, '') || '|' || coalesce(programme, ''), ';') AS obligations"
            + " FROM obligation_version SEMI JOIN c USING (contract_id, version) GROUP BY contract_id, version)"
            + " USING (contract_id, version) LEFT JOIN (SELECT contract_id, version, string_agg(" + StoredParts.TEXT
            + ", ';')"
            + " AS parts FROM contract_part SEMI JOIN c USING (contract_id, version) GROUP BY contract_id, version)"
            + " USING (contract_id, version)";

    private static final String LINKS =
            "WITH b AS (SELECT * FROM beneficiary_version WHERE %1$s) SELECT beneficiary_id,"
                    + " version, recorded_at, status, merged_into, parted FROM b LEFT JOIN (SELECT beneficiary_id, version,"
                    + " string_agg(placement_id || '|' || recorded_under || '|' || belongs_to, ';') AS parted"
                    + " FROM belonging SEMI JOIN b USING (beneficiary_id, version) GROUP BY beneficiary_id, version)"
                    + " USING (beneficiary_id, version)";

    private static final String PROFILES =
            "SELECT decision_id, version, recorded_at, beneficiary_id, age_band, sex, epci, department, qpv,"
                    + " education, array_to_string(criteria, ','), sealed_criteria FROM profile_version WHERE %1$s";

    private static final long AT_ONCE = 1 << 17;

    private final Connection connection;
    private final Extent known;
    private Taking taking;
    private long read;

    private StoredFacts(Connection connection, Extent known) {
        this.connection = connection;
        this.known = known;
    }

    /**
     * All that a file knows.
     *
     * @return how many facts that was
     */
    static long all(Connection connection, Ledger ledger, Heap.Share heap) throws SQLException {
        return new StoredFacts(connection, null).into(ledger, false, heap);
    }

    /**
     * What a file knows beyond something that is known of it.
     *
     * @param telling whether the ledger is to tell what changes
     * @return how many facts that was
     */
    static long rest(Connection connection, Extent known, Ledger ledger, boolean telling, Heap.Share heap)
            throws SQLException {
        return new StoredFacts(connection, known).into(ledger, telling, heap);
    }

    /** Notes the profiles with sealed criteria among those that are known: what is sealed is not kept. */
    static void sealed(Connection connection, Extent known, Ledger ledger) throws SQLException {
        each(
                connection,
                PROFILES,
                0,
                known.rows(FactTable.PROFILE),
                " AND sealed_criteria IS NOT NULL",
                row -> ledger.noted(version(row, profile(row))));
    }

    private long into(Ledger ledger, boolean telling, Heap.Share heap) throws SQLException {
        // of conventions nothing is counted by lines: that they are known is enough
        each(
                FactTable.CONVENTION,
                "SELECT convention_id, version FROM convention_version WHERE %1$s",
                row -> ledger.known(id(row, 1), row.getLong(2)));
        try (Taking each = new Taking(ledger, telling, heap)) {
            taking = each;
            facts();
        }
        return read;
    }

    private void facts() throws SQLException {
        each(FactTable.CONTRACT, CONTRACTS, row -> take(row, contract(row)));
        each(
                FactTable.PLACEMENT,
                "SELECT placement_id, version, recorded_at, beneficiary_id, status, employer_siret, structure, mode,"
                        + " contract_type, occupation, outcome, decision_id FROM placement_version WHERE %1$s",
                row -> take(row, placement(row)));
        each(FactTable.PROFILE, PROFILES, row -> take(row, profile(row)));
        each(
                FactTable.DECISION,
                "SELECT decision_id, version, recorded_at FROM decision_version WHERE %1$s",
                row -> take(row, new DecisionFact(id(row, 1), null, null, null, null, false, null)));
        each(
                FactTable.BENEFICIARY,
                LINKS,
                row -> take(
                        row,
                        new LinkFact(id(row, 1), row.getString(4), id(row, 5), null, belongings(row.getString(6)))));
        each(
                FactTable.HOURS,
                "SELECT entry_id, version, recorded_at, placement_id, beneficiary_id, obligation_id, contract_id, month,"
                        + " hours, kind, part, origin, annulled FROM hours_version WHERE %1$s",
                row -> take(row, hours(row)));
    }

    private void take(ResultSet row, Fact fact) throws SQLException {
        taking.add(version(row, fact));
    }

    private static Version version(ResultSet row, Fact fact) throws SQLException {
        Instant recordedAt = row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new Version(fact, row.getLong(2), recordedAt);
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
                StoredParts.of(row.getString(20)),
                ContractFact.Told.of(row.getString(21)),
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

    private static List<LinkFact.Belonging> belongings(String all) {
        List<LinkFact.Belonging> belongings = new ArrayList<>();
        if (all != null) {
            for (String one : all.split(";")) {
                String[] parts = one.split("\\|");
                belongings.add(new LinkFact.Belonging(
                        UUID.fromString(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2])));
            }
        }
        return belongings;
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
                null,
                null);
    }

    private static HoursFact hours(ResultSet row) throws SQLException {
        return new HoursFact(
                id(row, 1),
                id(row, 4),
                id(row, 5),
                id(row, 6),
                id(row, 7),
                row.getString(11) == null ? null : HoursFact.Part.of(row.getString(11)),
                YearMonth.from(row.getObject(8, LocalDate.class)),
                row.getBigDecimal(9),
                row.getString(10),
                row.getBoolean(13),
                row.getString(12),
                null,
                null);
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return (UUID) row.getObject(column);
    }

    /** Each row of a table that is not known yet. */
    private void each(FactTable table, String query, Row action) throws SQLException {
        long first = known == null ? 0 : known.rows(table);
        read += each(connection, query, first, Extent.rows(connection, table), "", action);
    }

    /** Some rows after the other: an answer is in memory as a whole, and a table may be larger than that. */
    private static long each(Connection connection, String query, long first, long end, String further, Row action)
            throws SQLException {
        long read = 0;
        for (long from = first; from < end; from += AT_ONCE) {
            String some = "rowid >= " + from + " AND rowid < " + Math.min(end, from + AT_ONCE) + further;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query.formatted(some))) {
                while (rows.next()) {
                    action.read(rows);
                    read++;
                }
            }
        }
        return read;
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
