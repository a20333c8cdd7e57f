package fr.clausesociale.contracts.reading.announcements;

import fr.clausesociale.contracts.announcement.AnnouncementKind;
import fr.clausesociale.contracts.announcement.AnnouncementStatus;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What the list of announcements can be narrowed by. */
public class AnnouncementFilter {

    @QueryParam("kind")
    AnnouncementKind kind;

    @QueryParam("status")
    AnnouncementStatus status;

    @QueryParam("obligation")
    UUID obligation;

    /** Whether it is asked what was decided to this day. */
    boolean asksOfToday() {
        return status != null;
    }

    WhereClause conditions() {
        return new WhereClause()
                .where("n.kind = :kind", "kind", kind)
                .where("n.status = :status", "status", status)
                .where("n.obligationId = :obligation", "obligation", obligation);
    }
}
