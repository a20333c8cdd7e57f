package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.reach.Condition;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.http.ChangeFeed;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of referrals. */
public class ReferralQuery {

    @QueryParam("externalId")
    String externalId;

    @QueryParam("status")
    ReferralStatus status;

    @QueryParam("territory")
    TerritoryCode territory;

    @QueryParam("updatedSince")
    @Parameter(description = ChangeFeed.SINCE)
    Instant updatedSince;

    TerritoryCode territory() {
        return territory;
    }

    void restrict(Condition condition, LocalDate today) {
        condition.and("r.externalId = :externalId", "externalId", externalId);
        if (status != null) {
            status(condition, today);
        }
    }

    private void status(Condition condition, LocalDate today) {
        ReferralStatus asked = status;
        if (asked == ReferralStatus.EXPIRED) {
            condition.and(
                    "r.status = :status and r.eligibleUntil < :today",
                    Map.of("status", ReferralStatus.ELIGIBLE, "today", today));
        } else if (asked == ReferralStatus.ELIGIBLE) {
            condition.and("r.status = :status and r.eligibleUntil >= :today", Map.of("status", asked, "today", today));
        } else {
            condition.and("r.status = :status", "status", asked);
        }
    }

    /** From when on changes are asked for, null where the list is no feed of changes. */
    Instant changedSince() {
        return updatedSince;
    }
}
