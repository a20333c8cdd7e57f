package fr.clausesociale.contracts.placement.terms;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** The part of a placement that is meant for one obligation. */
@Embeddable
public record Allocation(UUID obligationId, UUID contractId, UUID lotId, BigDecimal share) {}
