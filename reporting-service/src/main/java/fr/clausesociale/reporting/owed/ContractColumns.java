package fr.clausesociale.reporting.owed;

import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.reporting.lines.Attribute;
import java.util.Set;
import java.util.stream.Collectors;

/** Attributes of contracts and obligations as the facts have them. Values that callers send are quoted here, and nowhere else. */
public final class ContractColumns {

    private ContractColumns() {}

    /** Its value as text; that of what is not known is the same as on lines. */
    public static String value(Attribute attribute) {
        return switch (attribute) {
            case REGION -> known("k.region", attribute);
            case DEPARTMENT -> known("k.department", attribute);
            case EPCI -> known("k.epci", attribute);
            case COMMUNE -> known("k.commune", attribute);
            case MARKET_TYPE -> known("k.market_type", attribute);
            case BUYER_CATEGORY -> known("k.buyer_category", attribute);
            case BUYER -> known("k.buyer_siret", attribute);
            case SERVICE -> known("k.service", attribute);
            case OPERATION -> known("k.operation", attribute);
            case PART -> "coalesce(nullif(k.part, ''), '" + attribute.absent() + "')";
            // a set, until it is told apart by its rows
            case TAGS, TAG -> known("k.tags", attribute);
            case FOLLOWER -> "coalesce(k.followed_by, '" + Attribute.NOBODY + "')";
            case MODALITY -> known("o.modality", attribute);
            case PROGRAMME -> known("o.programme", attribute);
            default -> throw new IllegalArgumentException(attribute + " is not one of contracts");
        };
    }

    public static String is(Attribute attribute, Set<String> values) {
        return values.isEmpty() ? "false" : value(attribute) + listed(values, " IN (", ")");
    }

    /** Whether it is performed in a territory. */
    public static String within(TerritoryName territory) {
        return territory.isFrance() ? "true" : is(Attribute.ofPlace(territory.level()), Set.of(territory.code()));
    }

    /** Whether a set, kept with commas, has one of these values. */
    public static String hasOne(Attribute set, Set<String> values) {
        return values.isEmpty()
                ? "false"
                : "list_has_any(string_split(" + value(set) + ", ','), " + listed(values, "[", "]") + ")";
    }

    /** The rows of a table once for each value of a column that holds sets, with commas. */
    public static String eachOf(String table, String column) {
        return "(SELECT * EXCLUDE (" + column + "), unnest(string_split(" + column + ", ',')) AS " + column + " FROM "
                + table + ")";
    }

    /** Contracts let by one of these legal units, whichever of its establishments signed. */
    public static String legalUnits(Set<String> sirens) {
        return sirens.isEmpty() ? "false" : "coalesce(left(k.buyer_siret, 9), '')" + listed(sirens, " IN (", ")");
    }

    private static String known(String column, Attribute attribute) {
        return "coalesce(" + column + ", '" + attribute.absent() + "')";
    }

    private static String listed(Set<String> values, String before, String after) {
        return values.stream().map(ContractColumns::quoted).collect(Collectors.joining(", ", before, after));
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
