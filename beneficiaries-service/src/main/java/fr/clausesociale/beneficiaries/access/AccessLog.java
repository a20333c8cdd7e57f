package fr.clausesociale.beneficiaries.access;

import fr.clausesociale.beneficiaries.reach.Condition;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps every look at an identity, in the transaction of the look itself: none without its trace. */
@ApplicationScoped
public class AccessLog implements PanacheRepositoryBase<Access, UUID> {

    private final Caller caller;
    private final BusinessClock clock;

    AccessLog(Caller caller, BusinessClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The present caller is shown who this person is. */
    public void identityRead(UUID beneficiary) {
        persistAndFlush(
                new Access(Ids.next(), clock.now(), beneficiary, Access.Operation.IDENTITY_READ, Reader.of(caller)));
    }

    /** Oldest first, so that who asks again goes on where it stopped. */
    List<Access> page(Condition condition, Cursor after, int limit) {
        if (after != null) {
            condition.and(
                    "a.at > :afterAt or a.at = :afterAt and a.id > :afterId",
                    Map.of("afterAt", after.instant(0), "afterId", after.uuid(1)));
        }
        return find("from Access a where " + condition.clause() + " order by a.at, a.id", condition.parameters())
                .page(0, limit)
                .list();
    }
}
