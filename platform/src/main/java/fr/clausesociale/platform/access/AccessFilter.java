package fr.clausesociale.platform.access;

import java.time.Instant;
import java.util.UUID;

/**
 * What of the access log is asked for; null for all.
 *
 * @param since included
 * @param before excluded
 */
public record AccessFilter(UUID person, String organisation, Instant since, Instant before) {}
