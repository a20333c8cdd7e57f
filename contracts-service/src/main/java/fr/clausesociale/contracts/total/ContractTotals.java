package fr.clausesociale.contracts.total;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What stands under contracts on a day, together and one by one.
 *
 * @param contracts as far as the caller sees them; they make the total
 */
record ContractTotals(LocalDate on, Figures total, List<OfContract> contracts) {

    /** @param id of the contract */
    record OfContract(UUID id, String externalId, String title, Figures figures) {}
}
