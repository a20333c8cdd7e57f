package fr.clausesociale.contracts.shared;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That something was entered by mistake: it stays on record and counts nowhere.
 *
 * @param annulledBy organisation that said so
 */
@Embeddable
public record Annulment(Instant annulledAt, String annulledBy, String annulmentReason) {}
