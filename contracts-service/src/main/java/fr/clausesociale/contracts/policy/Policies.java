package fr.clausesociale.contracts.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Values that the law leaves to practice, programmes and contracts. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<PolicyValue, UUID> {

    /** All values of these rules, of all times, that are not another contract's own. */
    public PolicySet about(Collection<UUID> contracts, Policy... rules) {
        List<String> own = contracts.stream().map(UUID::toString).toList();
        String names = Policy.keys(rules).stream()
                .map(key -> "name = '" + key + "' or name like '" + key + ".%'")
                .collect(Collectors.joining(" or ", "(", ")"));
        return new PolicySet(
                own.isEmpty()
                        ? list(names + " and scopeKind <> CONTRACT")
                        : list(
                                names + " and (scopeKind <> CONTRACT or scopeValue in :own)",
                                Parameters.with("own", own)));
    }

    /** All values of the nation whose name begins so, of all times. */
    public List<PolicyValue> national(String prefix) {
        return list("scopeKind = NATIONAL and name like ?1 order by name, from", prefix + "%");
    }
}
