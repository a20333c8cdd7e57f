package fr.clausesociale.platform.access;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * What of the access log is asked for; null for all.
 *
 * @param people under each of these pseudonyms
 * @param since included
 * @param before excluded
 */
public record AccessFilter(Collection<UUID> people, String organisation, Instant since, Instant before) {}
