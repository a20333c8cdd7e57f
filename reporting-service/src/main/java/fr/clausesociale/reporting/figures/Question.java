package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked: a territory, months worked (both included, null for no bound), breakdown and measures.
 *
 * @param territory {@code FR}, {@code REG-nn}, {@code DEP-nn}, {@code EPCI-nnnnnnnnn} or {@code COM-nnnnn}, by place of
 *     performance of the contract
 * @param axis by what hours belong to the territory
 * @param knownOn what was known at this moment; null for what is known today
 */
record Question(
        String territory,
        YearMonth from,
        YearMonth to,
        Instant knownOn,
        List<Dimension> by,
        List<Measure> measures,
        Axis axis) {

    private static final String DAY = "2026-01-01";

    /** Every further dimension multiplies the rows and thins out the cells. */
    private static final int MAX_DIMENSIONS = 4;

    static Question of(
            TerritoryCode territory,
            String axis,
            YearMonth from,
            YearMonth to,
            String knownOn,
            String by,
            String measures) {
        Axis on = Axis.of(axis);
        if (!blank(by) && List.of(by.split("\\s*,\\s*")).contains("zone")) {
            throw Problem.of(FiguresProblem.ZONE_NOT_KNOWN).at("by");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.of(FiguresProblem.PERIOD_REVERSED, from, to).at("from");
        }
        List<Dimension> dimensions = List.copyOf(codes("by", by, Dimension.values(), Dimension::code));
        if (dimensions.size() > MAX_DIMENSIONS) {
            throw Problem.of(FiguresProblem.TOO_MANY_DIMENSIONS, MAX_DIMENSIONS).at("by");
        }
        if (dimensions.stream().filter(Dimension::overlaps).count() > 1) {
            throw Problem.of(FiguresProblem.OVERLAPPING_DIMENSIONS).at("by");
        }
        Set<Measure> wanted = codes("measures", measures, Measure.values(), Measure::code);
        return new Question(
                        territory == null ? TerritoryCode.FRANCE.code() : territory.code(),
                        from,
                        to,
                        moment("knownOn", knownOn),
                        dimensions,
                        wanted.isEmpty() ? Measure.USUAL : List.copyOf(wanted),
                        on)
                .answerable();
    }

    /** @throws Problem where a measure is asked for by what it is not known by */
    private Question answerable() {
        measures.stream().filter(Measure::isByContracts).forEach(this::requireOfContracts);
        if (by.isEmpty() && asksForShares()) {
            throw Problem.of(FiguresProblem.SHARE_OF_NOTHING).at("by");
        }
        return this;
    }

    /** @throws Problem where something is asked for that is not of contracts, and the measure is */
    void requireOfContracts(Measure measure) {
        by.stream().filter(dimension -> !dimension.isOfContracts()).findFirst().ifPresent(dimension -> {
            throw Problem.of(FiguresProblem.NOT_BY_THIS_DIMENSION, measure.code(), dimension.code())
                    .at("by");
        });
        if (axis == Axis.RESIDENCE) {
            throw Problem.of(FiguresProblem.NOT_ON_THIS_AXIS, measure.code(), axis)
                    .at("axis");
        }
    }

    static boolean isShare(Measure measure) {
        return measure == Measure.HOURS_SHARE || measure == Measure.PERSONS_SHARE;
    }

    boolean asksOfContracts() {
        return measures.stream().anyMatch(Measure::isOfContracts);
    }

    boolean asksOfOrigins() {
        return measures.stream().anyMatch(Measure::isOfOrigins);
    }

    boolean asksForShares() {
        return measures.stream().anyMatch(Question::isShare);
    }

    /** Last day that the question is about: that of its last month, else of what is known. */
    LocalDate last(LocalDate today) {
        if (to != null) {
            return to.atEndOfMonth();
        }
        return knownOn == null ? today : LocalDate.ofInstant(knownOn, BusinessClock.ZONE);
    }

    /** The same of the months before, as many; empty where the period has no bounds. */
    Optional<Question> before() {
        if (from == null || to == null) {
            return Optional.empty();
        }
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        return Optional.of(
                new Question(territory, from.minusMonths(months), from.minusMonths(1), knownOn, by, measures, axis));
    }

    /** The same question without breakdown: its answer is the total. */
    Question total() {
        return new Question(territory, from, to, knownOn, List.of(), measures, axis);
    }

    /** The same of other months, without breakdown. */
    Question within(YearMonth first, YearMonth last) {
        return new Question(territory, first, last, knownOn, List.of(), measures, axis);
    }

    /** The same question at another moment. */
    Question knownOn(Instant moment) {
        return new Question(territory, from, to, moment, by, measures, axis);
    }

    /**
     * A moment, or the end of a civil day.
     *
     * @return null where nothing is said
     */
    static Instant moment(String name, String text) {
        if (blank(text)) {
            return null;
        }
        try {
            Instant moment = text.length() == DAY.length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(BusinessClock.ZONE)
                            .toInstant()
                            .minus(1, ChronoUnit.MICROS)
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            int year = moment.atZone(BusinessClock.ZONE).getYear();
            if (year >= 1990 && year < 2200) {
                return moment;
            }
        } catch (DateTimeException e) {
            // answered below, as a moment out of bounds
        }
        throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, text).at(name);
    }

    /** Whether the hours of the rows sum to the total. */
    boolean additive() {
        return by.stream().noneMatch(Dimension::overlaps);
    }

    private static <T> Set<T> codes(String name, String value, T[] known, Function<T, String> code) {
        Set<T> codes = new LinkedHashSet<>();
        if (!blank(value)) {
            for (String told : value.split(",", -1)) {
                codes.add(Arrays.stream(known)
                        .filter(one -> code.apply(one).equals(told.trim()))
                        .findFirst()
                        .orElseThrow(() ->
                                invalid(name, told.trim(), Arrays.stream(known).map(code))));
            }
        }
        return codes;
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private static Problem invalid(String name, String value, Stream<String> known) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER, name, value)
                .with(List.of(Violation.of(name, PlatformProblem.INVALID_PARAMETER, name, value)
                        .hinted("json.code", known.collect(Collectors.joining(", ")))));
    }
}
