package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.HoursRules;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import fr.clausesociale.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void plausible_hours_of_a_month_worked_are_taken() {
        assertThat(check("120.50", MARCH, worked("2026-02-02", "2026-07-31", null)))
                .isEmpty();
    }

    @Test
    void nothing_and_less_than_nothing_are_no_hours() {
        assertThat(check("0.00", MARCH, worked("2026-02-02", null, null))).containsExactly("HOURS_NEGATIVE");
        assertThat(check("-7.00", MARCH, worked("2026-02-02", null, null))).containsExactly("HOURS_NEGATIVE");
    }

    @Test
    void hours_cannot_be_of_a_month_to_come() {
        assertThat(check("7.00", YearMonth.of(2026, 12), worked("2026-02-02", null, null)))
                .containsExactly("MONTH_IN_FUTURE");
        assertThat(check("7.00", YearMonth.of(2026, 11), worked("2026-02-02", null, null)))
                .isEmpty();
    }

    @Test
    void hours_before_the_first_and_after_the_last_day_of_work_are_refused() {
        assertThat(check("7.00", MARCH, worked("2026-04-01", null, null))).containsExactly("HOURS_OUTSIDE_PLACEMENT");
        assertThat(check("7.00", MARCH, worked("2026-01-15", "2026-02-28", null)))
                .containsExactly("HOURS_OUTSIDE_PLACEMENT");
    }

    @Test
    void hours_before_the_contract_was_notified_are_refused() {
        WorkPeriod early = new WorkPeriod(LocalDate.of(2026, 1, 15), null, LocalDate.of(2026, 4, 1), null);
        assertThat(check("7.00", MARCH, early)).containsExactly("HOURS_BEFORE_NOTIFICATION");
    }

    @Test
    void nobody_works_more_than_a_day_is_long() {
        assertThat(check("48.00", MARCH, worked("2026-03-30", null, null))).isEmpty();
        assertThat(check("48.01", MARCH, worked("2026-03-30", null, null))).containsExactly("HOURS_OVER_MONTH");
    }

    @Test
    void a_month_that_straddles_the_end_of_the_window_is_split_by_day() {
        WorkPeriod straddling = worked("2024-03-15", null, "2026-03-14");
        assertThat(check("70.00", MARCH, straddling)).containsExactly("HOURS_NEED_DAYS");
        assertThat(checkDays("14.00", straddling, day(13, "7.00"), day(14, "7.00")))
                .isEmpty();
        assertThat(checkDays("14.00", straddling, day(14, "7.00"), day(15, "7.00")))
                .containsExactly("DAY_OUTSIDE");
        assertThat(checkDays("15.00", straddling, day(13, "7.00"), day(14, "7.00")))
                .containsExactly("DAYS_DO_NOT_SUM");
        assertThat(checkDays("14.00", straddling, day(14, "7.00"), day(14, "7.00")))
                .containsExactly("DAYS_DO_NOT_SUM");
    }

    @Test
    void after_the_window_nothing_counts() {
        assertThat(check("7.00", MARCH, worked("2024-02-15", null, "2026-02-14")))
                .containsExactly("HOURS_AFTER_WINDOW");
    }

    @Test
    void a_placement_that_ends_with_its_window_needs_no_days() {
        assertThat(check("70.00", MARCH, worked("2024-03-15", "2026-03-14", "2026-03-14")))
                .isEmpty();
    }

    private static WorkPeriod worked(String startOn, String lastDay, String countingUntil) {
        return new WorkPeriod(
                LocalDate.parse(startOn),
                lastDay == null ? null : LocalDate.parse(lastDay),
                null,
                countingUntil == null ? null : LocalDate.parse(countingUntil));
    }

    private static DayHours day(int day, String hours) {
        return new DayHours(MARCH.atDay(day), new BigDecimal(hours));
    }

    private static List<String> check(String hours, YearMonth month, WorkPeriod worked) {
        return HoursRules.check("/lines/0", new BigDecimal(hours), List.of(), month, worked, LimitsTest.usual(), TODAY)
                .stream()
                .map(Violation::code)
                .toList();
    }

    private static List<String> checkDays(String hours, WorkPeriod worked, DayHours... days) {
        return HoursRules.check(
                        "/lines/0", new BigDecimal(hours), List.of(days), MARCH, worked, LimitsTest.usual(), TODAY)
                .stream()
                .map(Violation::code)
                .toList();
    }
}
