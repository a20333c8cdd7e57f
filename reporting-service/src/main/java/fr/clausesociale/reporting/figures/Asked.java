package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.conditions.Condition;
import java.util.List;
import java.util.Map;

/**
 * A question with what is wished of its answer.
 *
 * @param filter contracts that count, of those that are shown
 * @param filters the same as it was asked for, by dimension
 * @param compared whether the period before is answered beside
 * @param statedOnly whether shares are of what is stated
 */
record Asked(
        Question question,
        Condition filter,
        Map<Dimension, List<String>> filters,
        boolean compared,
        boolean statedOnly) {

    Asked with(Question other) {
        return new Asked(other, filter, filters, compared, statedOnly);
    }
}
