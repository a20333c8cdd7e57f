package fr.clausesociale.contracts.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the ways in which rows of a list may be within reach: plain conditions, all of which must hold. An index fits each
 * way by itself; none fits several of them joined by "or".
 *
 * @param joined another entity that conditions are on, of which a row of the list may have several; null for none
 * @param on what joins it
 * @param several whether what is listed may stand in several rows
 */
public record Branch(
        String joined,
        String on,
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

    public static Branch of(Width width, String condition, Map<String, Object> parameters) {
        return new Branch(null, null, List.of(condition), parameters, width, false);
    }

    /** One of these ways, as a condition for a single row, with its parameters added to {@code parameters}. */
    public static String any(List<Branch> branches, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        for (Branch branch : branches) {
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
    public Branch joining(String entity, String condition) {
        return new Branch(entity, condition, conditions, parameters, width, true);
    }

    /** The same in a list whose rows may stand for one thing several times. */
    public Branch repeating() {
        return new Branch(joined, on, conditions, parameters, width, true);
    }

    private Branch and(Conditions filter) {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(filter.all());
        Map<String, Object> values = new HashMap<>(parameters);
        values.putAll(filter.parameters());
        return new Branch(joined, on, all, values, width, several);
    }

    /**
     * All of them narrowed by a filter.
     *
     * @param few whether what the filter leaves may be read whole: less work than looking for it along the list
     */
    public static List<Branch> narrowed(List<Branch> branches, Conditions filter, boolean few) {
        return branches.stream()
                .map(branch -> branch.and(filter))
                .map(b -> few ? new Branch(b.joined, b.on, b.conditions, b.parameters, Width.FEW, b.several) : b)
                .toList();
    }
}
