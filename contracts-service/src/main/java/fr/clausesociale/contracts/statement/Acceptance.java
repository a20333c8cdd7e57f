package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.acceptance.AcceptanceWay;
import fr.clausesociale.contracts.statement.acceptance.WhoAccepts;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Accepts and rejects what was submitted, line by line, in one transaction: all that was asked or nothing. */
@ApplicationScoped
public class Acceptance {

    private final Deciding deciding;
    private final Decided decided;
    private final PlacementChanges placementChanges;
    private final HoursEvents events;
    private final WhoAccepts ways;
    private final Session session;
    private final Caller caller;
    private final BusinessClock clock;

    Acceptance(
            Deciding deciding,
            Decided decided,
            PlacementChanges placementChanges,
            HoursEvents events,
            WhoAccepts ways,
            Session session,
            Caller caller,
            BusinessClock clock) {
        this.deciding = deciding;
        this.decided = decided;
        this.placementChanges = placementChanges;
        this.events = events;
        this.ways = ways;
        this.session = session;
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
        Deciding.Held held = deciding.held(id);
        Statement statement = held.statement();
        held.contract().requireOpen();
        AcceptanceWay way = ways.way(statement.submittedAs(), caller.actor(), held.limits()::subject);
        if (choices == null) {
            ETags.requireIfPresent(ifMatch, statement.version());
        } else {
            ETags.require(ifMatch, statement.version());
        }
        List<Choice> asked = choices == null ? all(statement) : choices;
        checkChoices(statement, asked);
        List<StatementLine> accepted = lines(statement, asked, true);
        List<Alert> alerts = check(held, asked, withoutAlert);
        lines(statement, asked, false).forEach(line -> session.setReadOnly(line, false));
        asked.stream()
                .filter(choice -> !choice.accept())
                .forEach(choice ->
                        statement.line(choice.placementId()).orElseThrow().reject(choice.reason(), clock.now()));
        accepted.stream().filter(line -> !line.counts()).forEach(line -> {
            session.setReadOnly(line, false);
            line.accept(null);
        });
        List<HoursEntry> entries = accepted.stream()
                .filter(StatementLine::counts)
                .map(line -> enter(held, line, way))
                .toList();
        statement.decided(caller.organisation(), clock.now());
        decided.write(
                statement,
                entries,
                placementChanges.worked(
                        entries.stream()
                                .map(entry -> held.placements().get(entry.placementId()))
                                .toList(),
                        statement.month(),
                        statement.updatedAt()));
        entries.forEach(events::publish);
        return new Result(statement, alerts);
    }

    private static List<StatementLine> lines(Statement statement, List<Choice> choices, boolean accepted) {
        return choices.stream()
                .filter(choice -> choice.accept() == accepted)
                .map(choice -> statement.line(choice.placementId()).orElseThrow())
                .toList();
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

    /** @return what somebody should look at of the lines to be accepted, all of which can be */
    private List<Alert> check(Deciding.Held held, List<Choice> choices, boolean withoutAlert) {
        List<Violation> faults = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        for (Choice choice : choices.stream().filter(Choice::accept).toList()) {
            Placement placement = held.placements().get(choice.placementId());
            StatementLine line = held.statement().line(choice.placementId()).orElseThrow();
            Worked days = Worked.of(placement, held.contract(), held.limits());
            List<Violation> found = new ArrayList<>(check(choice.pointer(), line, placement, days, held.limits()));
            PersonMonth month = held.people().get(placement.beneficiaryId());
            ToldHours told = ToldHours.of(line, line.hours(), line.days(), placement, days);
            if (found.isEmpty() && line.counts()) {
                month.fault(choice.pointer(), told, held.limits()::mostOn).ifPresent(found::add);
            }
            if (found.isEmpty() && line.counts()) {
                month.add(told);
                alerts.addAll(Alert.of(line, month.total(), days, held.limits()));
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

    private HoursEntry enter(Deciding.Held held, StatementLine line, AcceptanceWay way) {
        HoursEntry entry = HoursEntry.accepted(
                held.statement(),
                held.placements().get(line.placementId()),
                line.hours(),
                line.origin(),
                held.open(),
                way,
                clock.now(),
                caller.organisation());
        line.accept(entry.id());
        return entry;
    }
}
