package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.reporting.lines.Attribute;

/** Which contracts count, by what is believed of them. */
sealed interface Condition {

    /** How a condition is said to a store. Whatever callers send is looked up, or quoted, here. */
    interface Columns {

        String is(Attribute attribute, String value);

        /** Contracts let by a legal unit, whichever of its establishments signed. */
        String legalUnit(String siren);
    }

    String sql(Columns columns);

    record Is(Attribute attribute, String value) implements Condition {
        @Override
        public String sql(Columns columns) {
            return columns.is(attribute, value);
        }
    }

    record LegalUnit(String siren) implements Condition {
        @Override
        public String sql(Columns columns) {
            return columns.legalUnit(siren);
        }
    }

    record Both(Condition one, Condition other) implements Condition {
        @Override
        public String sql(Columns columns) {
            return "(" + one.sql(columns) + " AND " + other.sql(columns) + ")";
        }
    }

    record Either(Condition one, Condition other) implements Condition {
        @Override
        public String sql(Columns columns) {
            return "(" + one.sql(columns) + " OR " + other.sql(columns) + ")";
        }
    }

    /** All or none, whatever is known of the contract. */
    record Always(boolean all) implements Condition {
        @Override
        public String sql(Columns columns) {
            return Boolean.toString(all);
        }
    }

    Condition ALL = new Always(true);

    default Condition and(Condition other) {
        return equals(ALL) ? other : other.equals(ALL) ? this : new Both(this, other);
    }

    default Condition or(Condition other) {
        return new Either(this, other);
    }

    /** Contracts performed in a territory; all of them, unplaced ones included, for {@code FR}. */
    static Condition within(String territory) {
        return TerritoryName.of(territory).map(Condition::within).orElse(new Always(false));
    }

    static Condition within(TerritoryName territory) {
        return switch (territory.level()) {
            case FRANCE -> ALL;
            case REGION -> new Is(Attribute.REGION, territory.code());
            case DEPARTMENT -> new Is(Attribute.DEPARTMENT, territory.code());
            case EPCI -> new Is(Attribute.EPCI, territory.code());
            case COMMUNE -> new Is(Attribute.COMMUNE, territory.code());
        };
    }
}
