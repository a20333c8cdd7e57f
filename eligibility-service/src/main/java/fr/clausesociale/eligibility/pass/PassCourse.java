package fr.clausesociale.eligibility.pass;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.eligibility.pass.PassChange.Course;
import fr.clausesociale.eligibility.pass.PassChange.Kind;
import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What may be recorded of a PASS on a day, and what becomes of its last day. */
public final class PassCourse {

    private final Pass pass;
    private final PassConfig bounds;
    private final LocalDate today;

    public PassCourse(Pass pass, PassConfig bounds, LocalDate today) {
        this.pass = pass;
        this.bounds = bounds;
        this.today = today;
    }

    /** A PASS as it was granted, followed by what was recorded of it, oldest first. */
    static Pass after(LocalDate start, LocalDate grantedUntil, List<Course> changes) {
        LocalDate end = grantedUntil;
        List<Pass.Suspension> suspensions = new ArrayList<>();
        for (Course change : changes) {
            end = change.endsOn();
            if (change.kind() == Kind.SUSPENSION) {
                suspensions.add(new Pass.Suspension(change.from(), change.until()));
            }
        }
        return new Pass(start, end, suspensions);
    }

    /** @param from first day of a suspension; of no meaning for the other kinds */
    public Course changed(Kind kind, LocalDate from, LocalDate until) {
        return switch (kind) {
            case SUSPENSION -> suspended(from, until);
            case PROLONGATION -> prolonged(until);
            case EARLY_END -> ended(until);
        };
    }

    private Course suspended(LocalDate from, LocalDate until) {
        if (from == null) {
            throw Problem.of(EligibilityProblem.PASS_FROM_REQUIRED).at("/from");
        }
        if (until.isBefore(from)) {
            throw Problem.of(EligibilityProblem.ENDS_BEFORE_IT_BEGINS, until, from)
                    .at("/until");
        }
        within(from, "/from");
        if (until.isAfter(from.plusMonths(bounds.suspensionMonths()).minusDays(1))) {
            throw Problem.of(EligibilityProblem.PASS_CHANGE_TOO_LONG, bounds.suspensionMonths())
                    .at("/until");
        }
        if (from.plusDays(bounds.suspensionRetroactiveDays()).isBefore(today)) {
            throw Problem.of(EligibilityProblem.PASS_CHANGE_TOO_LATE, from).at("/from");
        }
        pass.suspensions().stream()
                .filter(other -> !other.from().isAfter(until) && !other.until().isBefore(from))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(EligibilityProblem.PASS_SUSPENDED_ALREADY, other.from(), other.until())
                            .at("/from");
                });
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        return new Course(Kind.SUSPENSION, from, until, pass.end().plusDays(days));
    }

    private Course prolonged(LocalDate until) {
        LocalDate first = pass.end().plusDays(1);
        if (until.isBefore(first)) {
            throw Problem.of(EligibilityProblem.ENDS_BEFORE_IT_BEGINS, until, first)
                    .at("/until");
        }
        if (until.isAfter(pass.end().plusMonths(bounds.prolongationMonths()))) {
            throw Problem.of(EligibilityProblem.PASS_CHANGE_TOO_LONG, bounds.prolongationMonths())
                    .at("/until");
        }
        boolean early = today.isBefore(pass.end().minusMonths(bounds.prolongationMonthsAhead()));
        boolean late = today.isAfter(pass.end().plusMonths(bounds.prolongationMonthsLate()));
        if (early || late) {
            throw Problem.of(EligibilityProblem.PASS_CHANGE_TOO_LATE, pass.end())
                    .at("/until");
        }
        pass.suspensions().stream()
                .filter(one -> !today.isBefore(one.from()) && !today.isAfter(one.until()))
                .findFirst()
                .ifPresent(one -> {
                    throw Problem.of(EligibilityProblem.PASS_SUSPENDED_ALREADY, one.from(), one.until())
                            .at("/kind");
                });
        return new Course(Kind.PROLONGATION, first, until, until);
    }

    private Course ended(LocalDate until) {
        within(until, "/until");
        return new Course(Kind.EARLY_END, until, until, until);
    }

    private void within(LocalDate day, String pointer) {
        if (day.isBefore(pass.start()) || day.isAfter(pass.end())) {
            throw Problem.of(EligibilityProblem.PASS_DAY_OUTSIDE, day, pass.start(), pass.end())
                    .at(pointer);
        }
    }
}
