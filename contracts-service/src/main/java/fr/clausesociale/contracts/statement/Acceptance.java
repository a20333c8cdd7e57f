package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.statement.acceptance.AcceptanceWay;
import fr.clausesociale.contracts.statement.acceptance.WhoAccepts;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Accepts and rejects what was submitted, line by line, in one transaction: all that was asked of a statement or nothing. */
@ApplicationScoped
public class Acceptance {

    private final Statements statements;
    private final DecisionFacts deciding;
    private final DecisionRows decided;
    private final DecisionRules rules;
    private final PlacementChanges placementChanges;
    private final HoursEvents events;
    private final WhoAccepts ways;
    private final Session session;
    private final Caller caller;
    private final BusinessClock clock;

    Acceptance(
            Statements statements,
            DecisionFacts deciding,
            DecisionRows decided,
            DecisionRules rules,
            PlacementChanges placementChanges,
            HoursEvents events,
            WhoAccepts ways,
            Session session,
            Caller caller,
            BusinessClock clock) {
        this.statements = statements;
        this.deciding = deciding;
        this.decided = decided;
        this.rules = rules;
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
        Decision made = decide(deciding.held(id), choices, ifMatch, false);
        write(List.of(made));
        return new Result(made.statement(), made.alerts());
    }

    /** @param withoutAlert only where nobody should look at one of its lines: else nothing is changed */
    public record Asked(UUID statement, boolean withoutAlert) {}

    /**
     * What became of a statement.
     *
     * @param alerts what somebody should look at of what was accepted
     * @param refused why nothing of it was changed, or null
     */
    public record Outcome(List<Alert> alerts, Problem refused) {}

    /**
     * Accepts all lines of several statements, each as if the others had been accepted alone before it: one that is refused is left
     * as it was and holds no other up.
     *
     * @return in their order
     */
    public List<Outcome> acceptAll(List<Asked> asked) {
        Map<UUID, DecisionFacts.Held> held =
                deciding.held(asked.stream().map(Asked::statement).toList());
        List<Decision> made = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Asked each : asked) {
            try {
                if (!held.containsKey(each.statement())) {
                    throw statements.refused(each.statement());
                }
                Decision decision = decide(held.get(each.statement()), null, null, each.withoutAlert());
                made.add(decision);
                outcomes.add(new Outcome(decision.alerts(), null));
            } catch (Problem refused) {
                outcomes.add(new Outcome(List.of(), refused));
            }
        }
        write(made);
        return outcomes;
    }

    /** Refused with nothing changed; what was decided is written by {@link #write}. */
    private Decision decide(DecisionFacts.Held held, List<Choice> choices, String ifMatch, boolean withoutAlert) {
        Statement statement = held.statement();
        held.contract().requireOpen();
        AcceptanceWay way = ways.way(statement.submittedAs(), caller.actor(), held.limits()::subject);
        if (choices == null) {
            ETags.requireIfPresent(ifMatch, statement.version());
        } else {
            ETags.require(ifMatch, statement.version());
        }
        List<Choice> asked = choices == null ? all(held) : choices;
        List<Alert> alerts = rules.check(held, asked, withoutAlert);
        lines(statement, asked, false).forEach(line -> session.setReadOnly(line, false));
        asked.stream()
                .filter(choice -> !choice.accept())
                .forEach(choice ->
                        statement.line(choice.placementId()).orElseThrow().reject(choice.reason(), clock.now()));
        List<StatementLine> accepted = lines(statement, asked, true);
        accepted.stream().filter(line -> !line.counts()).forEach(line -> {
            session.setReadOnly(line, false);
            line.accept(null);
        });
        List<HoursEntry> entries = accepted.stream()
                .filter(StatementLine::counts)
                .map(line -> enter(held, line, way))
                .toList();
        statement.decided(caller.organisation(), clock.now());
        List<UUID> worked = placementChanges.worked(
                entries.stream()
                        .map(entry -> held.placements().get(entry.placementId()))
                        .toList(),
                statement.month(),
                statement.updatedAt());
        return new Decision(statement, entries, worked, alerts);
    }

    private void write(List<Decision> made) {
        if (!made.isEmpty()) {
            decided.write(made);
            made.forEach(decision -> decision.entries().forEach(events::publish));
        }
    }

    private static List<StatementLine> lines(Statement statement, List<Choice> choices, boolean accepted) {
        return choices.stream()
                .filter(choice -> choice.accept() == accepted)
                .map(choice -> statement.line(choice.placementId()).orElseThrow())
                .toList();
    }

    /** All that are open, and the caller's to decide on. */
    private static List<Choice> all(DecisionFacts.Held held) {
        List<StatementLine> lines = held.statement().lines();
        List<Choice> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StatementLine line = lines.get(i);
            if (line.is(LineStatus.SUBMITTED) && held.mine(line)) {
                all.add(new Choice(line.placementId(), true, null, "/lines/" + i));
            }
        }
        return all;
    }

    private HoursEntry enter(DecisionFacts.Held held, StatementLine line, AcceptanceWay way) {
        HoursEntry entry = new HoursEntry(
                Accepted.of(line, held.placements().get(line.placementId()), held.open(line), way, clock.now()),
                caller.organisation());
        line.accept(entry.id());
        return entry;
    }
}
