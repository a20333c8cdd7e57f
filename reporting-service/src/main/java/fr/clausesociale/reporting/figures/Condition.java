package fr.clausesociale.reporting.figures;

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
        int dash = territory.indexOf('-');
        String code = territory.substring(dash + 1);
        return switch (dash < 0 ? territory : territory.substring(0, dash)) {
            case "FR" -> ALL;
            case "REG" -> new Is(Attribute.REGION, code);
            case "DEP" -> new Is(Attribute.DEPARTMENT, code);
            case "EPCI" -> new Is(Attribute.EPCI, code);
            case "COM" -> new Is(Attribute.COMMUNE, code);
            default -> new Always(false);
        };
    }
}
