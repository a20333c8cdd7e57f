package fr.clausesociale.contracts.obligation.calibration;

import fr.clausesociale.contracts.obligation.calibration.Calibration.Figure;
import fr.clausesociale.contracts.obligation.calibration.Calibration.Rounding;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills in what a request leaves open from the values of a day, and says where each figure came from. All gaps are told. */
final class Calibrator {

    private final PolicySet values;
    private final LocalDate day;
    private final PolicySubject subject;
    private final String pointer;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Violation> missing = new ArrayList<>();

    /** @param pointer where the request stands in the body */
    Calibrator(PolicySet values, LocalDate day, PolicySubject subject, String pointer) {
        this.values = values;
        this.day = day;
        this.subject = subject;
        this.pointer = pointer;
    }

    Calibration of(CalibrationRequest request) {
        String trade = request.trade();
        BigDecimal share = figure("labourShare", request.labourShare(), of(Policy.CALIBRATION_LABOUR_SHARE, trade));
        BigDecimal rate = figure(
                "rate",
                request.rate(),
                of(Policy.CALIBRATION_RATE, trade).or(() -> values.on(day, Policy.PROGRAMME_SHARE, subject)));
        BigDecimal cost = figure("hourlyCost", request.hourlyCost(), of(Policy.CALIBRATION_HOURLY_COST, trade));
        if (!missing.isEmpty()) {
            throw Problem.of(
                            ContractsProblem.CALIBRATION_INCOMPLETE,
                            missing.get(0).args().get(0))
                    .with(missing);
        }
        Calibration calibration = new Calibration(
                request.amount(),
                share,
                rate,
                cost,
                trade,
                request.retained(),
                request.reason(),
                day,
                rounding(),
                figures,
                values.decimal(day, Policy.CALIBRATION_MIN_USEFUL_HOURS, subject)
                        .orElse(null));
        if (calibration.departs()
                && (request.reason() == null || request.reason().isBlank())) {
            throw Problem.of(ContractsProblem.CALIBRATION_REASON_MISSING, request.retained(), calibration.hours())
                    .at(pointer + "/reason");
        }
        return calibration;
    }

    /** The trade's value goes before that of all trades, which holds for trades without one of their own. */
    private Optional<PolicyValue> of(Policy policy, String trade) {
        Optional<PolicyValue> own = trade == null ? Optional.empty() : values.on(day, policy, trade, subject);
        return own.or(() -> values.on(day, policy, subject));
    }

    private BigDecimal figure(String name, BigDecimal given, Optional<PolicyValue> set) {
        if (given != null) {
            figures.add(Figure.given(name, given));
            return given;
        }
        if (set.isEmpty() || name.equals("hourlyCost") && set.get().decimal().signum() == 0) {
            missing.add(Violation.of(pointer + "/" + name, ContractsProblem.CALIBRATION_INCOMPLETE, name));
            return null;
        }
        figures.add(cited(name, set.get()));
        return set.get().decimal();
    }

    private Rounding rounding() {
        Optional<PolicyValue> set = values.on(day, Policy.CALIBRATION_ROUNDING, subject);
        set.ifPresent(value -> figures.add(cited("rounding", value)));
        return set.map(PolicyValue::text).map(Rounding::valueOf).orElse(Rounding.HUNDREDTH);
    }

    private static Figure cited(String name, PolicyValue value) {
        return new Figure(name, value.text(), value.name(), value.source(), value.scope(), value.from());
    }
}
