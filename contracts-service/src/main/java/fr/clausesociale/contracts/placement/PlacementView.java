package fr.clausesociale.contracts.placement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.contract.reach.Telling;
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
        return of(p, Telling.WHOLE);
    }

    /** As it is told: who followed its contract until a day reads it without the end, and what came after it, of the days since. */
    public static PlacementView of(Placement p, Telling told) {
        boolean endedSince = !told.holds(p.endedOn());
        LocalDate endedOn = told.upTo(p.endedOn());
        return new PlacementView(
                p.id(),
                p.version(),
                p.beneficiaryId(),
                endedSince && p.status() == PlacementStatus.ENDED ? PlacementStatus.ACTIVE : p.status(),
                List.copyOf(p.allocations()),
                p.work(),
                endedOn,
                endedSince ? null : p.exit(),
                endedSince ? null : p.course().exitClass(),
                p.course().suspensions().stream()
                        .filter(suspension -> told.holds(suspension.from()))
                        .map(suspension -> new Suspension(suspension.from(), told.upTo(suspension.until())))
                        .toList(),
                p.course()
                        .announced()
                        .filter(end -> told.recorded(end.at(), end.by()))
                        .orElse(null),
                p.course().followUps(endedOn).stream()
                        .map(due -> due.answeredUntil(told.last()))
                        .toList(),
                p.decisionId(),
                p.countingUntil(),
                p.workedSince(),
                p.reviewReason(),
                p.annulment(),
                p.alerts(),
                p.updatedAt());
    }
}
