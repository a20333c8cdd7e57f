package fr.clausesociale.contracts.placement.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate ENDED = LocalDate.of(2026, 8, 31);

    private final Course course = new Course();

    @Test
    void a_placement_is_suspended_and_taken_up_again_as_often_as_it_happens() {
        course.suspend(day(3, 10), START, null);
        refused(ContractsProblem.PLACEMENT_SUSPENDED, () -> course.suspend(day(4, 1), START, null));
        course.resume(day(3, 20));
        refused(ContractsProblem.PLACEMENT_NOT_SUSPENDED, () -> course.resume(day(3, 21)));
        refused(ContractsProblem.SUSPENSION_TWICE, () -> course.suspend(day(3, 19), START, null));
        course.suspend(day(5, 1), START, null);
        assertThat(course.suspensions())
                .containsExactly(new Suspension(day(3, 10), day(3, 19)), new Suspension(day(5, 1), null));
    }

    @Test
    void a_suspension_lies_within_the_work_and_lasts_a_day_at_least() {
        refused(ContractsProblem.SUSPENSION_OUTSIDE, () -> course.suspend(START.minusDays(1), START, null));
        refused(ContractsProblem.SUSPENSION_OUTSIDE, () -> course.suspend(day(3, 2), START, day(3, 1)));
        course.suspend(day(3, 10), START, null);
        refused(ContractsProblem.RESUMED_BEFORE_SUSPENDED, () -> course.resume(day(3, 10)));
    }

    @Test
    void the_end_of_the_work_ends_its_suspension() {
        course.suspend(day(3, 10), START, null);
        course.end(day(3, 31), ExitClass.OTHER);
        assertThat(course.suspensions()).containsExactly(new Suspension(day(3, 10), day(3, 31)));
    }

    @Test
    void there_is_one_answer_a_horizon_and_unknown_is_one_of_them() {
        course.answer(asked(3, "UNKNOWN", null, day(12, 1)), ENDED);
        course.answer(asked(3, "TRAINING", ExitClass.POSITIVE, day(12, 5)), ENDED);

        assertThat(course.followUps(ENDED)).extracting(FollowUp.Due::months).containsExactly(3, 6, 12);
        assertThat(course.followUps(ENDED))
                .extracting(due -> due.answer() == null ? null : due.answer().situation())
                .containsExactly("TRAINING", null, null);
    }

    @Test
    void a_horizon_is_due_so_many_months_after_the_end_and_not_asked_for_before() {
        assertThat(course.followUps(ENDED))
                .extracting(FollowUp.Due::dueOn)
                .containsExactly(day(11, 30), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 8, 31));
        refused(
                ContractsProblem.FOLLOW_UP_NOT_DUE,
                () -> course.answer(asked(3, "TRAINING", ExitClass.POSITIVE, day(11, 29)), ENDED));
        course.answer(asked(3, "TRAINING", ExitClass.POSITIVE, day(11, 30)), ENDED);
    }

    @Test
    void nobody_is_asked_what_came_after_work_that_goes_on() {
        assertThat(course.followUps(null)).isEmpty();
        refused(ContractsProblem.FOLLOW_UP_BEFORE_END, () -> course.answer(asked(3, "OTHER", null, day(12, 1)), null));
    }

    private static FollowUp asked(int months, String situation, ExitClass judged, LocalDate on) {
        return new FollowUp(months, situation, judged, on, "90000003500015");
    }

    private static void refused(ContractsProblem code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
