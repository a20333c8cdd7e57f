package fr.clausesociale.beneficiaries.organisation;

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

/** Organisations in the order of their last change; as a feed, without what a running transaction may still come before. */
@ApplicationScoped
class OrganisationList {

    private final Organisations organisations;
    private final ChangeFeed feed;

    OrganisationList(Organisations organisations, ChangeFeed feed) {
        this.organisations = organisations;
        this.feed = feed;
    }

    /** @param since from when on the feed begins, null where none is asked for */
    Page<OrganisationView> page(Condition condition, Instant since, Paging paging) {
        Cursor after = paging.after();
        if (since == null) {
            List<Organisation> found = organisations.page(condition, after, paging.limit() + 1);
            return Page.of(
                    found, paging.limit(), last -> Cursor.of(last.updatedAt(), last.id()), OrganisationView::listed);
        }
        FeedPass pass = feed.pass(after);
        Map<String, Object> parameters = new HashMap<>();
        pass.conditions("Organisation", "o", since, parameters).forEach(clause -> condition.and(clause, parameters));
        List<Organisation> found =
                organisations.page(condition, FeedPass.continues(after) ? after : null, paging.limit() + 1);
        return Page.of(
                        found,
                        paging.limit(),
                        last -> pass.cursor(last.updatedAt(), last.id()),
                        OrganisationView::listed)
                .of(pass);
    }
}
