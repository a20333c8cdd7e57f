package fr.clausesociale.beneficiaries.person.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A numbered set of what the model counts with. A set never changes once it has been in force: another one gets another number.
 *
 * @param fittedOn the day it was fitted
 * @param people among whom a person is looked for: the odds before anything is compared are one to these
 * @param twins share of people who have a twin
 * @param match bits from which on two are one person, where nothing is left open
 * @param possible bits from which on somebody has to look
 * @param margin bits by which the one found has to be ahead of every other
 */
public record ParameterSet(
        int number,
        LocalDate fittedOn,
        double people,
        double twins,
        double match,
        double possible,
        double margin,
        Map<Field, Map<Level, Rates>> rates) {

    private static final int COLUMNS_OF_RATES = 5;
    private static final String BY_FREQUENCY = "*";

    /** The shipped set of that number. */
    public static ParameterSet read(int number) {
        return of(MatchingFile.rows("parameters-%d.tsv".formatted(number)));
    }

    /** The one that is written so, see {@link #lines}. */
    public static ParameterSet of(Stream<String> lines) {
        return of(MatchingFile.rows(lines));
    }

    private static ParameterSet of(List<String[]> rows) {
        Map<String, String> said = new HashMap<>();
        Map<Field, Map<Level, Rates>> rates = new EnumMap<>(Field.class);
        for (String[] row : rows) {
            if (row.length < COLUMNS_OF_RATES) {
                said.put(row[0], row[1]);
            } else {
                rates.computeIfAbsent(Field.valueOf(row[0]), field -> new EnumMap<>(Level.class))
                        .put(Level.valueOf(row[1]), rates(row));
            }
        }
        return new ParameterSet(
                Integer.parseInt(said.get("number")),
                LocalDate.parse(said.get("fitted")),
                Double.parseDouble(said.get("people")),
                Double.parseDouble(said.get("twins")),
                Double.parseDouble(said.get("match")),
                Double.parseDouble(said.get("possible")),
                Double.parseDouble(said.get("margin")),
                rates);
    }

    /** As a set is written that comes with the service. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "number\t" + number,
                "fitted\t" + fittedOn,
                "people\t" + people,
                "twins\t" + twins,
                "match\t" + match,
                "possible\t" + possible,
                "margin\t" + margin));
        rates.forEach((field, levels) -> levels.forEach((level, of) -> lines.add(String.join(
                "\t",
                field.name(),
                level.name(),
                String.valueOf(of.same()),
                of.strangers() == null ? BY_FREQUENCY : String.valueOf(of.strangers()),
                String.valueOf(of.twins())))));
        return lines;
    }

    /** The same under another number with other rates. */
    ParameterSet renewed(int as, LocalDate on, Map<Field, Map<Level, Rates>> others) {
        return new ParameterSet(as, on, people, twins, match, possible, margin, others);
    }

    /** The same with other bounds; null for as they are. */
    public ParameterSet within(Double matchFrom, Double possibleFrom, Double ahead) {
        return new ParameterSet(
                number,
                fittedOn,
                people,
                twins,
                matchFrom == null ? match : matchFrom,
                possibleFrom == null ? possible : possibleFrom,
                ahead == null ? margin : ahead,
                rates);
    }

    private static Rates rates(String[] row) {
        return new Rates(
                Double.parseDouble(row[2]),
                BY_FREQUENCY.equals(row[3]) ? null : Double.valueOf(row[3]),
                Double.parseDouble(row[4]));
    }

    /** @throws IllegalStateException where the set says nothing of what was met */
    Rates of(Field field, Level level) {
        Rates found = rates.getOrDefault(field, Map.of()).get(level);
        if (found == null) {
            throw new IllegalStateException("Set %d has no rates of %s %s".formatted(number, field, level));
        }
        return found;
    }
}
