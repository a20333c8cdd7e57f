package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.acceptance.AcceptanceWay;
import fr.clausesociale.contracts.statement.acceptance.WhoAccepts;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accepts and rejects what was submitted, line by line, in one transaction: all that was asked or nothing. */
@ApplicationScoped
public class Acceptance {

    private final Statements statements;
    private final Placements placements;
    private final PlacementChanges placementChanges;
    private final Contracts contracts;
    private final Obligations obligations;
    private final PersonMonths months;
    private final HoursEvents events;
    private final HoursLimits limits;
    private final WhoAccepts ways;
    private final Caller caller;
    private final BusinessClock clock;

    Acceptance(
            Statements statements,
            Placements placements,
            PlacementChanges placementChanges,
            Contracts contracts,
            Obligations obligations,
            PersonMonths months,
            HoursEvents events,
            HoursLimits limits,
            WhoAccepts ways,
            Caller caller,
            BusinessClock clock) {
        this.statements = statements;
        this.placements = placements;
        this.placementChanges = placementChanges;
        this.contracts = contracts;
        this.obligations = obligations;
        this.months = months;
        this.events = events;
        this.limits = limits;
        this.ways = ways;
        this.caller = caller;
        this.clock = clock;
    }

    /** What to do with a line. */
    record Choice(UUID placementId, boolean accept, String reason, String pointer) {}

    record Result(Statement statement, List<Alert> alerts) {}

    /** @param choices null: all lines are accepted */
    Result decide(UUID id, List<Choice> choices, String ifMatch) {
        return decide(id, choices, ifMatch, false);
    }

    /**
     * Accepts all lines.
     *
     * @param withoutAlert only where nobody should look at one of them: else nothing is changed
     * @return what somebody should look at
     */
    public List<Alert> acceptAll(UUID id, boolean withoutAlert) {
        return decide(id, null, null, withoutAlert).alerts();
    }

    private Result decide(UUID id, List<Choice> choices, String ifMatch, boolean withoutAlert) {
        Statements.Held held = statements.reachableToDecide(id);
        Statement statement = held.statement();
        contracts.findById(statement.contractId()).requireOpen();
        AcceptanceWay way =
                ways.way(statement.submittedAs(), caller.actor(), () -> limits.subject(statement.obligationId()));
        if (choices == null) {
            ETags.requireIfPresent(ifMatch, statement.version());
        } else {
            ETags.require(ifMatch, statement.version());
        }
        List<Choice> decided = choices == null ? all(statement) : choices;
        checkChoices(statement, decided);
        List<Alert> alerts = accept(statement, decided, way, withoutAlert);
        decided.stream()
                .filter(choice -> !choice.accept())
                .forEach(choice ->
                        statement.line(choice.placementId()).orElseThrow().reject(choice.reason(), clock.now()));
        statement.decided(caller.organisation(), clock.now());
        statements.flush();
        obligations.summariseHeld(statement.contractId(), held.obligations());
        return new Result(statement, alerts);
    }

    private static List<Choice> all(Statement statement) {
        List<Choice> all = new ArrayList<>();
        for (int i = 0; i < statement.lines().size(); i++) {
            StatementLine line = statement.lines().get(i);
            if (line.is(LineStatus.SUBMITTED)) {
                all.add(new Choice(line.placementId(), true, null, "/lines/" + i));
            }
        }
        return all;
    }

    private static void checkChoices(Statement statement, List<Choice> choices) {
        List<Violation> faults = new ArrayList<>();
        for (Choice choice : choices) {
            boolean open = statement
                    .line(choice.placementId())
                    .filter(line -> line.is(LineStatus.SUBMITTED))
                    .isPresent();
            if (!open
                    || choices.stream()
                                    .filter(c -> c.placementId().equals(choice.placementId()))
                                    .count()
                            > 1) {
                faults.add(Violation.of(choice.pointer() + "/placementId", ContractsProblem.LINE_UNKNOWN));
            } else if (!choice.accept()
                    && (choice.reason() == null || choice.reason().isBlank())) {
                faults.add(Violation.of(choice.pointer() + "/reason", ContractsProblem.REASON_MISSING));
            }
        }
        if (!faults.isEmpty()) {
            throw StatementDrafts.problem(faults);
        }
    }

    private List<Alert> accept(Statement statement, List<Choice> choices, AcceptanceWay way, boolean withoutAlert) {
        List<Choice> accepted = choices.stream().filter(Choice::accept).toList();
        List<UUID> ids = accepted.stream().map(Choice::placementId).toList();
        Contract contract = contracts.findById(statement.contractId());
        PersonMonths.Held people = months.holdOf(ids, statement.month(), contract.territory());
        Map<UUID, Placement> byId =
                placements.held(ids).stream().collect(Collectors.toMap(Placement::id, Function.identity()));
        Limits possible = limits.of(contract, statement.obligationId());
        List<Violation> faults = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        for (Choice choice : accepted) {
            Placement placement = byId.get(choice.placementId());
            StatementLine line = statement.line(choice.placementId()).orElseThrow();
            Worked days = Worked.of(placement, contract, possible);
            List<Violation> found = new ArrayList<>(check(choice.pointer(), line, placement, days, possible));
            PersonMonth month = people.people().get(placement.beneficiaryId());
            ToldHours told = ToldHours.of(line, line.hours(), line.days(), placement, days);
            if (found.isEmpty()) {
                month.fault(choice.pointer(), told, possible::mostOn).ifPresent(found::add);
            }
            if (found.isEmpty()) {
                month.add(told);
                alerts.addAll(Alert.of(line, month.total(), days, possible));
            }
            faults.addAll(found);
        }
        if (!faults.isEmpty()) {
            throw StatementDrafts.problem(faults);
        }
        if (withoutAlert && !alerts.isEmpty()) {
            Alert first = alerts.get(0);
            throw Problem.of(ContractsProblem.STATEMENT_WITH_ALERT, first.code(), first.hours());
        }
        accepted.forEach(choice -> enter(statement, byId.get(choice.placementId()), people.open(), way));
        return alerts;
    }

    private List<Violation> check(
            String pointer, StatementLine line, Placement placement, Worked worked, Limits possible) {
        if (!placement.counts()) {
            return List.of(
                    Violation.of(pointer + "/placementId", ContractsProblem.PLACEMENT_NOT_ACTIVE, placement.status()));
        }
        return line.declared().check(pointer, line.statement().month(), worked, possible, clock.today());
    }

    private void enter(Statement statement, Placement placement, YearMonth in, AcceptanceWay way) {
        StatementLine line = statement.line(placement.id()).orElseThrow();
        HoursEntry entry =
                HoursEntry.accepted(statement, placement, line.hours(), in, way, clock.now(), caller.organisation());
        statements.getEntityManager().persist(entry);
        line.accept(entry.id());
        events.publish(entry);
        placementChanges.worked(placement, statement.month());
    }
}
