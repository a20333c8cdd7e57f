package fr.clausesociale.eligibility.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One place where two explanations differ.
 *
 * @param place {@code outcome}, {@code criteria/DELD/status}, {@code facts/birthDate}, {@code parameters/minimumAge}
 * @param before null where the first has nothing there
 * @param after null where the second has nothing there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(String place, String before, String after) {

    /** All places, sorted. */
    public static List<Difference> between(Explanation before, Explanation after) {
        SortedMap<String, String> one = said(before);
        SortedMap<String, String> other = said(after);
        SortedSet<String> places = new TreeSet<>(one.keySet());
        places.addAll(other.keySet());
        List<Difference> found = new ArrayList<>();
        for (String place : places) {
            if (!Objects.equals(one.get(place), other.get(place))) {
                found.add(new Difference(place, one.get(place), other.get(place)));
            }
        }
        return found;
    }

    /** All that an explanation says, by place. */
    private static SortedMap<String, String> said(Explanation explanation) {
        SortedMap<String, String> said = new TreeMap<>();
        said.put("on", String.valueOf(explanation.on()));
        said.put("outcome", String.valueOf(explanation.outcome()));
        said.put("validUntil", String.valueOf(explanation.validUntil()));
        said.put("completableUntil", String.valueOf(explanation.completableUntil()));
        said.put("countingWindow", String.valueOf(explanation.countingWindow()));
        said.put("ruleSet", String.valueOf(explanation.ruleSet()));
        said.put("considered", String.valueOf(explanation.considered()));
        said.put("missing", String.valueOf(explanation.missing()));
        said.put("wouldChange", String.valueOf(explanation.wouldChange()));
        explanation.criteria().forEach(criterion -> {
            String place = "criteria/" + criterion.code() + "/";
            said.put(place + "status", String.valueOf(criterion.status()));
            said.put(place + "until", String.valueOf(criterion.until()));
            criterion.claims().forEach(claim -> said.put(place + claim.name(), claim.toString()));
        });
        explanation.facts().forEach(fact -> said.put("facts/" + fact.name(), fact.toString()));
        explanation.parameters().forEach(parameter -> said.put("parameters/" + parameter.name(), parameter.toString()));
        return said;
    }
}
