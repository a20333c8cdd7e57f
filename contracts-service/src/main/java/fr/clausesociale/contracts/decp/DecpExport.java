package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.ContractKind;
import fr.clausesociale.contracts.contract.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.Modification;
import fr.clausesociale.contracts.contract.Place;
import fr.clausesociale.contracts.contract.Procedure;
import fr.clausesociale.contracts.contract.SocialConsideration;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes contracts as a file of v2.0.4, page by page: memory does not grow with their number. */
@ApplicationScoped
class DecpExport {

    private static final int PAGE = 200;
    private static final String FIELDS =
            "c.id as id, c.externalId as externalId, c.kind as kind, c.buyerSiret as buyerSiret,"
                    + " c.title as title, c.cpv as cpv, c.procedure as procedure, c.notifiedOn as notifiedOn,"
                    + " c.durationMonths as durationMonths, c.amount as amount, c.place as place, c.social as social,"
                    + " c.environmental as environmental, c.frameworkId as frameworkId, c.lots as lots,"
                    + " c.modifications as modifications";

    private final EntityManager database;
    private final BusinessClock clock;

    DecpExport(EntityManager database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param condition on the contract {@code c}, with its parameters @param complete leaves out what the format would refuse */
    void write(String condition, Map<String, Object> parameters, boolean complete, OutputStream out)
            throws IOException {
        try (JsonGenerator file = DecpFile.JSON.getFactory().createGenerator(out)) {
            file.writeStartObject();
            file.writeObjectFieldStart("marches");
            file.writeArrayFieldStart("marche");
            list(condition + " and c.kind <> :concession", parameters, complete, file);
            file.writeEndArray();
            file.writeArrayFieldStart("contrat-concession");
            list(condition + " and c.kind = :concession", parameters, complete, file);
            file.writeEndArray();
            file.writeEndObject();
            file.writeEndObject();
        }
    }

    private void list(String condition, Map<String, Object> parameters, boolean complete, JsonGenerator file)
            throws IOException {
        LocalDate today = clock.today();
        UUID after = new UUID(0, 0);
        List<Holding> page = page(condition, parameters, after);
        while (!page.isEmpty()) {
            for (Holding contract : page) {
                ObjectNode record = Publication.of(contract, today);
                if (!complete || Publication.complete(record)) {
                    file.writeTree(record);
                }
                after = contract.id();
            }
            page = page.size() < PAGE ? List.of() : page(condition, parameters, after);
        }
    }

    private List<Holding> page(String condition, Map<String, Object> parameters, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            TypedQuery<Tuple> query = database.createQuery(
                    "select " + FIELDS + " from Contract c where c.id > :after and " + condition + " order by c.id",
                    Tuple.class);
            parameters.forEach(query::setParameter);
            List<Tuple> rows = query.setParameter("after", after)
                    .setParameter("concession", ContractKind.CONCESSION)
                    .setMaxResults(PAGE)
                    .getResultList();
            Map<UUID, ObjectNode> kept =
                    kept(rows.stream().map(row -> row.get("id", UUID.class)).toList());
            return rows.stream().map(row -> holding(row, kept)).toList();
        });
    }

    private Map<UUID, ObjectNode> kept(List<UUID> ids) {
        Map<UUID, ObjectNode> found = new HashMap<>();
        for (Object row : database.createNativeQuery(
                        "select contract_id, kept::text from decp_record where contract_id in (:ids)", Tuple.class)
                .setParameter("ids", ids)
                .getResultList()) {
            Tuple record = (Tuple) row;
            found.put(record.get(0, UUID.class), parse(record.get(1, String.class)));
        }
        return found;
    }

    private static ObjectNode parse(String text) {
        try {
            return (ObjectNode) DecpFile.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Holding holding(Tuple row, Map<UUID, ObjectNode> kept) {
        UUID id = row.get("id", UUID.class);
        return new Holding(
                id,
                row.get("externalId", String.class),
                row.get("kind", ContractKind.class),
                row.get("buyerSiret", String.class),
                row.get("title", String.class),
                row.get("cpv", String.class),
                row.get("procedure", Procedure.class),
                row.get("notifiedOn", LocalDate.class),
                row.get("durationMonths", Integer.class),
                row.get("amount", BigDecimal.class),
                row.get("place", Place.class),
                (List<SocialConsideration>) row.get("social"),
                (List<EnvironmentalConsideration>) row.get("environmental"),
                row.get("frameworkId", String.class),
                (List<Lot>) row.get("lots"),
                (List<Modification>) row.get("modifications"),
                kept.getOrDefault(id, DecpFile.JSON.createObjectNode()));
    }
}
