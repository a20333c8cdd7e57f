package fr.clausesociale.contracts.reading.policies;

import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Values in force on a day, by name. */
@ApplicationScoped
class PolicyList {

    private static final Keyset<String> BY_NAME = new Keyset<>("v.name", "v.id", false, true, Function.identity());

    private final KeysetReader keys;
    private final ListDefinition<PolicyValue, PolicyValue.View> list;

    PolicyList(Policies policies, KeysetReader keys) {
        this.keys = keys;
        this.list = new ListDefinition<>("PolicyValue", "v", policies::byId, PolicyValue::view);
    }

    /** @param contracts whether values of single contracts are shown too */
    Page<PolicyValue.View> page(String pattern, LocalDate day, boolean contracts, Paging paging) {
        WhereClause filter = new WhereClause()
                .add("v.name like :pattern escape '\\'", "pattern", pattern)
                .add("v.from <= :day and (v.until is null or v.until >= :day)", "day", day)
                .flag("v.scopeKind = CONTRACT", contracts ? null : false);
        return keys.page(list, ReachPath.narrowed(List.of(ReachPath.everything()), filter, false), BY_NAME, paging);
    }
}
