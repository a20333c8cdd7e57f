package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.reach.Condition;
import fr.clausesociale.platform.http.ChangeFeed;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.FeedPass;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Referrals in the order of their last change; as a feed, without what a running transaction may still come before. */
@ApplicationScoped
class ReferralList {

    private final Referrals referrals;
    private final ChangeFeed feed;

    ReferralList(Referrals referrals, ChangeFeed feed) {
        this.referrals = referrals;
        this.feed = feed;
    }

    /** @param since from when on the feed begins, null where none is asked for */
    <V> Page<V> page(Condition condition, Instant since, Paging paging, Function<Referral, V> view) {
        Cursor after = paging.after();
        if (since == null) {
            List<Referral> found = referrals.page(condition, after, paging.limit() + 1);
            return Page.of(found, paging.limit(), last -> Cursor.of(last.updatedAt(), last.id()), view);
        }
        FeedPass pass = feed.pass(after);
        Map<String, Object> parameters = new HashMap<>();
        pass.conditions("Referral", "r", since, parameters).forEach(clause -> condition.and(clause, parameters));
        Cursor row = FeedPass.continues(after) ? after : null;
        List<Referral> found = referrals.page(condition, row, paging.limit() + 1);
        return Page.of(found, paging.limit(), last -> pass.cursor(last.updatedAt(), last.id()), view)
                .of(pass);
    }
}
