package fr.clausesociale.contracts.contract.registry;

import fr.clausesociale.contracts.contract.terms.ContractKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Buyer and number by which contracts were known before they were identified anew: publications still go by them. */
@ApplicationScoped
public class FormerKeys {

    private final EntityManager database;

    FormerKeys(EntityManager database) {
        this.database = database;
    }

    /** From now on the key stands for the contract that had it, until another is registered under it. */
    public void remember(ContractKey former, UUID contract) {
        database.createNativeQuery("insert into contract_former_key (buyer_siret, external_id, contract_id)"
                        + " values (:siret, :number, :contract)"
                        + " on conflict (buyer_siret, external_id) do update set contract_id = excluded.contract_id")
                .setParameter("siret", former.buyerSiret())
                .setParameter("number", former.externalId())
                .setParameter("contract", contract)
                .executeUpdate();
    }

    /** By what the contracts that once had these keys are known today; those that were annulled since are not there. */
    public Map<ContractKey, ContractKey> today(Collection<ContractKey> keys) {
        Map<ContractKey, ContractKey> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        List<Object[]> rows = database.createNativeQuery(
                        "select f.buyer_siret, f.external_id, c.buyer_siret as siret_today, c.external_id as number_today"
                                + " from unnest(cast(:sirets as text[]), cast(:numbers as text[])) k(siret, number)"
                                + " join contract_former_key f on f.buyer_siret = k.siret and f.external_id = k.number"
                                + " join contract c on c.id = f.contract_id where c.annulled_at is null",
                        Object[].class)
                .setParameter(
                        "sirets", keys.stream().map(ContractKey::buyerSiret).toArray(String[]::new))
                .setParameter(
                        "numbers", keys.stream().map(ContractKey::externalId).toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> found.put(
                new ContractKey((String) row[0], (String) row[1]), new ContractKey((String) row[2], (String) row[3])));
        return found;
    }
}
