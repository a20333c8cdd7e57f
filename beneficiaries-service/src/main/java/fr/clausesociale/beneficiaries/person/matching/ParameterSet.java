package fr.clausesociale.beneficiaries.person.matching;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

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
        Map<String, String> said = new HashMap<>();
        Map<Field, Map<Level, Rates>> rates = new EnumMap<>(Field.class);
        for (String[] row : MatchingFile.rows("parameters-%d.tsv".formatted(number))) {
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
