package fr.clausesociale.contracts.placement;

import java.util.UUID;

/** The days that count for a placement changed: hours accepted before may lie outside them now. Told inside the transaction. */
public record PlacementMoved(UUID placementId) {}
