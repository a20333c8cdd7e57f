package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.limit.Limits;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether lines of a statement that is held can be decided as somebody asks. All faults are told at once. */
@ApplicationScoped
class DecisionRules {

    private final BusinessClock clock;

    DecisionRules(BusinessClock clock) {
        this.clock = clock;
    }

    /**
     * Refused with nothing changed; else what is accepted stands in the months of its people for whoever is looked at next.
     *
     * @param withoutAlert refused where somebody should look at it
     * @return what somebody should look at of the lines to be accepted
     */
    List<Alert> check(DecisionFacts.Held held, List<Acceptance.Choice> choices, boolean withoutAlert) {
        checkChoices(held, choices);
        List<Violation> faults = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        Map<PersonMonth, PersonMonth> tried = new IdentityHashMap<>();
        List<Counted> counted = new ArrayList<>();
        for (Acceptance.Choice choice :
                choices.stream().filter(Acceptance.Choice::accept).toList()) {
            Placement placement = held.placements().get(choice.placementId());
            StatementLine line = held.statement().line(choice.placementId()).orElseThrow();
            WorkPeriod days = WorkPeriod.of(placement, held.contract(), held.limits());
            List<Violation> found = new ArrayList<>(check(choice.pointer(), line, placement, days, held.limits()));
            if (found.isEmpty() && line.counts()) {
                PersonMonth stands = held.people().get(placement.beneficiaryId());
                PersonMonth month = tried.computeIfAbsent(stands, PersonMonth::copy);
                LineHours told = LineHours.of(line, line.hours(), line.days(), placement, days);
                month.fault(choice.pointer(), told, held.limits()::mostOn).ifPresent(found::add);
                if (found.isEmpty()) {
                    month.add(told);
                    counted.add(new Counted(stands, told));
                    alerts.addAll(Alert.of(line, month.total(), days, held.limits()));
                }
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
        counted.forEach(each -> each.month().add(each.told()));
        return alerts;
    }

    private record Counted(PersonMonth month, LineHours told) {}

    private static void checkChoices(DecisionFacts.Held held, List<Acceptance.Choice> choices) {
        if (choices.isEmpty() && !held.own().all()) {
            throw Problem.of(PlatformProblem.FORBIDDEN); // what is open lies in parts of others
        }
        List<Violation> faults = new ArrayList<>();
        for (Acceptance.Choice choice : choices) {
            Optional<StatementLine> line =
                    held.statement().line(choice.placementId()).filter(each -> each.is(LineStatus.SUBMITTED));
            if (line.filter(each -> !held.mine(each)).isPresent()) {
                throw Problem.of(PlatformProblem.FORBIDDEN);
            }
            boolean open = line.isPresent();
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

    private List<Violation> check(
            String pointer, StatementLine line, Placement placement, WorkPeriod worked, Limits possible) {
        if (!placement.counts()) {
            return List.of(
                    Violation.of(pointer + "/placementId", ContractsProblem.PLACEMENT_NOT_ACTIVE, placement.status()));
        }
        return line.declared().check(pointer, line.statement().month(), worked, possible, clock.today());
    }
}
