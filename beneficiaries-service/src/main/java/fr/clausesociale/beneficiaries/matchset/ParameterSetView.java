package fr.clausesociale.beneficiaries.matchset;

import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import fr.clausesociale.beneficiaries.person.parameters.LocalSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A parameter set.
 *
 * @param basedOn number of the set whose rates it starts from, null where it comes with the service
 * @param inForceFrom first day on which it holds, until the next one does; null where it was not put in force
 * @param simulatedAt when it was tried on the past last, or null
 * @param content what it counts with, as it is written: bounds, and by field and level how often that is met in one person, in
 *     strangers ({@code *}: by the name's frequency) and in twins
 */
record ParameterSetView(
        int number,
        LocalDate fittedOn,
        Integer basedOn,
        LocalDate inForceFrom,
        double match,
        double possible,
        double margin,
        String reason,
        Instant simulatedAt,
        List<String> content) {

    /** @param made null where it comes with the service */
    static ParameterSetView of(ParameterSet set, LocalSet made, LocalDate inForceFrom) {
        return new ParameterSetView(
                set.number(),
                set.fittedOn(),
                made == null ? null : made.basedOn(),
                inForceFrom,
                set.match(),
                set.possible(),
                set.margin(),
                made == null ? null : made.reason(),
                made == null ? null : made.simulatedAt(),
                set.lines());
    }
}
