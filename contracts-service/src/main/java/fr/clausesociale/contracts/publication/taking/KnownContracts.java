package fr.clausesociale.contracts.publication.taking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.contracts.publication.record.Faults;
import fr.clausesociale.contracts.publication.record.PublishedNumbers;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Looks up what is known of published contracts beyond their number. In the caller's transaction. */
@ApplicationScoped
class KnownContracts {

    /** A number stands for the contract that was not annulled, where there are two of it. */
    private static final String STANDING_LAST = " order by c.annulled_at nulls last";

    private final AgroalDataSource database;

    KnownContracts(AgroalDataSource database) {
        this.database = database;
    }

    /** What is to be remembered of a record that was taken. */
    record Kept(UUID contractId, LocalDate publishedOn, ObjectNode fields, String lotOf, String said) {}

    /** The contracts that share one of these numbers with others, by the number; numbers of one contract alone are not there. */
    Map<String, List<LotsOfNumber.Known>> sharing(Collection<ContractKey> published) {
        Map<String, List<LotsOfNumber.Known>> found = new HashMap<>();
        List<String> numbers =
                published.stream().map(ImportedRecord::fileKey).distinct().toList();
        add(
                found,
                "select r.lot_of, c.buyer_siret, c.external_id, r.said from decp_record r"
                        + " join contract c on c.id = r.contract_id where r.lot_of = any(?)" + STANDING_LAST,
                numbers);
        if (!found.isEmpty()) {
            add(
                    found,
                    "select n.number, c.buyer_siret, c.external_id, r.said from unnest(?::text[]) n(number)"
                            + " join contract c on c.buyer_siret = split_part(n.number, ' ', 1)"
                            + " and c.external_id = substr(n.number, strpos(n.number, ' ') + 1)"
                            + " join decp_record r on r.contract_id = c.id where r.said is not null" + STANDING_LAST,
                    List.copyOf(found.keySet()));
        }
        return found;
    }

    private void add(Map<String, List<LotsOfNumber.Known>> found, String query, Collection<String> numbers) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("text", numbers.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), number -> new ArrayList<>())
                            .add(new LotsOfNumber.Known(
                                    new ContractKey(rows.getString(2), rows.getString(3)),
                                    LotSignature.parse(rows.getString(4))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the record of each contract said, where that is known. */
    Map<UUID, LotSignature> said(Collection<UUID> contracts) {
        Map<UUID, LotSignature> found = new HashMap<>();
        if (contracts.isEmpty()) {
            return found;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select contract_id, said from decp_record where contract_id = any(?) and said is not null")) {
            select.setArray(1, connection.createArrayOf("uuid", contracts.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), LotSignature.parse(rows.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Contracts registered before, of the same legal units and notified on the same days as these records. */
    List<MatchCandidate> neighbours(Collection<DecpRecord> records, Instant before) {
        List<ContractDraft> dated = records.stream()
                .map(DecpRecord::draft)
                .filter(draft -> draft.terms().notifiedOn() != null)
                .toList();
        return dated.isEmpty() ? List.of() : neighbours(dated, before);
    }

    private List<MatchCandidate> neighbours(List<ContractDraft> drafts, Instant before) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select c.buyer_siren, c.notified_on, c.buyer_siret,"
                                + " c.external_id, c.title, c.amount, c.contractor_ids,"
                                + " coalesce(r.kept ->> 'montant', r.kept ->> 'valeurGlobale')"
                                + " from (select distinct * from unnest(?::text[], ?::date[]) w(siren, day)) w"
                                + " join contract c on c.buyer_siren = w.siren and c.notified_sort = w.day"
                                + " left join decp_record r on r.contract_id = c.id"
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
                                    .map(draft -> draft.terms().notifiedOn())
                                    .map(Date::valueOf)
                                    .toArray()));
            select.setTimestamp(3, Timestamp.from(before));
            try (ResultSet rows = select.executeQuery()) {
                List<MatchCandidate> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new MatchCandidate(
                            rows.getString(1),
                            rows.getObject(2, LocalDate.class),
                            new ContractKey(rows.getString(3), rows.getString(4)),
                            rows.getString(5),
                            MatchCandidate.amounts(initialAmount(rows.getString(8)), rows.getBigDecimal(6)),
                            Arrays.asList((String[]) rows.getArray(7).getArray())));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigDecimal initialAmount(String published) {
        return published == null ? null : PublishedNumbers.amount(TextNode.valueOf(published), "", new Faults());
    }

    /** The day each contract was last published, where that is known and did not lie ahead. */
    Map<UUID, LocalDate> publishedOn(Collection<UUID> contracts, LocalDate today) {
        Map<UUID, LocalDate> found = new HashMap<>();
        if (contracts.isEmpty()) {
            return found;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select contract_id, published_on from decp_record where contract_id = any(?) and published_on <= ?")) {
            select.setArray(1, connection.createArrayOf("uuid", contracts.toArray()));
            select.setDate(2, Date.valueOf(today));
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
                        "insert into decp_record (contract_id, published_on, kept, lot_of, said)"
                                + " select * from unnest(?::uuid[], ?::date[], ?::jsonb[], ?::text[], ?::text[])"
                                + " on conflict (contract_id) do update"
                                + " set published_on = coalesce(excluded.published_on, decp_record.published_on),"
                                + " kept = decp_record.kept || excluded.kept,"
                                + " lot_of = coalesce(decp_record.lot_of, excluded.lot_of), said = excluded.said"
                                + " where decp_record.kept || excluded.kept <> decp_record.kept"
                                + " or excluded.published_on is distinct from decp_record.published_on"
                                + " or excluded.said is distinct from decp_record.said")) {
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
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", records.stream().map(Kept::lotOf).toArray()));
            upsert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", records.stream().map(Kept::said).toArray()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Kept record) {
        try {
            return DecpJson.MAPPER.writeValueAsString(record.fields()).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
