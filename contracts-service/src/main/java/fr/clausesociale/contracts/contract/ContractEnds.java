package fr.clausesociale.contracts.contract;

import java.time.LocalDate;

/** What follows the end of a contract; implemented by the feature that keeps obligations, which builds on this one. */
public interface ContractEnds {

    /**
     * A contract ends on another day than before; called within the change, before it is told.
     *
     * @param before its last day until now, null where it was not known
     * @param from since when the new end holds, null: from today
     * @param by organisation that said so, null for a publication
     */
    void moved(Contract contract, LocalDate before, LocalDate from, String by);
}
