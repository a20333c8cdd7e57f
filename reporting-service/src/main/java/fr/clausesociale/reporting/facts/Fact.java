package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.util.UUID;

/** The public state of one aggregate after a change, as published by the service that owns it. */
public sealed interface Fact
        permits ContractFact, ConventionFact, DecisionFact, HoursFact, KeyFact, LinkFact, PlacementFact, ProfileFact {

    /** Id of the aggregate. */
    UUID id();

    /** When the owner recorded the change, or null where its event does not say. */
    Instant recordedAt();
}
