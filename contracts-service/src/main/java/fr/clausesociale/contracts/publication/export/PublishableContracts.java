package fr.clausesociale.contracts.publication.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.contract.Lot;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what there is to publish of contracts. In the caller's transaction. */
@ApplicationScoped
public class PublishableContracts {

    private static final String SELECT =
            "select c.id as id, c.externalId as externalId, c.buyer.siret as buyerSiret, c.terms as terms,"
                    + " c.awarded.lots as lots, c.source.modifications as modifications from Contract c";

    private final EntityManager database;

    PublishableContracts(EntityManager database) {
        this.database = database;
    }

    public List<PublishableContract> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : read(query(new WhereClause().among("c.id", "ids", ids)));
    }

    /** A page in the order of their identifiers. @param conditions on contracts {@code c} */
    List<PublishableContract> page(WhereClause conditions, UUID after, int size) {
        WhereClause all = new WhereClause()
                .add(conditions)
                .add("c.id > :after", "after", after)
                .add("c.status <> fr.clausesociale.contracts.contract.code.ContractStatus.ANNULLED");
        return read(query(all).setMaxResults(size));
    }

    private TypedQuery<Tuple> query(WhereClause conditions) {
        return conditions.query(database, SELECT, " order by c.id", Tuple.class);
    }

    private List<PublishableContract> read(TypedQuery<Tuple> query) {
        List<Tuple> rows = query.getResultList();
        Map<UUID, ObjectNode> kept =
                kept(rows.stream().map(row -> row.get("id", UUID.class)).toList());
        return rows.stream().map(row -> holding(row, kept)).toList();
    }

    private Map<UUID, ObjectNode> kept(List<UUID> ids) {
        Map<UUID, ObjectNode> found = new HashMap<>();
        for (Object row : database.createNativeQuery(
                        "select contract_id, kept::text from decp_record where contract_id = any (cast(:ids as uuid[]))",
                        Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()) {
            Tuple record = (Tuple) row;
            found.put(record.get(0, UUID.class), parse(record.get(1, String.class)));
        }
        return found;
    }

    private static ObjectNode parse(String text) {
        try {
            return (ObjectNode) DecpJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static PublishableContract holding(Tuple row, Map<UUID, ObjectNode> kept) {
        UUID id = row.get("id", UUID.class);
        return new PublishableContract(
                id,
                row.get("externalId", String.class),
                row.get("buyerSiret", String.class),
                row.get("terms", ContractTerms.class),
                (List<Lot>) row.get("lots"),
                (List<Modification>) row.get("modifications"),
                kept.getOrDefault(id, DecpJson.MAPPER.createObjectNode()));
    }
}
