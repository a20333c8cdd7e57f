package fr.clausesociale.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on contracts, in SQL with its bound values. The text is only ever made of constants; what callers send is
 * among the values.
 */
record Condition(String sql, List<Object> values) {

    static final Condition NONE = new Condition("", List.of());

    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    boolean isNone() {
        return sql.isEmpty();
    }

    Condition and(Condition other) {
        return join(" AND ", other);
    }

    Condition or(Condition other) {
        return join(" OR ", other);
    }

    private Condition join(String word, Condition other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        List<Object> all = new ArrayList<>();
        Stream.of(this, other).forEach(condition -> all.addAll(condition.values));
        return new Condition("(" + sql + word + other.sql + ")", all);
    }

    /** Contracts performed in a territory; all of them, unplaced ones included, for {@code FR}. */
    static Condition within(String territory) {
        int dash = territory.indexOf('-');
        String code = territory.substring(dash + 1);
        return switch (dash < 0 ? territory : territory.substring(0, dash)) {
            case "FR" -> NONE;
            case "REG" -> of("region = ?", code);
            case "DEP" -> of("department = ?", code);
            case "EPCI" -> of("epci = ?", code);
            case "COM" -> of("commune = ?", code);
            default -> of("false");
        };
    }
}
