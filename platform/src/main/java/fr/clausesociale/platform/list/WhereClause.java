package fr.clausesociale.platform.list;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.geography.TerritoryName;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a list or a query is narrowed by: conditions that must all hold, with their values. What was not asked for adds nothing. */
public final class WhereClause {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public List<String> all() {
        return all;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    public WhereClause add(String condition) {
        all.add("(" + condition + ")");
        return this;
    }

    /** @param condition with {@code :name} for the value */
    public WhereClause add(String condition, String name, Object value) {
        return add(condition).with(name, value);
    }

    /** A value that conditions or the query around them name. */
    public WhereClause with(String name, Object value) {
        bind(parameters, name, value);
        return this;
    }

    /** Where an identifier is one of these. */
    public WhereClause among(String expression, String name, Collection<UUID> ids) {
        return add(anyOf(expression, name), name, ids.toArray(UUID[]::new));
    }

    /**
     * That an expression equals one of many values, bound as one array. With {@code in} the query would read otherwise for
     * each number of them, and be translated anew each time it is asked.
     *
     * @param name of a parameter whose value is an array
     */
    public static String anyOf(String expression, String name) {
        return AmongFunction.NAME + "(:" + name + ", " + expression + ")";
    }

    public WhereClause add(WhereClause others) {
        all.addAll(others.all);
        bind(parameters, others.parameters);
        return this;
    }

    /** Where all of others hold of something that is joined to what is asked for: one condition, with its values. */
    public WhereClause exists(String from, WhereClause others) {
        bind(parameters, others.parameters);
        return add("exists (select 1 from " + from + " where " + String.join(" and ", others.all) + ")");
    }

    /** @throws IllegalStateException where a name would stand for two values: one of the conditions would ask for the other's */
    static void bind(Map<String, Object> parameters, Map<String, Object> others) {
        others.forEach((name, value) -> bind(parameters, name, value));
    }

    private static void bind(Map<String, Object> parameters, String name, Object value) {
        Object before = parameters.put(name, value);
        if (before != null && !Objects.deepEquals(before, value)) {
            throw new IllegalStateException("Two values are called " + name);
        }
    }

    /** What is within reach in one of these ways. */
    public WhereClause within(List<ReachPath> ways) {
        return add(ReachPath.any(ways, parameters));
    }

    /** @param from the query up to its conditions: {@code from Contract c} */
    public <T> TypedQuery<T> query(EntityManager database, String from, Class<T> type) {
        return query(database, from, "", type);
    }

    /** @param rest of the query, after its conditions */
    public <T> TypedQuery<T> query(EntityManager database, String from, String rest, Class<T> type) {
        TypedQuery<T> query = database.createQuery(from + " where " + String.join(" and ", all) + rest, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Where a value is asked for, null where none is. */
    public WhereClause where(String condition, String name, Object value) {
        return value == null ? this : add(condition, name, value);
    }

    /** Where it is asked for that a condition holds, or that it does not; null where neither is. */
    public WhereClause flag(String condition, Boolean value) {
        return value == null ? this : add(value ? condition : "not (" + condition + ")");
    }

    /** @param alias of what has the columns of a territory */
    public WhereClause territory(String alias, TerritoryCode value) {
        return value == null ? this : territory(alias, value.name());
    }

    /** The same for a territory that is known to be one; all of France narrows nothing. */
    public WhereClause territory(String alias, TerritoryName territory) {
        return territory.isFrance()
                ? this
                : add(alias + "." + territory.level().column() + " = :territory", "territory", territory.code());
    }

    /** Whether a territory holds so little that all of it may be read: nothing larger than a département. */
    public static boolean small(TerritoryCode territory) {
        return territory != null && territory.isSmall();
    }
}
