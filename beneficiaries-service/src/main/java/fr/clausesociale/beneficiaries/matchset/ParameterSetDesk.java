package fr.clausesociale.beneficiaries.matchset;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.person.ModelInForce;
import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import fr.clausesociale.beneficiaries.person.parameters.LocalSet;
import fr.clausesociale.beneficiaries.person.parameters.ParameterSets;
import fr.clausesociale.beneficiaries.person.parameters.SetInForce;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where parameter sets are made, tried and put in force. Nothing that was decided of people is decided again by it. */
@RequestScoped
class ParameterSetDesk {

    private final ParameterSets sets;
    private final Fitter fitter;
    private final Simulator simulator;
    private final ModelInForce model;
    private final Caller caller;
    private final BusinessClock clock;

    ParameterSetDesk(
            ParameterSets sets,
            Fitter fitter,
            Simulator simulator,
            ModelInForce model,
            Caller caller,
            BusinessClock clock) {
        this.sets = sets;
        this.fitter = fitter;
        this.simulator = simulator;
        this.model = model;
        this.caller = caller;
        this.clock = clock;
    }

    List<ParameterSetView> all() {
        Map<Integer, LocalDate> from = inForce();
        Map<Integer, LocalSet> made = sets.local().stream().collect(Collectors.toMap(LocalSet::number, set -> set));
        return Stream.concat(from.keySet().stream(), made.keySet().stream())
                .distinct()
                .sorted()
                .map(number -> ParameterSetView.of(sets.read(number), made.get(number), from.get(number)))
                .toList();
    }

    ParameterSetView look(int number) {
        return all().stream()
                .filter(set -> set.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    ParameterSetView fit(FitRequest request) {
        int before = model.present().parameters().number();
        ParameterSet fitted =
                fitter.fitted(sets.next()).within(request.matchFrom(), request.possibleFrom(), request.ahead());
        if (fitted.possible() > fitted.match()) {
            throw Problem.of(BeneficiariesProblem.BOUNDS_REVERSED, fitted.possible(), fitted.match())
                    .at("/possible");
        }
        LocalSet made = sets.add(
                fitted,
                before,
                caller.subject(),
                caller.organisation(),
                request.reason().strip(),
                clock.now());
        return ParameterSetView.of(fitted, made, null);
    }

    Simulation simulate(int number) {
        LocalSet set = held(number);
        Simulation found = simulator.of(number);
        set.simulated(found.contradicted(), clock.now());
        return found;
    }

    ParameterSetView putInForce(int number, InForceRequest request) {
        LocalSet set = held(number);
        if (request.from().isBefore(clock.today())) {
            throw Problem.of(BeneficiariesProblem.IN_FORCE_IN_PAST, request.from())
                    .at("/from");
        }
        if (inForce().containsKey(number)) {
            throw Problem.of(BeneficiariesProblem.PARAMETERS_IN_FORCE, number);
        }
        if (set.contradicted() == null) {
            throw Problem.of(BeneficiariesProblem.PARAMETERS_NOT_SIMULATED, number);
        }
        if (set.contradicted() > 0) {
            throw Problem.of(BeneficiariesProblem.PARAMETERS_CONTRADICTED, number, set.contradicted());
        }
        sets.putInForce(
                number, request.from(), caller.subject(), request.reason().strip());
        return look(number);
    }

    /** Once a set is certain to be in force. */
    void forget() {
        model.forget();
    }

    private LocalSet held(int number) {
        return sets.held(number).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private Map<Integer, LocalDate> inForce() {
        return sets.inForce().stream().collect(Collectors.toMap(SetInForce::number, SetInForce::inForceFrom));
    }
}
