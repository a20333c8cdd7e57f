package fr.clausesociale.contracts.obligation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.policy.PolicyValues;
import fr.clausesociale.contracts.policy.ScopeKind;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final PolicySubject DIJON =
            new PolicySubject(null, "NONE", new Territory("21231", "242100410", "21", "27"));

    private final List<PolicyValue> values = new ArrayList<>(PolicyValues.delivered("calibration."));

    @Test
    void a_million_at_half_labour_five_percent_and_thirty_euros_an_hour_is_833_hours() {
        Calibration.Result result = calibrate(DAY, request("1000000.00", "0.50", "0.05", "30.00", null, null));
        assertThat(result.hours()).isEqualTo(new BigDecimal("833.00"));
        assertThat(result.computed()).isEqualTo(new BigDecimal("833.33"));
        assertThat(result.rounding()).isEqualTo(Calibration.Rounding.HALF_UP_TO_WHOLE_HOUR);
        assertThat(result.alerts()).isEmpty();
    }

    @Test
    void the_exact_figure_is_rounded_and_not_the_rounded_one_again() {
        // 833.4966…: twice rounded it would be 833.50, then 834
        Calibration.Result result = calibrate(DAY, request("1000196.00", "0.50", "0.05", "30.00", null, null));
        assertThat(result.computed()).isEqualTo(new BigDecimal("833.50"));
        assertThat(result.hours()).isEqualTo(new BigDecimal("833.00"));
    }

    @Test
    void a_retained_figure_stands_beside_the_computed_one_and_needs_a_reason() {
        CalibrationRequest less = request("1500000.00", "0.70", "0.10", "30.00", "3000.00", "peu de structures");
        Calibration.Result result = calibrate(DAY, less);
        assertThat(result.hours()).isEqualTo(new BigDecimal("3000.00"));
        assertThat(result.computed()).isEqualTo(new BigDecimal("3500.00"));
        assertThat(result.rounded()).isEqualTo(new BigDecimal("3500.00"));
        assertThat(result.reason()).isEqualTo("peu de structures");
        refused(
                ContractsProblem.CALIBRATION_REASON_MISSING,
                request("1500000.00", "0.70", "0.10", "30.00", "3000.00", " "));
        assertThat(calibrate(DAY, request("1500000.00", "0.70", "0.10", "30.00", "3500.00", null))
                        .hours())
                .isEqualTo(new BigDecimal("3500.00"));
    }

    @Test
    void what_is_not_given_is_the_trades_else_that_of_all_trades_and_each_figure_says_where_from() {
        Calibration.Result painting = calibrate(DAY, trade("PAINTING", "0.05"));
        Calibration.Result other = calibrate(DAY, trade("signalétique", "0.05"));
        assertThat(painting.inputs().labourShare()).isEqualByComparingTo("0.70");
        assertThat(figure(painting, "labourShare").policy()).isEqualTo("calibration.labourShare.PAINTING");
        assertThat(figure(painting, "labourShare").source()).isNotBlank();
        assertThat(figure(painting, "rate").policy()).isNull();
        assertThat(figure(other, "labourShare").policy()).isEqualTo("calibration.labourShare");
        assertThat(figure(other, "hourlyCost").value()).isEqualTo("35.00");
        assertThat(figure(other, "hourlyCost").source()).isNotBlank();
        assertThat(figure(other, "hourlyCost").scope().kind()).isEqualTo(ScopeKind.NATIONAL);
    }

    @Test
    void amount_rate_and_trade_are_enough_whatever_the_trade_with_the_cost_of_the_day() {
        assertThat(calibrate(DAY, trade("PAINTING", "0.05")).hours()).isEqualTo(new BigDecimal("1000.00"));
        assertThat(calibrate(DAY, trade("CLEANING", "0.05")).hours()).isEqualTo(new BigDecimal("714.00"));
        assertThat(calibrate(LocalDate.of(2019, 12, 31), trade("PAINTING", "0.05"))
                        .hours())
                .isEqualTo(new BigDecimal("1167.00"));
    }

    @Test
    void a_territorys_cost_and_rounding_hold_from_their_day_and_not_before() {
        values.add(PolicyValues.scoped("calibration.hourlyCost", ScopeKind.TERRITORY, "DEP-21", DAY, "40.00"));
        values.add(PolicyValues.scoped("calibration.rounding", ScopeKind.TERRITORY, "DEP-21", DAY, "HUNDREDTH"));
        CalibrationRequest request = request("1000000.00", "0.50", "0.05", null, null, null);
        assertThat(calibrate(DAY.minusDays(1), request).hours()).isEqualTo(new BigDecimal("714.00"));
        assertThat(calibrate(DAY, request).hours()).isEqualTo(new BigDecimal("625.00"));
        assertThat(calibrate(DAY, request("1000000.00", "0.50", "0.05", "30.00", null, null))
                        .hours())
                .isEqualTo(new BigDecimal("833.33"));
    }

    @Test
    void a_programmes_share_is_the_rate_where_nobody_sets_another() {
        values.add(PolicyValues.scoped("programme.share", ScopeKind.PROGRAMME, "NPNRU_GUP", DAY, "0.10"));
        Calibration gup = new Calibrator(
                        new PolicySet(values), DAY, new PolicySubject(null, "NPNRU_GUP", Territory.FRANCE), "")
                .of(request("1000000.00", "0.50", null, "30.00", null, null));
        assertThat(gup.rate()).isEqualByComparingTo("0.10");
    }

    @Test
    void all_that_nobody_gives_nor_sets_is_told_at_once() {
        values.removeIf(value -> value.name().equals("calibration.hourlyCost"));
        assertThatThrownBy(() -> calibrate(DAY, trade("CLEANING", null)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(v -> v.pointer())
                                .containsExactly("/rate", "/hourlyCost"));
    }

    @Test
    void a_volume_under_what_the_territory_finds_useful_is_flagged() {
        set("calibration.minUsefulHours", ScopeKind.TERRITORY, "DEP-21", "70");
        assertThat(calibrate(DAY, request("50000.00", "0.50", "0.05", "30.00", null, null))
                        .alerts())
                .containsExactly("BELOW_USEFUL_VOLUME");
    }

    private void set(String name, ScopeKind kind, String scope, String value) {
        values.add(PolicyValues.scoped(name, kind, scope, DAY.minusYears(1), value));
    }

    private Calibration.Result calibrate(LocalDate day, CalibrationRequest request) {
        return new Calibrator(new PolicySet(values), day, DIJON, "").of(request).result();
    }

    private void refused(ContractsProblem code, CalibrationRequest request) {
        assertThatThrownBy(() -> calibrate(DAY, request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Calibration.Figure figure(Calibration.Result result, String name) {
        return result.figures().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CalibrationRequest trade(String trade, String rate) {
        return new CalibrationRequest(
                new BigDecimal("1000000.00"), null, decimal(rate), null, trade, null, null, null, null, null);
    }

    private static CalibrationRequest request(
            String amount, String share, String rate, String cost, String retained, String reason) {
        return new CalibrationRequest(
                decimal(amount),
                decimal(share),
                decimal(rate),
                decimal(cost),
                null,
                null,
                null,
                null,
                decimal(retained),
                reason);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
