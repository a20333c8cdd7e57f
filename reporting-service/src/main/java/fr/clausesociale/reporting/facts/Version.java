package fr.clausesociale.reporting.facts;

import java.time.Instant;

/**
 * One version of an aggregate.
 *
 * @param number grows by one with each change of the aggregate; the highest known one is in force
 * @param recordedAt when the change became known, so that what was known on a past day can be answered
 */
public record Version(Fact fact, long number, Instant recordedAt) {}
