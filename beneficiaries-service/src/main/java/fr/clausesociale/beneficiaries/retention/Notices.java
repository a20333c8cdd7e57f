package fr.clausesociale.beneficiaries.retention;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The notices about people whom the caller takes care of; all for who answers for personal data. */
@RequestScoped
class Notices {

    private final EntityManager database;
    private final Reach reach;
    private final Caller caller;
    private final KeysetReader keys;

    Notices(EntityManager database, Reach reach, Caller caller, KeysetReader keys) {
        this.database = database;
        this.reach = reach;
        this.caller = caller;
        this.keys = keys;
    }

    Page<NoticeView> page(Paging paging) {
        WhereClause own = new WhereClause();
        if (!caller.is(Roles.DPO)) {
            own.exists("Beneficiary b", new WhereClause().add("b.id = n.id").within(reach.ofPerson("b")));
        }
        return keys.page(
                new ListDefinition<>("Notice", "n", this::byId, NoticeView::of),
                ReachPath.narrowed(List.of(ReachPath.everything()), own, false),
                Keyset.oldestFirst("n.id"),
                paging);
    }

    private Map<UUID, Notice> byId(List<UUID> ids) {
        return new WhereClause()
                .among("n.id", "ids", ids).query(database, "from Notice n", Notice.class).getResultList().stream()
                        .collect(Collectors.toMap(Notice::id, Function.identity()));
    }
}
