package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.ContractDraft;
import fr.clausesociale.contracts.contract.ContractKey;
import fr.clausesociale.platform.identifier.Siret;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Looks up what is known of published contracts beyond their number. In the caller's transaction. */
@ApplicationScoped
class KnownContracts {

    private final AgroalDataSource database;

    KnownContracts(AgroalDataSource database) {
        this.database = database;
    }

    /** A contract of the same buyer notified on the same day. */
    private record Neighbour(
            String siren, LocalDate day, ContractKey key, String title, BigDecimal amount, List<String> contractors) {

        /** Whether all that does not change with a modification agrees; a title alone is that of all lots of one consultation. */
        boolean is(ContractDraft draft, BigDecimal initialAmount) {
            return Alike.numbers(key.externalId(), draft.externalId())
                    && Alike.titles(title, draft.title())
                    && amount != null
                    && (same(amount, initialAmount) || same(amount, draft.amount()))
                    && draft.lots().stream()
                            .flatMap(lot -> lot.contractors().stream())
                            .anyMatch(holder ->
                                    contractors.contains(holder.siren() == null ? holder.id() : holder.siren()));
        }

        private static boolean same(BigDecimal one, BigDecimal other) {
            return other != null && one.compareTo(other) == 0;
        }
    }

    /** What is to be remembered of a record that was taken. */
    record Kept(UUID contractId, LocalDate publishedOn, ObjectNode fields) {}

    /**
     * Contracts registered before, for records whose number is not known: same legal unit, day of notification, amount and
     * contractor, numbers that can stand for one contract and titles that agree. Two such contracts: none of them.
     *
     * @param told which of them are not to be thought of
     */
    Map<ContractKey, ContractKey> alike(
            Collection<DecpRecord> unknown, Instant before, Function<Collection<ContractKey>, Set<ContractKey>> told) {
        List<DecpRecord> dated = unknown.stream()
                .filter(record -> record.draft().notifiedOn() != null)
                .toList();
        if (dated.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Neighbour>> neighbours = new HashMap<>();
        List<Neighbour> all = neighbours(dated.stream().map(DecpRecord::draft).toList(), before);
        Set<ContractKey> left = told.apply(all.stream().map(Neighbour::key).toList());
        for (Neighbour neighbour : all) {
            if (left.contains(neighbour.key())) {
                continue;
            }
            neighbours
                    .computeIfAbsent(neighbour.siren() + neighbour.day(), k -> new ArrayList<>())
                    .add(neighbour);
        }
        Map<ContractKey, ContractKey> found = new HashMap<>();
        for (DecpRecord record : dated) {
            ContractDraft draft = record.draft();
            List<Neighbour> same =
                    neighbours.getOrDefault(Siret.siren(draft.buyer().siret()) + draft.notifiedOn(), List.of()).stream()
                            .filter(neighbour -> neighbour.is(draft, record.initialAmount()))
                            .toList();
            if (same.size() == 1) {
                found.put(draft.key(), same.get(0).key());
            }
        }
        return found;
    }

    private List<Neighbour> neighbours(List<ContractDraft> drafts, Instant before) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select c.buyer_siren, c.notified_on, c.buyer_siret,"
                                + " c.external_id, c.title, c.amount, c.contractor_ids from (select distinct * from unnest(?::text[], ?::date[]) w(siren, day)) w"
                                + " join contract c on c.buyer_siren = w.siren and c.notified_sort = w.day"
                                + " where c.registered_at < ?")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            drafts.stream()
                                    .map(draft -> Siret.siren(draft.buyer().siret()))
                                    .toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "date",
                            drafts.stream()
                                    .map(ContractDraft::notifiedOn)
                                    .map(Date::valueOf)
                                    .toArray()));
            select.setTimestamp(3, Timestamp.from(before));
            try (ResultSet rows = select.executeQuery()) {
                List<Neighbour> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Neighbour(
                            rows.getString(1),
                            rows.getObject(2, LocalDate.class),
                            new ContractKey(rows.getString(3), rows.getString(4)),
                            rows.getString(5),
                            rows.getBigDecimal(6),
                            List.of((String[]) rows.getArray(7).getArray())));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The day each contract was last published, where that is known. */
    Map<UUID, LocalDate> publishedOn(Collection<UUID> contracts) {
        Map<UUID, LocalDate> found = new HashMap<>();
        if (contracts.isEmpty()) {
            return found;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select contract_id, published_on from decp_record where contract_id = any(?) and published_on is not null")) {
            select.setArray(1, connection.createArrayOf("uuid", contracts.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getObject(2, LocalDate.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds to what is remembered: a field that a later record leaves out stays, one that says the same is not written. */
    void keep(List<Kept> records) {
        if (records.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        "insert into decp_record (contract_id, published_on,"
                                + " kept) select * from unnest(?::uuid[], ?::date[], ?::jsonb[]) on conflict (contract_id) do update"
                                + " set published_on = coalesce(excluded.published_on, decp_record.published_on),"
                                + " kept = decp_record.kept || excluded.kept where decp_record.kept || excluded.kept"
                                + " <> decp_record.kept or excluded.published_on is distinct from decp_record.published_on")) {
            upsert.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", records.stream().map(Kept::contractId).toArray()));
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "date",
                            records.stream()
                                    .map(Kept::publishedOn)
                                    .map(day -> Objects.isNull(day) ? null : Date.valueOf(day))
                                    .toArray()));
            upsert.setArray(
                    3,
                    connection.createArrayOf(
                            "jsonb", records.stream().map(KnownContracts::text).toArray()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Kept record) {
        try {
            return DecpFile.JSON.writeValueAsString(record.fields()).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
