package fr.clausesociale.platform.list;

import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.TerritoryName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * One of the ways in which rows of a list may be within reach: plain conditions, all of which must hold. An index fits each
 * way by itself; none fits several of them joined by "or".
 *
 * @param joined another entity that conditions are on, of which a row of the list may have several; null for none
 * @param on what joins it
 * @param told what is joined says these expressions of the list by its own, which its indexes hold
 * @param several whether what is listed may stand in several rows
 */
public record ReachPath(
        String joined,
        String on,
        Map<String, String> told,
        List<String> conditions,
        Map<String, Object> parameters,
        Width width,
        boolean several) {

    /** How much a way of being in reach holds. */
    public enum Width {
        /** A good part of all rows: those shown are found soon by going along the list. */
        WIDE,
        /** Few enough to be read whole; an index also gives them in the usual order of the list. */
        ORDERED,
        /** Few enough to be read whole, and no index gives them in any order. */
        FEW
    }

    public static ReachPath of(Width width, String condition, Map<String, Object> parameters) {
        return new ReachPath(null, null, Map.of(), List.of("(" + condition + ")"), parameters, width, false);
    }

    /** All rows. */
    public static ReachPath everything() {
        return of(Width.WIDE, "1=1", Map.of());
    }

    /**
     * What falls to an organisation, of rows that have a column for each level of territory.
     *
     * @param named whom a row names, null for nobody: {@code c.followedBy}
     * @param place alias of what has the columns of its place
     */
    public static List<ReachPath> of(Jurisdiction jurisdiction, String named, String place) {
        return of(jurisdiction, named, (territory, parameter) -> inColumn(place, territory, parameter));
    }

    /** The same of rows whose territories are said otherwise. @param within a territory, with the name of a parameter */
    public static List<ReachPath> of(
            Jurisdiction jurisdiction, String named, BiFunction<TerritoryName, String, ReachPath> within) {
        return jurisdiction.ways(new Terms(named, within));
    }

    private static ReachPath inColumn(String place, TerritoryName territory, String parameter) {
        return territory.isFrance()
                ? everything()
                : of(
                        width(territory.level()),
                        place + "." + territory.level().column() + " = :" + parameter,
                        Map.of(parameter, territory.code()));
    }

    private static Width width(TerritoryName.Level level) {
        return switch (level) {
            case FRANCE, REGION -> Width.WIDE;
            case DEPARTMENT -> Width.ORDERED;
            case EPCI, COMMUNE -> Width.FEW;
        };
    }

    private record Terms(String who, BiFunction<TerritoryName, String, ReachPath> place)
            implements Jurisdiction.Terms<ReachPath> {

        @Override
        public ReachPath named(String organisation) {
            return of(Width.ORDERED, who + " = :reachOrganisation", Map.of("reachOrganisation", organisation));
        }

        @Override
        public ReachPath namingNobody() {
            return of(Width.WIDE, who + " is null", Map.of());
        }

        @Override
        public ReachPath within(TerritoryName territory, int number) {
            return place.apply(territory, "reach" + number);
        }

        @Override
        public ReachPath both(ReachPath one, ReachPath other) {
            List<String> all = new ArrayList<>(one.conditions);
            all.addAll(other.conditions);
            Map<String, Object> values = new HashMap<>(one.parameters);
            WhereClause.bind(values, other.parameters);
            return new ReachPath(null, null, Map.of(), all, values, other.width, false);
        }
    }

    /** One of these ways, as a condition for a single row, with its parameters added to {@code parameters}. */
    public static String any(List<ReachPath> branches, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        for (ReachPath branch : branches) {
            String all = String.join(" and ", branch.conditions);
            any.add(
                    branch.joined == null
                            ? "(" + all + ")"
                            : "exists (select 1 from " + branch.joined + " where " + branch.on + " and " + all + ")");
            WhereClause.bind(parameters, branch.parameters);
        }
        return any.isEmpty() ? "1=0" : "(" + String.join(" or ", any) + ")";
    }

    /** The same, where what is joined is only asked for: few rows have it. */
    public ReachPath asCondition() {
        Map<String, Object> values = new HashMap<>();
        return of(Width.FEW, any(List.of(this), values), values);
    }

    /** The same, said of another entity that rows of the list have. */
    public ReachPath joining(String entity, String condition) {
        return new ReachPath(entity, condition, told, conditions, parameters, width, true);
    }

    /**
     * The same, where what is joined also says what the list is sorted and filtered by.
     *
     * @param expressions of the list, to those of what is joined: {@code p.id} to {@code a.placementId}
     */
    public ReachPath telling(Map<String, String> expressions) {
        return joined == null ? this : new ReachPath(joined, on, expressions, conditions, parameters, width, several);
    }

    /** The same in a list whose rows may stand for one thing several times. */
    public ReachPath repeating() {
        return new ReachPath(joined, on, told, conditions, parameters, width, true);
    }

    private ReachPath and(WhereClause filter) {
        List<String> all = new ArrayList<>(conditions);
        filter.all().forEach(condition -> all.add(own(condition)));
        Map<String, Object> values = new HashMap<>(parameters);
        WhereClause.bind(values, filter.parameters());
        return new ReachPath(joined, on, told, all, values, width, several);
    }

    /**
     * All of them narrowed by a filter.
     *
     * @param few whether what the filter leaves may be read whole: less work than looking for it along the list
     */
    public static List<ReachPath> narrowed(List<ReachPath> branches, WhereClause filter, boolean few) {
        return branches.stream()
                .map(branch -> branch.and(filter))
                .map(b -> few
                        ? new ReachPath(b.joined, b.on, b.told, b.conditions, b.parameters, Width.FEW, b.several)
                        : b)
                .toList();
    }

    /** An expression of the list as this way of being in reach says it. */
    String own(String expression) {
        String own = expression;
        for (Map.Entry<String, String> said : told.entrySet()) {
            own = own.replaceAll("\\b" + Pattern.quote(said.getKey()) + "\\b", said.getValue());
        }
        return own;
    }
}
