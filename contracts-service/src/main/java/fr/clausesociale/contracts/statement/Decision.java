package fr.clausesociale.contracts.statement;

import java.util.List;
import java.util.UUID;

/**
 * What was decided on a statement, not written yet.
 *
 * @param entries of the lines that were accepted
 * @param worked placements of which hours of this or any earlier month are accepted for the first time
 * @param alerts what somebody should look at
 */
record Decision(Statement statement, List<HoursEntry> entries, List<UUID> worked, List<Alert> alerts) {}
