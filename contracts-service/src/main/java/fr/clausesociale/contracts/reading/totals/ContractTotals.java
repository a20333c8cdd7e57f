package fr.clausesociale.contracts.reading.totals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What stands under contracts on a day, together and one by one.
 *
 * @param on the day asked for, or the last day on which the caller followed what it follows no more
 * @param contracts as far as the caller sees them; they make the total
 */
record ContractTotals(LocalDate on, Figures total, List<OfContract> contracts) {

    /** @param id of the contract */
    record OfContract(UUID id, String externalId, String title, Figures figures) {}
}
