package fr.clausesociale.contracts.contract.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is owed under contracts; implemented by the feature that keeps obligations, which builds on this one. */
public interface ObligationFacts {

    /** By contract; a contract that owes nothing is absent. */
    Map<UUID, List<ObligationFact>> of(Collection<UUID> contractIds);

    /** Ends all that is owed under a contract with it. @param on its last day; null: the contract runs on after all */
    void end(UUID contractId, LocalDate on);
}
