package fr.clausesociale.contracts.obligation.calibration;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Computes volumes of hours with the values that hold on the day. */
@ApplicationScoped
public class Calibrations {

    private final Programmes programmes;
    private final Policies policies;
    private final Geography geography;
    private final BusinessClock clock;

    Calibrations(Programmes programmes, Policies policies, Geography geography, BusinessClock clock) {
        this.programmes = programmes;
        this.policies = policies;
        this.geography = geography;
        this.clock = clock;
    }

    Calibration of(CalibrationRequest request) {
        if (request.programme() != null && !programmes.has(request.programme())) {
            throw Problem.of(ContractsProblem.PROGRAMME_UNKNOWN, request.programme())
                    .at("/programme");
        }
        Territory territory = request.territory() == null
                ? Territory.FRANCE
                : geography
                        .named(request.territory())
                        .map(TerritoryCode::place)
                        .orElseThrow(() -> Problem.of(ContractsProblem.PLACE_UNKNOWN, request.territory())
                                .at("/territory"));
        LocalDate day = request.on() == null ? clock.today() : request.on();
        PolicySubject subject = new PolicySubject(null, request.programme(), territory);
        return new Calibrator(values(List.of()), day, subject, "").of(request);
    }

    /** Of an obligation: with the values for its contract, on the day the buyer set out what to ask. */
    public Calibration of(CalibrationRequest request, Contract contract, String programme) {
        LocalDate day = Stream.of(
                        request.on(), contract.terms().consultationLaunchedOn(), contract.notifiedOn(), clock.today())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        PolicySubject subject = new PolicySubject(contract.id(), programme, contract.territory());
        return new Calibrator(values(List.of(contract.id())), day, subject, "/calibration").of(request);
    }

    private PolicySet values(List<UUID> contracts) {
        return policies.about(
                contracts,
                Policy.CALIBRATION_HOURLY_COST,
                Policy.CALIBRATION_LABOUR_SHARE,
                Policy.CALIBRATION_RATE,
                Policy.CALIBRATION_ROUNDING,
                Policy.CALIBRATION_MIN_USEFUL_HOURS,
                Policy.PROGRAMME_SHARE);
    }
}
