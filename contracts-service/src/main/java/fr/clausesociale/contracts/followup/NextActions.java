package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.Listed;
import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.contracts.shared.SortedKeys;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What waits within the caller's reach, longest first. */
@ApplicationScoped
class NextActions {

    private static final Keyset<LocalDate> LONGEST_FIRST =
            new Keyset<>("w.since", "w.id", false, true, QueryValues::day);

    private final Asking asking;
    private final Reach reach;
    private final SortedKeys keys;
    private final EntityManager database;

    NextActions(Asking asking, Reach reach, SortedKeys keys, EntityManager database) {
        this.asking = asking;
        this.reach = reach;
        this.keys = keys;
        this.database = database;
    }

    Page<NextAction> page(NextActionFilter filter, Paging paging) {
        Conditions asked = asking.today().add(filter.conditions("w"));
        List<Branch> branches =
                reach.branches("w.scope").stream().map(Branch::repeating).toList();
        Listed<NextAction, NextAction> list =
                new Listed<>("Waiting", "w", ids -> shown(ids, asked, branches), Function.identity());
        return keys.page(list, Branch.narrowed(branches, asked, filter.narrow()), LONGEST_FIRST, paging);
    }

    /** With their contract; of several within reach, the one entered first. */
    private Map<UUID, NextAction> shown(List<UUID> ids, Conditions asked, List<Branch> branches) {
        TypedQuery<Object[]> query = new Conditions()
                .add("w.id in :ids", "ids", ids)
                .add(asked)
                .within(branches)
                .query(
                        database,
                        "select w.what, w.since, w.id, c.id, c.externalId, c.title"
                                + " from Waiting w join Contract c on c.id = w.contractId",
                        " order by c.id",
                        Object[].class);
        Map<UUID, NextAction> shown = new HashMap<>();
        for (Object[] row : query.getResultList()) {
            NextAction.What what = (NextAction.What) row[0];
            UUID id = (UUID) row[2];
            shown.putIfAbsent(
                    id,
                    new NextAction(
                            what.who(), what, (LocalDate) row[1], id, (UUID) row[3], (String) row[4], (String) row[5]));
        }
        return shown;
    }
}
