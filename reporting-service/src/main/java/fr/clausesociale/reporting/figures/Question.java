package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is asked: a territory, months worked (both included, null for no bound), breakdown and measures.
 *
 * @param territory {@code FR}, {@code REG-nn}, {@code DEP-nn}, {@code EPCI-nnnnnnnnn} or {@code COM-nnnnn}, by place of
 *     performance of the contract
 */
record Question(String territory, YearMonth from, YearMonth to, List<Dimension> by, List<Measure> measures) {

    /** The only axis so far: where the contract is performed. */
    static final String AXIS = "PERFORMANCE";

    /** Every further dimension multiplies the rows and thins out the cells. */
    private static final int MAX_DIMENSIONS = 4;

    static Question of(TerritoryCode territory, String axis, YearMonth from, YearMonth to, String by, String measures) {
        if (!blank(axis) && !AXIS.equals(axis.trim())) {
            throw Problem.of(FiguresProblem.AXIS_NOT_AVAILABLE, axis).at("axis");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.of(FiguresProblem.PERIOD_REVERSED, from, to).at("from");
        }
        List<Dimension> dimensions = List.copyOf(codes("by", by, Dimension::of));
        if (dimensions.size() > MAX_DIMENSIONS) {
            throw Problem.of(FiguresProblem.TOO_MANY_DIMENSIONS, MAX_DIMENSIONS).at("by");
        }
        Set<Measure> wanted = codes("measures", measures, Measure::of);
        return new Question(
                territory == null ? TerritoryCode.FRANCE.code() : territory.code(),
                from,
                to,
                dimensions,
                wanted.isEmpty() ? List.of(Measure.values()) : List.copyOf(wanted));
    }

    /** The same question without breakdown: its answer is the total. */
    Question total() {
        return new Question(territory, from, to, List.of(), measures);
    }

    /** Whether the hours of the rows sum to the total. */
    boolean additive() {
        return by.stream().noneMatch(Dimension::overlaps);
    }

    private static <T> Set<T> codes(String name, String value, Function<String, Optional<T>> known) {
        Set<T> codes = new LinkedHashSet<>();
        if (!blank(value)) {
            Arrays.stream(value.split(",", -1))
                    .map(String::trim)
                    .forEach(code -> codes.add(known.apply(code).orElseThrow(() -> invalid(name, code))));
        }
        return codes;
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private static Problem invalid(String name, String value) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER, name, value).at(name);
    }
}
