package fr.clausesociale.contracts.contract.fact;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a feature that builds on contracts knows of them and has published with them. */
public interface ContributedFacts<T> {

    /** By contract; one of which there is nothing to tell is absent. */
    Map<UUID, T> of(Collection<UUID> contractIds);
}
