package fr.clausesociale.platform.list;

import java.util.Map;
import java.util.Optional;

/**
 * A territory ({@code REG-27}, {@code DEP-21}, {@code EPCI-242100410}, {@code COM-21231}) as rows know it that keep a column
 * for each kind of territory they are in.
 *
 * @param column also the property of an entity
 * @param code what the column holds there
 */
public record TerritoryColumn(String column, String code) {

    private static final Map<String, String> COLUMNS =
            Map.of("REG", "region", "DEP", "department", "EPCI", "epci", "COM", "commune");

    /** Empty for what no column is kept of: the whole country, or no territory at all. */
    public static Optional<TerritoryColumn> of(String territory) {
        int dash = territory.indexOf('-');
        return dash < 0
                ? Optional.empty()
                : Optional.ofNullable(COLUMNS.get(territory.substring(0, dash)))
                        .map(column -> new TerritoryColumn(column, territory.substring(dash + 1)));
    }
}
