package fr.clausesociale.contracts.globalisation;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.Split;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.statement.StatementDrafts;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts hours that are told once into the statement of each obligation: all of them or none. */
@ApplicationScoped
class SharedHours {

    private final Placements placements;
    private final Contracts contracts;
    private final StatementDrafts drafts;

    SharedHours(Placements placements, Contracts contracts, StatementDrafts drafts) {
        this.placements = placements;
        this.contracts = contracts;
        this.drafts = drafts;
    }

    /** @param statementId null where the share is too small for a hundredth of an hour */
    @Schema(name = "SharedHoursPart")
    record Part(UUID obligationId, UUID contractId, BigDecimal hours, UUID statementId) {}

    /** @param days the same hours day by day, or none */
    List<Part> declare(UUID placementId, YearMonth month, BigDecimal hours, Map<LocalDate, BigDecimal> days) {
        Placement placement = placements.reachable(placementId);
        List<Allocation> shares = placement.allocations().stream()
                .sorted(Comparator.comparing(Allocation::obligationId))
                .toList();
        if (shares.size() > 1 && !placement.work().agreed()) {
            throw Problem.of(ContractsProblem.AGREEMENT_REQUIRED);
        }
        checkDays(hours, days);
        contracts.hold(shares.stream().map(Allocation::contractId).toList());
        Map<UUID, Map<LocalDate, BigDecimal>> byDay = new LinkedHashMap<>();
        days.forEach((day, told) -> Split.of(told, shares)
                .forEach((obligation, part) -> byDay.computeIfAbsent(obligation, any -> new LinkedHashMap<>())
                        .put(day, part)));
        Map<UUID, BigDecimal> whole = Split.of(hours, shares);
        List<Part> parts = new ArrayList<>();
        for (Allocation share : shares) {
            Map<LocalDate, BigDecimal> own = byDay.getOrDefault(share.obligationId(), Map.of());
            BigDecimal part = days.isEmpty() ? whole.get(share.obligationId()) : sum(own);
            UUID statement = Decimals.positive(part)
                    ? drafts.declareAlso(share.obligationId(), month, placement.employerSiret(), placementId, part, own)
                    : null;
            parts.add(new Part(share.obligationId(), share.contractId(), part, statement));
        }
        return parts;
    }

    private static void checkDays(BigDecimal hours, Map<LocalDate, BigDecimal> days) {
        if (!Decimals.positive(hours)) {
            throw Problem.of(ContractsProblem.HOURS_NEGATIVE, hours).at("/hours");
        }
        if (!days.isEmpty() && sum(days).compareTo(hours) != 0) {
            throw Problem.of(ContractsProblem.DAYS_DO_NOT_SUM, sum(days), hours).at("/days");
        }
    }

    private static BigDecimal sum(Map<LocalDate, BigDecimal> days) {
        return days.values().stream().reduce(Decimals.ZERO, BigDecimal::add);
    }
}
