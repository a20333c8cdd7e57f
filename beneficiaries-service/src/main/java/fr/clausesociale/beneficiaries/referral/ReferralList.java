package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.beneficiaries.referral.untold.UntoldDeclarations;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.list.Standing;
import fr.clausesociale.platform.list.WrittenRow;
import fr.clausesociale.platform.list.WrittenRows;
import fr.clausesociale.platform.list.WrittenTable;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The referrals within reach as they are answered: one, or those in the order of their last change, or as a feed of changes. */
@ApplicationScoped
class ReferralList {

    private static final String STANDINGS =
            "select r.id, concat(r.xmin, ':', exists (select 1 from untold_declaration u"
                    + " where u.referral_id = r.id and u.act = 'RECEIVED')) as state, r.beneficiary_id, r.siret, r.kind,"
                    + " r.followed_by, r.commune, r.epci, r.department, r.region, r.territory, r.residence"
                    + " from referral r where r.id = any (?)";

    private final Referrals referrals;
    private final Reach reach;
    private final Caller caller;
    private final Referrers referrers;
    private final UntoldDeclarations untold;
    private final FeedReader feeds;
    private final WrittenRows rows;
    private final Messages messages;
    private final BusinessClock clock;

    ReferralList(
            Referrals referrals,
            Reach reach,
            Caller caller,
            Referrers referrers,
            UntoldDeclarations untold,
            FeedReader feeds,
            WrittenRows rows,
            Messages messages,
            BusinessClock clock) {
        this.referrals = referrals;
        this.reach = reach;
        this.caller = caller;
        this.referrers = referrers;
        this.untold = untold;
        this.feeds = feeds;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * How a referral stands.
     *
     * @param state of its row, and whether it is found out whom it is about
     * @param person whom it is about
     */
    record Stands(UUID id, String state, UUID person, Prescriber by, Form shown) implements Standing {}

    /** @param followed whether to who looks after it, else to its prescriber */
    private record Form(boolean followed, LocalDate day, Locale locale) {}

    /** @param accepted languages, the one wished for most first */
    Shown shown(List<Locale> accepted) {
        return new Shown(accepted);
    }

    /** Referrals as the present caller is shown them today. */
    final class Shown {

        private final LocalDate today = clock.today();
        // before anything is looked for: who refers nobody is refused alike, whatever there is
        private final Prescriber own = referrers.own();
        private final Locale locale;
        private final ReasonWords words;
        private final List<UUID> people = new ArrayList<>();
        private final WrittenTable<Stands, Referral> written;

        private Shown(List<Locale> accepted) {
            locale = Messages.locale(accepted);
            words = new ReasonWords(messages, accepted);
            written = rows.of(new WrittenTable.Definition<>(
                    "referral", STANDINGS, this::stands, referrals::byId, Referral::version, this::view));
        }

        Optional<Stands> standing(UUID id) {
            return written.standing(id);
        }

        boolean isInReach(Stands now) {
            return now.shown().followed() || now.by().equals(own);
        }

        Optional<WrittenRow> row(Stands now) {
            return written.row(now);
        }

        /** Whom the rows are about that were shown. */
        List<UUID> people() {
            return people;
        }

        private Map<UUID, WrittenRow> rows(List<UUID> ids) {
            Map<UUID, Stands> now = written.standings(ids);
            now.values().forEach(each -> people.add(each.person()));
            return written.rowsOf(now.values());
        }

        private Stands stands(ResultSet row) throws SQLException {
            Place place = new Place(
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    row.getBoolean(12));
            return new Stands(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    new Prescriber(row.getString(4), row.getString(5)),
                    new Form(looksAfter(row.getString(6), place), today, locale));
        }

        private ReferralView view(Referral referral) {
            return looksAfter(referral.followedBy(), referral.place())
                    ? ReferralView.forFacilitator(referral, !waits(referral), today, words)
                    : ReferralView.forPrescriber(referral, today, words);
        }
    }

    private boolean waits(Referral referral) {
        return referral.fresh() && untold.waits(referral.id());
    }

    private boolean looksAfter(String followedBy, Place place) {
        return caller.is(Roles.FACILITATOR) && reach.covers(followedBy, place);
    }

    Page<WrittenRow> page(ReferralQuery query, Paging paging, Shown shown) {
        ListDefinition<WrittenRow, WrittenRow> list =
                new ListDefinition<>("Referral", "r", shown::rows, Function.<WrittenRow>identity()).indexedByChange();
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
