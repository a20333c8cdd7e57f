package fr.clausesociale.contracts.contract.registry;

import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where contracts are registered in bulk: the entry point for importers. All methods take part in the caller's
 * transaction and demand one; outbox rows are written with the contracts.
 */
public interface ContractRegistry {

    /** What is known of many at once, one query; what is unknown is absent from the answer. */
    Map<ContractKey, ContractSnapshot> findAll(Collection<ContractKey> keys);

    /**
     * Of keys that no contract has, those that one had until its buyer or number was corrected, each with its key of today; one
     * query.
     */
    Map<ContractKey, ContractKey> formerly(Collection<ContractKey> keys);

    /**
     * Registers new contracts and merges changed ones into those known by {@link ContractDraft#key()}, in batches, with
     * their events. A merge keeps who follows the contract (where nobody does, the draft may say), its obligations and the
     * identifiers of its lots (by number); a lot with obligations that the draft no longer names stays; what a person
     * changed stays too, and where the draft says otherwise a warning names both. Each key may occur once in one call.
     *
     * @return one outcome for each draft, in their order
     */
    List<Outcome> registerAll(List<ContractDraft> drafts);
}
