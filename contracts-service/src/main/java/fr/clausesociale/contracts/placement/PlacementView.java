package fr.clausesociale.contracts.placement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.placement.course.AnnouncedEnd;
import fr.clausesociale.contracts.placement.course.ExitClass;
import fr.clausesociale.contracts.placement.course.FollowUp;
import fr.clausesociale.contracts.placement.course.Suspension;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.placement.terms.WorkTerms;
import fr.clausesociale.contracts.shared.Annulment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A placement as it is answered.
 *
 * @param alerts what somebody should look at: AGREEMENT_NOT_RECORDED (globalisation without its agreement),
 *     EMPLOYER_NOT_OF_RESERVED_KIND (the article of a reserved contract names no such employer)
 */
public record PlacementView(
        UUID id,
        long version,
        UUID beneficiaryId,
        PlacementStatus status,
        List<Allocation> allocations,
        @JsonUnwrapped WorkTerms work,
        LocalDate endedOn,
        String exit,
        ExitClass exitClass,
        List<Suspension> suspensions,
        AnnouncedEnd announcedEnd,
        List<FollowUp.Due> followUps,
        UUID decisionId,
        LocalDate countingUntil,
        YearMonth workedSince,
        String reviewReason,
        Annulment annulment,
        List<String> alerts,
        Instant updatedAt) {

    public static PlacementView of(Placement p) {
        return new PlacementView(
                p.id(),
                p.version(),
                p.beneficiaryId(),
                p.status(),
                List.copyOf(p.allocations()),
                p.work(),
                p.endedOn(),
                p.exit(),
                p.course().exitClass(),
                p.course().suspensions(),
                p.course().announcedEnd(),
                p.course().followUps(p.endedOn()),
                p.decisionId(),
                p.countingUntil(),
                p.workedSince(),
                p.reviewReason(),
                p.annulment(),
                p.alerts(),
                p.updatedAt());
    }
}
