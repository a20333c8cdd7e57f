package fr.clausesociale.platform.geography;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The name of a territory taken apart: {@code FR}, {@code REG-27}, {@code DEP-21}, {@code EPCI-242100410},
 * {@code COM-21231}. Nothing else reads names; whether there is such a territory, {@link Geography} knows.
 *
 * @param code INSEE code, of an EPCI its SIREN; empty for all of France
 */
public record TerritoryName(Level level, String code) {

    /** All of France. */
    public static final TerritoryName FRANCE = new TerritoryName(Level.FRANCE, "");

    private static final Map<String, Level> LEVELS =
            Arrays.stream(Level.values()).collect(Collectors.toMap(Level::prefix, Function.identity()));

    /** How large a territory is, the largest first. */
    public enum Level {
        FRANCE("FR", null),
        REGION("REG", "region"),
        DEPARTMENT("DEP", "department"),
        EPCI("EPCI", "epci"),
        COMMUNE("COM", "commune");

        private final String prefix;
        private final String column;

        Level(String prefix, String column) {
            this.prefix = prefix;
            this.column = column;
        }

        String prefix() {
            return prefix;
        }

        /** What the column, and the property, is called that holds codes of this level beside a place; France has none. */
        public String column() {
            return column;
        }
    }

    /** What a name says; empty where it is written as none. */
    public static Optional<TerritoryName> of(String name) {
        if (name == null || name.equals(Level.FRANCE.prefix)) {
            return Optional.ofNullable(name).map(france -> FRANCE);
        }
        int dash = name.indexOf('-');
        return dash < 0
                ? Optional.empty()
                : Optional.ofNullable(LEVELS.get(name.substring(0, dash)))
                        .filter(level -> level != Level.FRANCE)
                        .map(level -> new TerritoryName(level, name.substring(dash + 1)));
    }

    public boolean isFrance() {
        return level == Level.FRANCE;
    }

    @Override
    public String toString() {
        return isFrance() ? level.prefix : level.prefix + "-" + code;
    }
}
