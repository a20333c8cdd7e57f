package fr.clausesociale.contracts.intake;

import java.util.UUID;

/**
 * A placement belongs to another pseudonym than the one it was recorded under: two who were taken for one are two again. Told
 * inside the transaction, before {@link PersonChanged} of either.
 */
public record PlacementParted(UUID placementId, UUID recordedUnder, UUID belongsTo) {}
