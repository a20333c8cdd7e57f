package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

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

    private static final Pattern TERRITORY =
            Pattern.compile("FR|REG-\\d{2}|DEP-(\\d{2,3}|2[AB])|EPCI-\\d{9}|COM-\\d[\\dAB]\\d{3}");

    static Question of(String territory, String axis, String from, String to, String by, String measures) {
        String place = blank(territory) ? "FR" : territory.trim();
        if (!TERRITORY.matcher(place).matches()) {
            throw invalid("territory", territory);
        }
        if (!blank(axis) && !AXIS.equals(axis.trim())) {
            throw Problem.of(FiguresProblem.AXIS_NOT_AVAILABLE, axis).at("axis");
        }
        YearMonth first = month("from", from);
        YearMonth last = month("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Problem.of(FiguresProblem.PERIOD_REVERSED, from, to).at("from");
        }
        List<Dimension> dimensions = List.copyOf(codes("by", by, Dimension::of));
        if (dimensions.size() > MAX_DIMENSIONS) {
            throw Problem.of(FiguresProblem.TOO_MANY_DIMENSIONS, MAX_DIMENSIONS).at("by");
        }
        Set<Measure> wanted = codes("measures", measures, Measure::of);
        return new Question(
                place, first, last, dimensions, wanted.isEmpty() ? List.of(Measure.values()) : List.copyOf(wanted));
    }

    /** The same question without breakdown: its answer is the total. */
    Question total() {
        return new Question(territory, from, to, List.of(), measures);
    }

    /** Whether the hours of the rows sum to the total. */
    boolean additive() {
        return by.stream().noneMatch(Dimension::overlaps);
    }

    private static YearMonth month(String name, String value) {
        if (blank(value)) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(value.trim());
            if (month.getYear() >= 1990 && month.getYear() < 2200) {
                return month;
            }
        } catch (DateTimeException e) {
            // answered below, as a month out of bounds
        }
        throw invalid(name, value);
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
