package fr.clausesociale.beneficiaries.progress;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a facilitator decided of a person.
 *
 * @param recordedAt when it was decided
 */
public record Ruling(String outcome, LocalDate validUntil, Instant recordedAt) {}
