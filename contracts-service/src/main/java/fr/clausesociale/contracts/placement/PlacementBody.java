package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.Employer;
import fr.clausesociale.contracts.placement.terms.Mode;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.placement.terms.UserCompany;
import fr.clausesociale.contracts.placement.terms.WorkContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Body of every record on {@code contracts.placement.v1}: the placement's full public state. */
record PlacementBody(
        LocalDate effectiveFrom,
        Instant recordedAt,
        String reason,
        UUID placementId,
        UUID beneficiaryId,
        PlacementStatus status,
        List<Allocation> allocations,
        Employer employer,
        UserCompany userCompany,
        Mode mode,
        WorkContract contractType,
        String occupation,
        LocalDate startOn,
        LocalDate endOn,
        BigDecimal weeklyHours,
        LocalDate endedOn,
        String exit,
        UUID decisionId,
        LocalDate countingUntil,
        YearMonth workedSince) {

    static PlacementBody of(Placement p, LocalDate effectiveFrom, Instant recordedAt, String reason) {
        return new PlacementBody(
                effectiveFrom,
                recordedAt,
                reason,
                p.id(),
                p.beneficiaryId(),
                p.status(),
                List.copyOf(p.allocations()),
                p.employer(),
                p.userCompany(),
                p.mode(),
                p.contractType(),
                p.occupation(),
                p.startOn(),
                p.endOn(),
                p.weeklyHours(),
                p.endedOn(),
                p.exit(),
                p.decisionId(),
                p.countingUntil(),
                p.workedSince());
    }
}
