package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.conditions.Condition;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a caller is shown of a territory.
 *
 * @param condition which contracts count
 * @param own whether the territory lies within the caller's own; outside of it nothing tells of the people
 * @param reachable whether the caller might ask for a territory itself, by its name
 */
record Granted(View view, Condition condition, boolean own, Predicate<String> reachable) {

    /** Who follows every contract that counts sees each of them anyway; everybody else gets no cell of few people. */
    boolean exact() {
        return view == View.FOLLOWED;
    }

    /** Of these contracts, those that a condition names too. */
    Granted narrowed(Condition further) {
        return new Granted(view, condition.and(further), own, reachable);
    }

    /** @throws Problem when a dimension tells of people whom the caller has nothing to do with */
    void permit(List<Dimension> by) {
        by.stream()
                .filter(dimension -> dimension.isPersonal() && !own)
                .findFirst()
                .ifPresent(dimension -> {
                    throw Problem.of(FiguresProblem.PERSONAL_DIMENSION_REFUSED, dimension.code())
                            .at("by");
                });
    }

    /** @throws Problem when a place is filtered by that the caller would be refused, asked for by its name */
    void permit(Axis axis, Map<Dimension, List<String>> filters) {
        filters.forEach((dimension, values) -> values.forEach(value -> {
            if (outOfReach(axis, List.of(dimension), List.of(value))) {
                throw Problem.of(PlatformProblem.NOT_FOUND).at(dimension.code());
            }
        }));
    }

    /** Whether a cell is that of a place which the caller would be refused, asked for by its name. */
    boolean outOfReach(Question question, List<String> values) {
        return outOfReach(question.axis(), question.by(), values);
    }

    private boolean outOfReach(Axis axis, List<Dimension> by, List<String> values) {
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i) == Dimension.EPCI && own && axis == Axis.PERFORMANCE) {
                // it may lie across the border of the own territory, and what is counted is performed on this side
                continue;
            }
            String place = by.get(i).territory(values.get(i)).orElse(null);
            if (place != null && !reachable.test(place)) {
                return true;
            }
        }
        return false;
    }
}
