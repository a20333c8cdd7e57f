package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.reach.Condition;
import fr.clausesociale.platform.http.ChangeFeed;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of referrals. */
public class ReferralQuery {

    @QueryParam("externalId")
    String externalId;

    @QueryParam("status")
    String status;

    @QueryParam("territory")
    String territory;

    @QueryParam("updatedSince")
    @Parameter(description = ChangeFeed.SINCE)
    String updatedSince;

    String territory() {
        return territory;
    }

    void restrict(Condition condition, LocalDate today) {
        condition.and("r.externalId = :externalId", "externalId", blankToNull(externalId));
        if (blankToNull(status) != null) {
            status(condition, today);
        }
    }

    private void status(Condition condition, LocalDate today) {
        ReferralStatus asked = asked();
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

    private ReferralStatus asked() {
        try {
            return ReferralStatus.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "status", status)
                    .at("status");
        }
    }

    /** From when on changes are asked for, null where the list is no feed of changes. */
    Instant changedSince() {
        return blankToNull(updatedSince) == null ? null : instant();
    }

    private Instant instant() {
        try {
            return OffsetDateTime.parse(updatedSince).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "updatedSince", updatedSince)
                    .at("updatedSince");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
