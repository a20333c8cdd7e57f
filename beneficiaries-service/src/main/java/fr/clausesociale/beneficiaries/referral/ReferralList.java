package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The referrals within reach in the order of their last change, or as a feed of changes. */
@ApplicationScoped
class ReferralList {

    private final Referrals referrals;
    private final Reach reach;
    private final Caller caller;
    private final Referrers referrers;
    private final FeedReader feeds;
    private final BusinessClock clock;

    ReferralList(
            Referrals referrals,
            Reach reach,
            Caller caller,
            Referrers referrers,
            FeedReader feeds,
            BusinessClock clock) {
        this.referrals = referrals;
        this.reach = reach;
        this.caller = caller;
        this.referrers = referrers;
        this.feeds = feeds;
        this.clock = clock;
    }

    <V> Page<V> page(ReferralQuery query, Paging paging, Function<Referral, V> view) {
        ListDefinition<Referral, V> list =
                new ListDefinition<>("Referral", "r", referrals::byId, view).indexedByChange();
        List<ReachPath> paths = ReachPath.narrowed(inReach(), query.conditions(clock.today()), query.narrow());
        return feeds.page(list, paths, query, paging);
    }

    /** Whoever is both reaches what both do. */
    private List<ReachPath> inReach() {
        List<ReachPath> ways = new ArrayList<>();
        if (caller.is(Roles.FACILITATOR)) {
            ways.addAll(reach.ofReferral("r"));
        }
        Prescriber own = referrers.own();
        ways.add(ReachPath.of(
                Width.ORDERED,
                "r.prescriber.siret = :ownSiret and r.prescriber.kind = :ownKind",
                Map.of("ownSiret", own.siret(), "ownKind", own.kind())));
        return ways;
    }
}
