package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.referral.journey.ReferralStatus;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.list.FeedFilter;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** The filters of the list of referrals. */
public class ReferralQuery extends FeedFilter {

    @QueryParam("externalId")
    String externalId;

    @QueryParam("status")
    ReferralStatus status;

    @QueryParam("territory")
    TerritoryCode territory;

    WhereClause conditions(LocalDate today) {
        WhereClause all = new WhereClause()
                .territory("r.place", territory)
                .where("r.externalId = :externalId", "externalId", externalId);
        return status == null ? all : status(all, today);
    }

    private WhereClause status(WhereClause all, LocalDate today) {
        return switch (status) {
            case EXPIRED ->
                all.add("r.status = :status", "status", ReferralStatus.ELIGIBLE)
                        .add("r.eligibleUntil < :today", "today", today);
            case ELIGIBLE ->
                all.add("r.status = :status", "status", status).add("r.eligibleUntil >= :today", "today", today);
            default -> all.add("r.status = :status", "status", status);
        };
    }

    boolean narrow() {
        return externalId != null || WhereClause.small(territory);
    }

    /** In the order of their last change. */
    @Override
    protected Keyset<?> order() {
        return Keyset.byChange("r");
    }
}
