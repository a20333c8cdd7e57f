package fr.clausesociale.platform.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return new ReachPath(null, null, Map.of(), List.of(condition), parameters, width, false);
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
            parameters.putAll(branch.parameters);
        }
        return any.isEmpty() ? "1=0" : "(" + String.join(" or ", any) + ")";
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
        values.putAll(filter.parameters());
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
                .map(b ->
                        few ? new ReachPath(b.joined, b.on, b.told, b.conditions, b.parameters, Width.FEW, b.several) : b)
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
