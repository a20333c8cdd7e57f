package fr.clausesociale.eligibility.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.pass.PassChange.Course;
import fr.clausesociale.eligibility.pass.PassChange.Kind;
import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be recorded of a PASS IAE, and where its last day goes. */
class PassCourseTest {

    private static final LocalDate START = LocalDate.of(2025, 3, 1);
    private static final LocalDate END = LocalDate.of(2027, 2, 28);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Pass PASS = new Pass(START, END, List.of());

    private static final PassConfig BOUNDS = new PassConfig() {

        @Override
        public int grantedMonths() {
            return 24;
        }

        @Override
        public int suspensionMonths() {
            return 36;
        }

        @Override
        public int suspensionRetroactiveDays() {
            return 365;
        }

        @Override
        public int prolongationMonths() {
            return 12;
        }

        @Override
        public int prolongationMonthsAhead() {
            return 12;
        }

        @Override
        public int prolongationMonthsLate() {
            return 6;
        }
    };

    private static Course changed(Pass pass, Kind kind, LocalDate from, LocalDate until) {
        return new PassCourse(pass, BOUNDS, TODAY).changed(kind, from, until);
    }

    private static void refused(EligibilityProblem code, Pass pass, Kind kind, LocalDate from, LocalDate until) {
        assertThatThrownBy(() -> changed(pass, kind, from, until))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void a_suspension_moves_the_end_by_exactly_its_days() {
        Course course = changed(PASS, Kind.SUSPENSION, TODAY, TODAY.plusDays(29));

        assertThat(course.endsOn()).isEqualTo(END.plusDays(30));
        assertThat(PassCourse.after(START, END, List.of(course)).suspensions())
                .containsExactly(new Pass.Suspension(TODAY, TODAY.plusDays(29)));
    }

    @Test
    void a_suspension_begins_within_the_pass_and_the_last_year_lasts_36_months_at_most_and_meets_no_other() {
        refused(EligibilityProblem.PASS_DAY_OUTSIDE, PASS, Kind.SUSPENSION, END.plusDays(1), END.plusDays(9));
        refused(EligibilityProblem.PASS_CHANGE_TOO_LONG, PASS, Kind.SUSPENSION, TODAY, TODAY.plusMonths(36));
        refused(
                EligibilityProblem.PASS_CHANGE_TOO_LATE,
                PASS,
                Kind.SUSPENSION,
                TODAY.minusDays(366),
                TODAY.minusDays(300));
        refused(EligibilityProblem.ENDS_BEFORE_IT_BEGINS, PASS, Kind.SUSPENSION, TODAY, TODAY.minusDays(1));
        refused(EligibilityProblem.PASS_FROM_REQUIRED, PASS, Kind.SUSPENSION, null, TODAY);
        Pass suspended = new Pass(START, END, List.of(new Pass.Suspension(TODAY, TODAY.plusDays(9))));
        refused(
                EligibilityProblem.PASS_SUSPENDED_ALREADY,
                suspended,
                Kind.SUSPENSION,
                TODAY.plusDays(9),
                TODAY.plusDays(20));
    }

    @Test
    void a_prolongation_goes_on_from_the_end_for_a_year_at_most_and_not_while_suspended() {
        assertThat(changed(PASS, Kind.PROLONGATION, null, END.plusMonths(12)).endsOn())
                .isEqualTo(END.plusMonths(12));
        refused(
                EligibilityProblem.PASS_CHANGE_TOO_LONG,
                PASS,
                Kind.PROLONGATION,
                null,
                END.plusMonths(12).plusDays(1));
        Pass longOver = new Pass(START, TODAY.minusMonths(6).minusDays(1), List.of());
        refused(EligibilityProblem.PASS_CHANGE_TOO_LATE, longOver, Kind.PROLONGATION, null, TODAY);
        Pass suspended = new Pass(START, END, List.of(new Pass.Suspension(TODAY, TODAY)));
        refused(EligibilityProblem.PASS_SUSPENDED_ALREADY, suspended, Kind.PROLONGATION, null, END.plusDays(1));
    }

    @Test
    void an_early_end_lies_within_the_pass() {
        assertThat(changed(PASS, Kind.EARLY_END, null, TODAY).endsOn()).isEqualTo(TODAY);
        refused(EligibilityProblem.PASS_DAY_OUTSIDE, PASS, Kind.EARLY_END, null, END.plusDays(1));
    }
}
