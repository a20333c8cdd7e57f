package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausesociale.contracts.policy.PolicySet;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.policy.PolicyValues;
import fr.clausesociale.contracts.policy.ScopeKind;
import fr.clausesociale.contracts.statement.acceptance.Estimate;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.DeclarationTerms;
import fr.clausesociale.contracts.statement.limit.ExecutionEnd;
import fr.clausesociale.contracts.statement.limit.HoursRules;
import fr.clausesociale.contracts.statement.limit.Limits;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final UUID CONTRACT = UUID.randomUUID();
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final WorkPeriod ALL_MONTH = new WorkPeriod(MARCH.atDay(1), null, null, null);

    private final List<PolicyValue> values = new ArrayList<>(delivered());

    static List<PolicyValue> delivered() {
        List<PolicyValue> delivered = new ArrayList<>(PolicyValues.delivered("hours."));
        delivered.addAll(PolicyValues.delivered("declaration."));
        return delivered;
    }

    static Limits usual() {
        return new Limits(new PolicySet(delivered()), PolicySubject.NATION, List.of());
    }

    private static BigDecimal mostIn(Limits limits, YearMonth month) {
        return limits.mostBetween(month.atDay(1), month.atEndOfMonth());
    }

    @Test
    void a_territorys_longest_day_holds_from_its_day_on_and_leaves_the_days_before() {
        set("hours.maxPerDay", ScopeKind.TERRITORY, "DEP-21", MARCH.atDay(16), "10.00");
        assertThat(dijon().mostOn(MARCH.atDay(15))).isEqualByComparingTo("24");
        assertThat(dijon().mostOn(MARCH.atDay(16))).isEqualByComparingTo("10");
        assertThat(mostIn(dijon(), MARCH)).isEqualByComparingTo("520"); // 15 × 24 + 16 × 10
        assertThat(mostIn(dijon(), MARCH.minusMonths(1))).isEqualByComparingTo("672");
        assertThat(mostIn(usual(), MARCH)).isEqualByComparingTo("744");
        List<DayHours> days = List.of(day(15, "12.00"), day(16, "12.00"));
        assertThat(HoursRules.check("", new BigDecimal("24.00"), days, MARCH, ALL_MONTH, dijon(), MARCH.atEndOfMonth()))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/days/1/hours", "HOURS_OVER_DAY"));
    }

    @Test
    void no_value_makes_a_day_longer_than_it_is() {
        set("hours.maxPerDay", ScopeKind.NATIONAL, null, MARCH.atDay(1), "30");
        assertThat(dijon().mostOn(MARCH.atDay(2))).isEqualByComparingTo("24");
    }

    @Test
    void hours_paid_and_not_worked_count_where_the_contract_says_so_and_from_the_month_it_does() {
        set("hours.basis", ScopeKind.CONTRACT, CONTRACT.toString(), MARCH.atDay(1), "PAID");
        assertThat(codes(line("140.00", "14.00", null), dijon(), MARCH)).isEmpty();
        assertThat(codes(line("140.00", "14.00", null), dijon(), MARCH.minusMonths(1)))
                .containsExactly("HOURS_UNWORKED");
        assertThat(codes(line("140.00", "14.00", null), usual(), MARCH)).containsExactly("HOURS_UNWORKED");
        assertThat(codes(line("140.00", "0.00", null), usual(), MARCH)).isEmpty();
    }

    @Test
    void training_counts_unless_the_territory_says_otherwise_and_parts_lie_within_the_hours() {
        set("hours.trainingCounts", ScopeKind.TERRITORY, "REG-27", MARCH.atDay(1), "false");
        assertThat(codes(line("140.00", null, "35.00"), usual(), MARCH)).isEmpty();
        assertThat(codes(line("140.00", null, "35.00"), dijon(), MARCH)).containsExactly("HOURS_TRAINING");
        assertThat(codes(line("30.00", null, "35.00"), usual(), MARCH)).containsExactly("HOURS_PARTS_EXCEED");
    }

    @Test
    void more_than_a_long_week_is_looked_at_told_by_day_or_on_average() {
        assertThat(usual().unusualOver(MARCH.atDay(2), MARCH.atDay(8))).hasValueSatisfying(BIG_48);
        assertThat(usual().unusualOver(MARCH.atDay(2), MARCH.atDay(3)))
                .as("a part of a week may hold a week's hours")
                .hasValueSatisfying(BIG_48);
        assertThat(usual().unusualOver(MARCH.atDay(1), MARCH.atDay(14)))
                .hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("96"));
        set("hours.alertPerWeek", ScopeKind.TERRITORY, "DEP-21", MARCH.atDay(1), "40");
        assertThat(dijon().unusualOver(MARCH.atDay(2), MARCH.atDay(8)))
                .hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("40"));
    }

    @Test
    void a_quarterly_rhythm_expects_the_statement_after_the_quarter() {
        assertThat(DeclarationTerms.of(MARCH.minusMonths(1), dijon()).expectedFrom())
                .isEqualTo("2026-03-01");
        set("declaration.period", ScopeKind.CONTRACT, CONTRACT.toString(), LocalDate.of(2026, 1, 1), "QUARTER");
        assertThat(DeclarationTerms.of(MARCH.minusMonths(2), dijon()).expectedFrom())
                .isEqualTo("2026-04-01");
        assertThat(DeclarationTerms.of(MARCH.minusMonths(1), dijon()).expectedFrom())
                .isEqualTo("2026-04-01");
        assertThat(DeclarationTerms.of(MARCH, dijon()).expectedFrom()).isEqualTo("2026-04-01");
        assertThat(DeclarationTerms.of(MARCH, dijon()).basis().value()).isEqualTo("WORKED");
    }

    @Test
    void hours_end_with_a_termination_or_an_end_that_was_set_and_one_only_reckoned_is_looked_at() {
        ExecutionEnd terminated = new ExecutionEnd(ExecutionEnd.Kind.TERMINATED, MARCH.atDay(20));
        ExecutionEnd set = new ExecutionEnd(ExecutionEnd.Kind.SET, MARCH.atDay(25));
        ExecutionEnd reckoned = new ExecutionEnd(ExecutionEnd.Kind.RECKONED, MARCH.atDay(10));
        assertThat(dijon().lastDay()).isNull();
        assertThat(dijon(set, terminated, reckoned).lastDay()).isEqualTo(MARCH.atDay(20));
        assertThat(dijon(set, reckoned).expectedLastDay()).isEqualTo(MARCH.atDay(10));
        assertThat(dijon(reckoned).lastDay()).isNull();
    }

    @Test
    void what_an_end_means_is_a_value_that_changes_from_its_day_on() {
        set("hours.afterEnd.RECKONED", ScopeKind.TERRITORY, "DEP-21", MARCH.atDay(15), "REFUSED");
        assertThat(dijon(new ExecutionEnd(ExecutionEnd.Kind.RECKONED, MARCH.atDay(14)))
                        .lastDay())
                .isNull();
        assertThat(dijon(new ExecutionEnd(ExecutionEnd.Kind.RECKONED, MARCH.atDay(15)))
                        .lastDay())
                .isEqualTo(MARCH.atDay(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "3.33", "30.00", "97.77"})
    void a_line_that_becomes_another_part_of_a_figure_can_still_be_accepted(String hours) {
        set("hours.basis", ScopeKind.TERRITORY, "DEP-21", MARCH.atDay(1), "PAID");
        set("hours.trainingCounts", ScopeKind.TERRITORY, "DEP-21", MARCH.atDay(1), "true");
        DeclaredLine told = new DeclaredLine(
                UUID.randomUUID(),
                new BigDecimal("30.00"),
                null,
                new BigDecimal("10.01"),
                new BigDecimal("19.99"),
                HoursOrigin.ESTIMATED,
                new Estimate(new BigDecimal("900.00"), new BigDecimal("30.00")),
                null);
        assertThat(codes(told, dijon(), MARCH)).isEmpty();

        DeclaredLine moved = told.as(new BigDecimal(hours), null);

        assertThat(moved.hours()).isEqualByComparingTo(hours);
        assertThat(codes(moved, dijon(), MARCH)).isEmpty();
    }

    private static final Consumer<BigDecimal> BIG_48 =
            hours -> assertThat(hours).isEqualByComparingTo("48");

    private Limits dijon(ExecutionEnd... ends) {
        return new Limits(
                new PolicySet(values),
                new PolicySubject(CONTRACT, "NONE", new Territory("21231", null, "21", "27")),
                List.of(ends));
    }

    private void set(String name, ScopeKind kind, String scope, LocalDate from, String value) {
        values.removeIf(v -> kind == ScopeKind.NATIONAL && v.name().equals(name));
        values.add(PolicyValues.scoped(name, kind, scope, from, value));
    }

    private static DayHours day(int day, String hours) {
        return new DayHours(MARCH.atDay(day), new BigDecimal(hours));
    }

    private static List<String> codes(DeclaredLine line, Limits limits, YearMonth month) {
        return line.checkParts("", limits, month).stream().map(Violation::code).toList();
    }

    private static DeclaredLine line(String hours, String notWorked, String training) {
        return new DeclaredLine(
                UUID.randomUUID(),
                new BigDecimal(hours),
                null,
                notWorked == null ? null : new BigDecimal(notWorked),
                training == null ? null : new BigDecimal(training));
    }
}
