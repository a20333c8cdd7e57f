package fr.clausesociale.contracts.shared;

import fr.clausesociale.platform.http.ChangeFeed;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.FeedPass;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Lists as feeds of changes: oldest first, without what a running transaction may still come before. */
@ApplicationScoped
public class Changes {

    private final SortedKeys keys;
    private final ChangeFeed feed;

    Changes(SortedKeys keys, ChangeFeed feed) {
        this.keys = keys;
        this.feed = feed;
    }

    /**
     * As {@link SortedKeys#page}, in the order of the feed.
     *
     * @param entity with {@code updatedAt} and {@code changedIn}
     * @param since from when on, where the cursor does not say where to resume
     */
    public <T, V> Page<V> page(
            String entity,
            String alias,
            List<Branch> branches,
            Instant since,
            Paging paging,
            Function<List<UUID>, Map<UUID, T>> rows,
            Function<T, V> view) {
        Cursor after = paging.after();
        FeedPass pass = feed.pass(after);
        Conditions conditions = new Conditions();
        pass.conditions(entity, alias, since, conditions.parameters()).forEach(conditions::add);
        List<Keyset.Key<Instant>> found = keys.first(
                entity + " " + alias,
                Branch.narrowed(branches, conditions, pass.resumed()),
                new Keyset<>(alias + ".updatedAt", alias + ".id", false, false, QueryValues::instant),
                FeedPass.continues(after) ? after : null,
                paging.limit() + 1);
        Map<UUID, T> shown = rows.apply(
                found.stream().limit(paging.limit()).map(Keyset.Key::id).toList());
        return Page.of(
                        found,
                        paging.limit(),
                        key -> pass.cursor(key.key(), key.id()),
                        key -> view.apply(shown.get(key.id())))
                .of(pass);
    }
}
