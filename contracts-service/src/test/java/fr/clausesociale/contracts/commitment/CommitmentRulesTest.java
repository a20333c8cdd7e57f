package fr.clausesociale.contracts.commitment;

import static fr.clausesociale.contracts.commitment.Promises.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.commitment.Promises.Followed;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CommitmentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Terms HIRES = Promises.terms("2", Unit.PERSONS);
    private static final Terms TARGET = Promises.terms(null, Unit.ACTIONS);

    @Test
    void what_was_done_comes_with_its_proof() {
        assertThatCode(() -> check(HIRES, TODAY, "1", "DPAE 123", null)).doesNotThrowAnyException();
        refused(CommitmentProblem.PROOF_MISSING, HIRES, TODAY, "1", " ", null);
    }

    @Test
    void what_is_taken_back_comes_with_a_reason_instead() {
        assertThatCode(() -> check(HIRES, TODAY, "-1", null, "saisi deux fois")).doesNotThrowAnyException();
        refused(ContractsProblem.REASON_MISSING, HIRES, TODAY, "-1", "DPAE 123", null);
    }

    @Test
    void people_are_counted_whole_and_hours_are_not() {
        refused(CommitmentProblem.QUANTITY_NOT_WHOLE, HIRES, TODAY, "1.5", "p", null);
        assertThatCode(() -> check(HIRES, TODAY, "1.00", "p", null)).doesNotThrowAnyException();
        assertThatCode(() -> check(Promises.terms("10", Unit.HOURS), TODAY, "1.25", "p", null))
                .doesNotThrowAnyException();
    }

    @Test
    void only_a_target_without_figure_may_leave_the_quantity_out() {
        refused(CommitmentProblem.QUANTITY_MISSING, HIRES, TODAY, null, "p", null);
        refused(CommitmentProblem.QUANTITY_ZERO, HIRES, TODAY, "0.00", "p", null);
        assertThatCode(() -> check(TARGET, TODAY, null, "p", null)).doesNotThrowAnyException();
    }

    @Test
    void nothing_happened_before_the_contract_or_is_to_come() {
        refused(CommitmentProblem.DATE_IN_FUTURE, HIRES, TODAY.plusDays(1), "1", "p", null);
        refused(CommitmentProblem.DATE_BEFORE_NOTIFICATION, HIRES, START.minusDays(1), "1", "p", null);
        assertThatCode(() -> check(HIRES, START, "1", "p", null)).doesNotThrowAnyException();
    }

    @Test
    void a_closure_is_not_dated_before_what_it_judges() {
        Followed hires = new Followed(Promises.of(CommitmentKind.HIRE_AFTER_CONTRACT, "2")).achieve(TODAY, "1");
        assertThatCode(() -> CommitmentRules.checkAllDone(hires.achievements, TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> CommitmentRules.checkAllDone(hires.achievements, TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommitmentProblem.DATE_BEFORE_LAST));
    }

    @Test
    void every_kind_has_its_units_and_only_a_qualitative_one_needs_no_figure() {
        for (CommitmentKind kind : CommitmentKind.values()) {
            assertThat(kind.units()).isNotEmpty();
            assertThat(kind.needsQuantity()).isEqualTo(kind != CommitmentKind.QUALITATIVE);
        }
        assertThat(CommitmentKind.EXTRA_HOURS.units()).containsExactly(Unit.HOURS);
    }

    private static void refused(
            ProblemCode code, Terms terms, LocalDate on, String quantity, String proof, String note) {
        assertThatThrownBy(() -> check(terms, on, quantity, proof, note))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void check(Terms terms, LocalDate on, String quantity, String proof, String note) {
        BigDecimal figure = quantity == null ? null : new BigDecimal(quantity);
        CommitmentRules.check(new AchievementRequest(on, figure, proof, note), terms, START, TODAY);
    }
}
