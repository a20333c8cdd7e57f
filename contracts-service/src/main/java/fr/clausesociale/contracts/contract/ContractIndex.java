package fr.clausesociale.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;

/**
 * What contracts are found, sorted and seen by, kept in their rows beside what they are: what is missing of all obligations, and
 * who employs for them. The one writer of the row beside the contract itself, which only reads these columns; the row's version
 * stays as it is.
 */
@ApplicationScoped
public class ContractIndex {

    /** End of a statement with the parameters {@code owed}, {@code missing}, {@code programmes} and {@code contract}. */
    public static final String SUMMED =
            " update contract set hours_owed = :owed, shortfall = :missing, programmes = :programmes where id = :contract";

    /** Part of a query that has {@code owed (contract_id, shortfall, hours)}, one row an obligation with hours accepted anew. */
    public static final String LESS_MISSING =
            " contract_done as (update contract c set shortfall = c.shortfall - less.hours"
                    + " from (select contract_id, sum(least(shortfall, hours)) as hours from owed where shortfall > 0 group by contract_id) less"
                    + " where c.id = less.contract_id)";

    private final EntityManager database;

    ContractIndex(EntityManager database) {
        this.database = database;
    }

    /** Lets a company that employs for the contracts see them. */
    public void employs(Collection<UUID> contractIds, String siren) {
        Contracts.inOrder(contractIds)
                .forEach(id -> database.createNativeQuery(
                                "update contract set employer_sirens = array_append(employer_sirens, :siren)"
                                        + " where id = :id and not companies @> cast(array[:siren] as varchar[])")
                        .setParameter("siren", siren)
                        .setParameter("id", id)
                        .executeUpdate());
    }
}
