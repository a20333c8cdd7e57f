package fr.clausesociale.contracts.commitment;

import static fr.clausesociale.contracts.commitment.Promises.NOW;
import static fr.clausesociale.contracts.commitment.Promises.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.contracts.commitment.Promises.Followed;
import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final Followed hires = new Followed(Promises.of(CommitmentKind.HIRE_AFTER_CONTRACT, "2"));

    @Test
    void a_new_promise_is_open_with_all_of_it_to_do() {
        Standing standing = hires.commitment.standing(MAY);
        assertThat(standing.status()).isEqualTo(CommitmentStatus.OPEN);
        assertThat(standing.remaining()).isEqualByComparingTo("2");
        assertThat(standing.rate()).isEqualByComparingTo("0");
        assertThat(standing.overdue()).isFalse();
    }

    @Test
    void what_is_achieved_makes_it_partly_kept_then_kept() {
        assertThat(hires.achieve(MAY, "1").commitment.standing(JUNE).status()).isEqualTo(CommitmentStatus.PARTLY_KEPT);
        Standing kept = hires.achieve(JUNE, "2").commitment.standing(JUNE);
        assertThat(kept.status()).isEqualTo(CommitmentStatus.KEPT);
        assertThat(kept.remaining()).isEqualByComparingTo("0");
        assertThat(kept.rate()).isEqualByComparingTo("1.5");
    }

    @Test
    void it_is_overdue_after_its_day_until_it_is_kept_or_closed() {
        assertThat(hires.commitment.standing(LocalDate.of(2026, 6, 30)).overdue())
                .isFalse();
        assertThat(hires.commitment.standing(JULY).overdue()).isTrue();
        hires.achieve(JUNE, "2");
        assertThat(hires.commitment.standing(JULY).overdue()).isFalse();
    }

    @Test
    void a_correction_takes_back_what_was_wrong_but_no_more_than_there_was() {
        hires.achieve(MAY, "2").achieve(JUNE, "-1");
        assertThat(hires.commitment.standing(JUNE).achieved()).isEqualByComparingTo("1");
        assertThat(hires.on(MAY).status()).isEqualTo(CommitmentStatus.KEPT);
        refused(CommitmentProblem.ACHIEVED_BELOW_ZERO, () -> hires.achieve(JUNE, "-2"));
        refused(CommitmentProblem.ACHIEVED_BELOW_ZERO, () -> hires.achieve(START, "-1"));
    }

    @Test
    void a_correction_dated_back_may_not_leave_a_later_day_below_zero() {
        hires.achieve(MAY, "2").achieve(JULY, "-1");
        refused(CommitmentProblem.ACHIEVED_BELOW_ZERO, () -> hires.achieve(JUNE, "-2"));
    }

    @Test
    void closing_says_what_the_figures_say() {
        hires.achieve(MAY, "1");
        refused(CommitmentProblem.OUTCOME_AGAINST_FIGURES, () -> close(CommitmentStatus.KEPT, JULY));
        close(null, JULY);
        assertThat(hires.commitment.standing(JULY).status()).isEqualTo(CommitmentStatus.PARTLY_KEPT);
        assertThat(hires.commitment.standing(JULY).overdue()).isFalse();
        refused(CommitmentProblem.COMMITMENT_CLOSED, () -> hires.achieve(JULY, "1"));
    }

    @Test
    void nothing_done_is_not_kept_only_once_it_is_closed() {
        close(null, JULY);
        assertThat(hires.on(JUNE).status()).isEqualTo(CommitmentStatus.OPEN);
        assertThat(hires.on(JULY).status()).isEqualTo(CommitmentStatus.NOT_KEPT);
    }

    @Test
    void a_waived_promise_has_nothing_to_do_and_no_rate() {
        close(CommitmentStatus.WAIVED, JUNE);
        Standing waived = hires.commitment.standing(JULY);
        assertThat(waived.status()).isEqualTo(CommitmentStatus.WAIVED);
        assertThat(waived.remaining()).isNull();
        assertThat(waived.rate()).isNull();
        assertThat(waived.overdue()).isFalse();
    }

    @Test
    void a_closed_promise_can_be_taken_up_again_and_the_time_between_stays_told() {
        close(null, MAY);
        hires.commitment.reopen(JUNE, "embauche en cours", NOW, "90000003500015");
        hires.achieve(JULY, "2");
        assertThat(hires.on(MAY).status()).isEqualTo(CommitmentStatus.NOT_KEPT);
        assertThat(hires.on(JUNE).status()).isEqualTo(CommitmentStatus.OPEN);
        assertThat(hires.on(JULY).status()).isEqualTo(CommitmentStatus.KEPT);
        assertThat(hires.commitment.decisions()).hasSize(2);
        refused(
                CommitmentProblem.COMMITMENT_NOT_CLOSED,
                () -> hires.commitment.reopen(JULY, "encore", NOW, "90000003500015"));
    }

    @Test
    void decisions_are_dated_in_order() {
        close(null, JUNE);
        refused(
                CommitmentProblem.DATE_BEFORE_LAST,
                () -> hires.commitment.reopen(MAY, "erreur", NOW, "90000003500015"));
    }

    @Test
    void a_target_without_figure_is_never_kept_by_what_is_entered_alone() {
        Followed target = new Followed(Promises.of(CommitmentKind.QUALITATIVE, null));
        target.achieve(MAY, "1").achieve(JUNE, "5");
        assertThat(target.on(JULY).status()).isEqualTo(CommitmentStatus.PARTLY_KEPT);
        assertThat(target.on(JULY).rate()).isNull();
        refused(
                CommitmentProblem.OUTCOME_MISSING,
                () -> target.commitment.close(null, JULY, "fin", null, NOW, "90000003500015"));
        target.commitment.close(CommitmentStatus.KEPT, JULY, "fin", null, NOW, "90000003500015");
        assertThat(target.on(JULY).status()).isEqualTo(CommitmentStatus.KEPT);
    }

    @Test
    void new_terms_do_not_rewrite_the_days_before() {
        hires.achieve(MAY, "2");
        hires.commitment.revise(Promises.terms("4", Unit.PERSONS), JUNE, "avenant 1", NOW, "90000003500015");
        assertThat(hires.on(MAY).status()).isEqualTo(CommitmentStatus.KEPT);
        assertThat(hires.on(JUNE).status()).isEqualTo(CommitmentStatus.PARTLY_KEPT);
        assertThat(hires.commitment.termsOn(MAY).quantity()).isEqualByComparingTo("2");
        assertThat(hires.commitment.termsOn(JUNE).quantity()).isEqualByComparingTo("4");
        refused(
                CommitmentProblem.DATE_BEFORE_LAST,
                () -> hires.commitment.revise(
                        Promises.terms("3", Unit.PERSONS), MAY, "avenant 2", NOW, "90000003500015"));
    }

    @Test
    void lowering_a_promise_under_what_was_done_leaves_nothing_to_do() {
        hires.achieve(MAY, "2");
        hires.commitment.revise(Promises.terms("1", Unit.PERSONS), JUNE, "avenant 1", NOW, "90000003500015");
        Standing standing = hires.commitment.standing(JULY);
        assertThat(standing.remaining()).isEqualByComparingTo("0");
        assertThat(standing.status()).isEqualTo(CommitmentStatus.KEPT);
    }

    private void close(CommitmentStatus outcome, LocalDate on) {
        hires.commitment.close(outcome, on, "fin du marché", null, NOW, "90000003500015");
    }

    private static AbstractThrowableAssert<?, ?> refused(CommitmentProblem code, ThrowingCallable what) {
        return assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
