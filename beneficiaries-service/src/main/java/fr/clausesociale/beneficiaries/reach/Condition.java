package fr.clausesociale.beneficiaries.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A condition of a query, grown clause by clause with its parameters. */
public final class Condition {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a clause whose parameters are named; all clauses must hold. */
    public Condition and(String clause, Map<String, Object> named) {
        clauses.add("(" + clause + ")");
        parameters.putAll(named);
        return this;
    }

    /** Adds a clause with one parameter, unless the value is null. */
    public Condition and(String clause, String name, Object value) {
        return value == null ? this : and(clause, Map.of(name, value));
    }

    public String clause() {
        return clauses.isEmpty() ? "true" : String.join(" and ", clauses);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
