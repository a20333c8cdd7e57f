package fr.clausesociale.contracts.commitment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Terms that were replaced.
 *
 * @param until first day they no longer held: the past is still answered by them
 */
record Revision(LocalDate until, Terms terms, String reason, Instant recordedAt, String recordedBy) {}
