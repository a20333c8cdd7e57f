package fr.clausesociale.platform.list;

import fr.clausesociale.platform.http.ChangeFeed;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.FeedPass;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lists that are feeds of changes where asked: oldest first, without what a running transaction may still come before. */
@ApplicationScoped
public class FeedReader {

    private final KeysetReader keys;
    private final ChangeFeed feed;

    FeedReader(KeysetReader keys, ChangeFeed feed) {
        this.keys = keys;
        this.feed = feed;
    }

    /**
     * A page of the feed or, where the filter asks for none, of the list in its own order.
     *
     * @param list of an entity with {@code updatedAt} and a {@link FeedPosition}
     * @param branches narrowed by the filter
     */
    public <T, V> Page<V> page(ListDefinition<T, V> list, List<ReachPath> branches, FeedFilter filter, Paging paging) {
        Instant since = filter.changedSince();
        return since == null ? keys.page(list, branches, filter.order(), paging) : page(list, branches, since, paging);
    }

    /** @param since from when on, where the cursor does not say where to resume */
    private <T, V> Page<V> page(ListDefinition<T, V> list, List<ReachPath> branches, Instant since, Paging paging) {
        Cursor after = paging.after();
        FeedPass pass = feed.pass(after);
        WhereClause conditions = new WhereClause();
        pass.conditions(list.entity(), list.alias(), since, conditions.parameters())
                .forEach(conditions::add);
        List<Keyset.Key<Instant>> found = keys.first(
                list.from(),
                ReachPath.narrowed(branches, conditions, pass.resumed()),
                Keyset.byChange(list.alias(), list.followed()),
                FeedPass.continues(after) ? after : null,
                paging.limit() + 1);
        return list.page(found, paging.limit(), key -> pass.cursor(key.key(), key.id()))
                .of(pass);
    }
}
