package fr.clausesociale.contracts.reading.announcements;

import fr.clausesociale.contracts.announcement.Announcement;
import fr.clausesociale.contracts.announcement.AnnouncementView;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What companies announced on contracts within reach, newest first; a company sees its own alone. */
@ApplicationScoped
class AnnouncementList {

    private final Contracts contracts;
    private final Reach reach;
    private final KeysetReader keys;
    private final EntityManager database;
    private final Caller caller;
    private final BusinessClock clock;

    AnnouncementList(
            Contracts contracts,
            Reach reach,
            KeysetReader keys,
            EntityManager database,
            Caller caller,
            BusinessClock clock) {
        this.contracts = contracts;
        this.reach = reach;
        this.keys = keys;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param ofToday whether it is asked what was decided to this day: nothing of a time before is an answer to that */
    Page<AnnouncementView> page(WhereClause conditions, boolean ofToday, Paging paging) {
        WhereClause asked = reach.asCompany()
                ? conditions.add("n.announcedBySiren = :teller", "teller", String.valueOf(caller.siren()))
                : conditions;
        List<ReachPath> ways = ofToday ? reach.seenToday(reach.branches("c"), "c.id", clock.today()) : reach.seen("c");
        List<ReachPath> branches = ways.stream()
                .map(branch -> branch.joining("Contract c", "c.id = n.contractId"))
                .toList();
        ListDefinition<AnnouncementView, AnnouncementView> list =
                new ListDefinition<>("Announcement", "n", this::byId, Function.identity());
        return keys.page(list, ReachPath.narrowed(branches, asked, false), Keyset.newestFirst("n.id"), paging);
    }

    private Map<UUID, AnnouncementView> byId(List<UUID> ids) {
        List<Announcement> found = new WhereClause()
                .among("n.id", "ids", ids)
                .query(database, "from Announcement n", Announcement.class)
                .getResultList();
        Map<UUID, Telling> told =
                contracts.tellings(found.stream().map(Announcement::contractId).toList());
        return found.stream()
                .flatMap(each -> each.view(told.getOrDefault(each.contractId(), Telling.WHOLE)).stream())
                .collect(Collectors.toMap(AnnouncementView::id, Function.identity()));
    }
}
