package fr.clausesociale.contracts.contract.terms;

import java.time.Instant;
import java.util.UUID;

/**
 * Where an imported contract came from.
 *
 * @param row position of the record in the file, from 1
 */
public record Provenance(UUID importId, String file, long row, Instant at) {}
