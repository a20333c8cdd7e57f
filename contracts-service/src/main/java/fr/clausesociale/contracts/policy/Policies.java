package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values that the law leaves to practice, programmes and contracts. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<PolicyValue, UUID> {

    public Map<UUID, PolicyValue> byId(Collection<UUID> ids) {
        return new WhereClause()
                        .among("v.id", "ids", ids)
                        .query(getEntityManager(), "from PolicyValue v", PolicyValue.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(PolicyValue::id, Function.identity()));
    }

    /** All values of these rules, of all times, that are not another contract's own. */
    public PolicySet about(Collection<UUID> contracts, Policy... rules) {
        String[] own = contracts.stream().map(UUID::toString).toArray(String[]::new);
        String names = Policy.keys(rules).stream()
                .map(key -> "name = '" + key + "' or name like '" + key + ".%'")
                .collect(Collectors.joining(" or ", "(", ")"));
        return new PolicySet(
                own.length == 0
                        ? list(names + " and scopeKind <> CONTRACT")
                        : list(
                                names + " and (scopeKind <> CONTRACT or " + WhereClause.anyOf("scopeValue", "own")
                                        + ")",
                                Parameters.with("own", own)));
    }

    /** Whether a value is in force for anybody on a day: where none is, a list need not ask for each row. */
    public boolean isSomewhere(LocalDate day, Policy policy, String value) {
        return count(
                        "name = ?1 and value = ?2 and from <= ?3 and (until is null or until >= ?3)",
                        policy.key(),
                        value,
                        day)
                > 0;
    }

    /** All values in force on a day, for whomever. */
    public List<PolicyValue> inForce(LocalDate day, Policy policy) {
        return list("name = ?1 and from <= ?2 and (until is null or until >= ?2)", policy.key(), day);
    }

    /** Whether there is such a rule, by a code or not. */
    boolean named(String name) {
        return getEntityManager().find(PolicyName.class, name) != null;
    }

    /** All values of the nation whose name begins so, of all times. */
    public List<PolicyValue> national(String prefix) {
        return list("scopeKind = NATIONAL and name like ?1 order by name, from", prefix + "%");
    }
}
