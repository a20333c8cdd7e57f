package fr.clausesociale.contracts.placement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.placement.course.ExitClass;
import fr.clausesociale.contracts.placement.course.FollowUp;
import fr.clausesociale.contracts.placement.course.Suspension;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.placement.terms.WorkTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Body of every record on {@code contracts.placement.v1}: the placement's full public state. What is not published of the terms is left out by name. */
record PlacementBody(
        LocalDate effectiveFrom,
        Instant recordedAt,
        String reason,
        UUID placementId,
        UUID beneficiaryId,
        PlacementStatus status,
        List<Allocation> allocations,

        @JsonUnwrapped @JsonIgnoreProperties({"agreement", "passUntil", "workplace"})
        WorkTerms work,

        LocalDate endedOn,
        String exit,
        UUID decisionId,
        LocalDate countingUntil,
        YearMonth workedSince,
        ExitClass exitClass,
        List<Suspension> suspensions,
        List<After> followUps) {

    /** A horizon after the end, and the answer as far as there is one; who asked stays here. */
    record After(int months, LocalDate dueOn, LocalDate askedOn, String situation, ExitClass exitClass) {

        static After of(FollowUp.Due due) {
            return due.answer() == null
                    ? new After(due.months(), due.dueOn(), null, null, null)
                    : new After(
                            due.months(),
                            due.dueOn(),
                            due.answer().askedOn(),
                            due.answer().situation(),
                            due.answer().exitClass());
        }
    }

    static PlacementBody of(Placement p, LocalDate effectiveFrom, Instant recordedAt, String reason) {
        return new PlacementBody(
                effectiveFrom,
                recordedAt,
                reason,
                p.id(),
                p.recordedUnder(),
                p.status(),
                List.copyOf(p.allocations()),
                p.work(),
                p.endedOn(),
                p.exit(),
                p.decisionId(),
                p.countingUntil(),
                p.workedSince(),
                p.course().exitClass(),
                p.course().suspensions(),
                p.course().followUps(p.endedOn()).stream().map(After::of).toList());
    }
}
