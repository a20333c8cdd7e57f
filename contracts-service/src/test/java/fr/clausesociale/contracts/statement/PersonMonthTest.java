package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import fr.clausesociale.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonMonthTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final UUID CONTRACT = UUID.randomUUID();
    private static final String AGENCY = "900000035";
    private static final String USER = "900000019";

    private final List<LineHours> accepted = new ArrayList<>();

    @Test
    void a_day_holds_no_more_than_a_day_under_however_many_obligations() {
        accept(byDay(1, 31, 5, "24.00"));
        assertThat(refused(byDay(1, 31, 5, "24.00"))).containsExactly("HOURS_OVER_PERSON_DAY");
        assertThat(refused(byDay(1, 31, 6, "24.00"))).isEmpty();
    }

    @Test
    void people_whose_placements_together_cover_one_day_worked_one_day() {
        accept(month(5, 5, "24.00"));
        assertThat(refused(month(5, 5, "0.50"))).containsExactly("HOURS_OVER_PERSON_MONTH");
        assertThat(refused(month(5, 6, "24.00"))).isEmpty();
        assertThat(refused(month(5, 6, "24.01"))).containsExactly("HOURS_OVER_PERSON_MONTH");
    }

    @Test
    void days_that_no_placement_covers_give_no_room() {
        accept(month(1, 1, "24.00"));
        accept(month(31, 31, "20.00"));
        assertThat(refused(month(31, 31, "5.00"))).containsExactly("HOURS_OVER_PERSON_MONTH");
        assertThat(refused(month(31, 31, "4.00"))).isEmpty();
    }

    @Test
    void a_day_told_full_leaves_no_room_for_hours_not_told_by_day() {
        accept(byDay(1, 31, 5, "24.00"));
        assertThat(refused(month(5, 5, "1.00"))).containsExactly("HOURS_OVER_PERSON_MONTH");
        assertThat(refused(month(4, 5, "24.00"))).isEmpty();
    }

    @Test
    void what_a_correction_left_of_a_day_lies_on_that_day() {
        accept(corrected(5, "24.00", "12.00"));
        assertThat(refused(byDay(1, 31, 5, "12.00"))).isEmpty();
        assertThat(refused(byDay(1, 31, 5, "12.01"))).containsExactly("HOURS_OVER_PERSON_MONTH");
    }

    @Test
    void an_agency_and_its_user_company_do_not_both_bring_a_day() {
        accept(told(CONTRACT, AGENCY, USER, 1, 20, day(5, "7.00")));
        assertThat(refused(told(CONTRACT, USER, null, 1, 31, day(5, "7.00")))).containsExactly("SAME_WORK_TWICE");
        assertThat(refused(told(CONTRACT, USER, null, 1, 31, day(6, "7.00")))).isEmpty();
        assertThat(refused(told(UUID.randomUUID(), USER, null, 1, 31, day(5, "7.00"))))
                .as("under another contract")
                .isEmpty();
        assertThat(refused(told(CONTRACT, "900000027", null, 1, 31, day(5, "7.00"))))
                .as("another employer")
                .isEmpty();
    }

    @Test
    void whichever_of_the_two_comes_second_is_asked_for_days_where_both_may_mean_the_same() {
        accept(told(CONTRACT, USER, null, 10, 31));
        assertThat(refused(told(CONTRACT, AGENCY, USER, 1, 20))).containsExactly("SAME_WORK_NEEDS_DAYS");
        assertThat(refused(told(CONTRACT, AGENCY, USER, 1, 20, day(5, "7.00")))).isEmpty();
        assertThat(refused(told(CONTRACT, AGENCY, USER, 1, 20, day(15, "7.00"))))
                .containsExactly("SAME_WORK_OTHER_NEEDS_DAYS");
    }

    @Test
    void a_hire_by_the_user_company_after_the_mission_is_another_work() {
        accept(told(CONTRACT, AGENCY, USER, 1, 14));
        assertThat(refused(told(CONTRACT, USER, null, 15, 31))).isEmpty();
    }

    private void accept(LineHours told) {
        assertThat(refused(told)).isEmpty();
        accepted.add(told);
    }

    private List<String> refused(LineHours told) {
        return new PersonMonth(MARCH, accepted)
                .fault("/lines/0", told, LimitsTest.usual()::mostOn).stream()
                        .map(Violation::code)
                        .toList();
    }

    private static LineHours byDay(int first, int last, int day, String hours) {
        return told(UUID.randomUUID(), USER, null, first, last, day(day, hours));
    }

    private static LineHours month(int first, int last, String hours) {
        return of(UUID.randomUUID(), USER, null, first, last, hours, List.of());
    }

    private static LineHours corrected(int day, String declared, String hours) {
        return of(UUID.randomUUID(), USER, null, 1, 31, hours, List.of(day(day, declared)));
    }

    private static LineHours told(UUID contract, String employer, String user, int first, int last, DayHours... days) {
        BigDecimal sum = Arrays.stream(days).map(DayHours::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return of(
                contract, employer, user, first, last, days.length == 0 ? "70.00" : sum.toPlainString(), List.of(days));
    }

    private static LineHours of(
            UUID contract, String employer, String user, int first, int last, String hours, List<DayHours> days) {
        LocalDate from = MARCH.atDay(first);
        return LineHours.of(
                UUID.randomUUID(),
                UUID.randomUUID(),
                contract,
                UUID.randomUUID(),
                employer,
                user,
                new BigDecimal(hours),
                days,
                new WorkPeriod(from, MARCH.atDay(last), null, null),
                MARCH);
    }

    private static DayHours day(int day, String hours) {
        return new DayHours(MARCH.atDay(day), new BigDecimal(hours));
    }
}
