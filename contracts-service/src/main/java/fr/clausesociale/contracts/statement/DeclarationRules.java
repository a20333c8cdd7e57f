package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.limit.Limits;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the lines of a statement must be to be kept. All faults are told, each with its line. */
@ApplicationScoped
public class DeclarationRules {

    private final Placements placements;
    private final BusinessClock clock;

    DeclarationRules(Placements placements, BusinessClock clock) {
        this.placements = placements;
        this.clock = clock;
    }

    /** @param lines with what does not count put aside */
    record Checked(List<DeclaredLine> lines, List<Violation> faults) {}

    /** The line with what does not count put aside. @param placement null where it names none that there is */
    public static DeclaredLine counted(
            DeclaredLine line, Placement placement, Contract contract, Limits limits, YearMonth month) {
        return placement == null ? line : line.counted(month, WorkPeriod.of(placement, contract, limits), limits);
    }

    public Checked check(Statement statement, Contract contract, Limits limits, List<DeclaredLine> lines) {
        Map<UUID, Placement> known =
                placements.byId(lines.stream().map(DeclaredLine::placementId).toList());
        List<Violation> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        List<DeclaredLine> counted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            DeclaredLine told = lines.get(i);
            DeclaredLine line = counted(told, known.get(told.placementId()), contract, limits, statement.month());
            counted.add(line);
            String pointer = "/lines/" + i;
            if (!seen.add(line.placementId())) {
                faults.add(Violation.of(pointer + "/placementId", ContractsProblem.PLACEMENT_TWICE));
            } else {
                faults.addAll(check(statement, contract, limits, line, known.get(line.placementId()), pointer));
            }
        }
        return new Checked(counted, faults);
    }

    /** @param placement null where the line names none that there is */
    public List<Violation> check(
            Statement statement,
            Contract contract,
            Limits limits,
            DeclaredLine line,
            Placement placement,
            String pointer) {
        if (placement == null) {
            return List.of(
                    Violation.of(pointer + "/placementId", ContractsProblem.PLACEMENT_UNKNOWN, line.placementId()));
        }
        // first of all: nothing is told of the state of a placement elsewhere
        if (!placement.allocatedTo(statement.obligationId())) {
            return List.of(Violation.of(pointer + "/placementId", ContractsProblem.PLACEMENT_NOT_ALLOCATED));
        }
        if (placement.status() == PlacementStatus.ANNULLED) {
            return List.of(Violation.of(pointer + "/placementId", ContractsProblem.PLACEMENT_ANNULLED));
        }
        if (!Siret.siren(placement.employerSiret()).equals(statement.employerSiren())) {
            return List.of(Violation.of(
                    pointer + "/placementId", ContractsProblem.PLACEMENT_OTHER_EMPLOYER, placement.employerSiret()));
        }
        StatementLine accepted = statement
                .line(line.placementId())
                .filter(kept -> kept.is(LineStatus.ACCEPTED))
                .orElse(null);
        if (accepted != null) {
            return accepted.hours().compareTo(line.hours()) == 0
                            || accepted.acceptedHours().compareTo(line.hours()) == 0
                    ? List.of()
                    : List.of(Violation.of(
                            pointer + "/hours", ContractsProblem.LINE_ALREADY_ACCEPTED, accepted.acceptedHours()));
        }
        return line.check(
                pointer, statement.month(), WorkPeriod.of(placement, contract, limits), limits, clock.today());
    }
}
