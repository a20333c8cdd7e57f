package fr.clausesociale.reporting.targets;

import fr.clausesociale.reporting.settings.ProgrammeTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked of programmes.
 *
 * @param condition which contracts count, said by {@link fr.clausesociale.reporting.owed.ContractColumns}
 * @param first year
 * @param rates of all programmes that aim at a share of all hours, as known
 * @param threshold of fewer people nothing is told; 1: of everybody
 * @param on the day it is looked at
 */
record ProgrammeQuestion(
        String condition,
        int first,
        int last,
        Instant knownOn,
        List<ProgrammeTarget> rates,
        int threshold,
        LocalDate on) {}
