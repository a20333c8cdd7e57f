package fr.clausesociale.beneficiaries.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.beneficiaries.progress.AssessmentState;
import fr.clausesociale.beneficiaries.progress.AssessmentState.MissingPiece;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.beneficiaries.progress.Ruling;
import fr.clausesociale.beneficiaries.progress.Stage;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.referral.declared.Claim;
import fr.clausesociale.beneficiaries.referral.declared.Submission;
import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.history.WithdrawalReason;
import fr.clausesociale.beneficiaries.referral.journey.JourneyEntry;
import fr.clausesociale.beneficiaries.referral.journey.ReferralStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a referral. */
class ReferralTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-12T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 11);
    private static final Instant LATER = RECEIVED.plusSeconds(600);
    private static final UUID CLAIM = UUID.randomUUID();

    private final Referral referral = referral();
    private final List<Ruling> rulings = new ArrayList<>();

    private static Referral referral() {
        return Referral.received(
                UUID.randomUUID(),
                arrival(request(), "hash", submission()),
                new Prescriber("90000005000014", "FT"),
                UUID.randomUUID(),
                DAY,
                RECEIVED);
    }

    private static Arrivals.Arrival arrival(ReferralRequest request, String hash, Submission submission) {
        return new Arrivals.Arrival(request, hash, submission, new Place(null, null, "21", "27", "DEP-21", true), null);
    }

    private static ReferralRequest request() {
        return new ReferralRequest("FT-1", null, null, List.of("F1704"), DAY, null, null, null, null);
    }

    private static Submission submission() {
        return new Submission(null, null, List.of(new Claim(CLAIM, "DELD", null, null, null)), null, null);
    }

    private void assessed(String outcome, LocalDate until, MissingPiece... missing) {
        referral.assessed(new AssessmentState(
                referral.id(), 1L, outcome, until, List.of(missing), List.of(), RECEIVED.plusSeconds(1)));
        referral.tell(rulings, RECEIVED.plusSeconds(2));
    }

    private void ruled(String outcome, LocalDate until, Instant at) {
        rulings.add(new Ruling(outcome, until, List.of(), at));
        referral.tell(rulings, at.plusSeconds(1));
    }

    private PlacementState placement(String status, YearMonth workedSince, String exit) {
        return new PlacementState(
                UUID.randomUUID(),
                referral.beneficiaryId(),
                status,
                "FIXED_TERM",
                "F1704",
                DAY.plusDays(20),
                null,
                exit == null ? null : DAY.plusDays(90),
                exit,
                null,
                workedSince,
                null,
                null,
                RECEIVED.plusSeconds(60));
    }

    private void moved(PlacementState placement, Stage... all) {
        referral.placementMoved(placement, List.of(all), RECEIVED.plusSeconds(61));
    }

    private List<String> journey() {
        return referral.journey().entries().stream().map(JourneyEntry::event).toList();
    }

    @Test
    void goes_from_received_to_eligible_placed_working_and_ended() {
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.RECEIVED);

        assessed("ELIGIBLE", UNTIL);
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.ELIGIBLE);
        moved(placement("ACTIVE", null, null), Stage.PLACED);
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.PLACED);
        moved(placement("ACTIVE", YearMonth.of(2026, 2), null), Stage.WORKING);
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.WORKING);
        moved(placement("ENDED", YearMonth.of(2026, 2), "PERMANENT_CONTRACT"), Stage.ENDED);
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.ENDED);

        assertThat(journey()).containsExactly("RECEIVED", "ELIGIBLE", "PLACED", "WORKING", "ENDED");
        assertThat(referral.journey().entries().get(4).exit()).isEqualTo("PERMANENT_CONTRACT");
    }

    @Test
    void a_placement_that_never_was_leaves_the_person_eligible() {
        assessed("ELIGIBLE", UNTIL);
        moved(placement("ACTIVE", YearMonth.of(2026, 2), null), Stage.WORKING);

        moved(placement("ANNULLED", null, null), Stage.ANNULLED);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.ELIGIBLE);
        assertThat(journey()).endsWith("WORKING", "PLACEMENT_ANNULLED");
    }

    @Test
    void a_placement_that_was_another_persons_leaves_what_else_is_so() {
        assessed("ELIGIBLE", UNTIL);
        moved(placement("ACTIVE", null, null), Stage.PLACED);

        referral.placementLeft(RECEIVED.plusSeconds(90), List.of(Stage.ENDED), RECEIVED.plusSeconds(91));

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.ENDED);
        assertThat(journey()).endsWith("PLACED", "PLACEMENT_ANNULLED");
    }

    @Test
    void an_eligibility_that_nobody_used_runs_out_by_itself() {
        assessed("ELIGIBLE", UNTIL);

        assertThat(referral.statusOn(UNTIL)).isEqualTo(ReferralStatus.ELIGIBLE);
        assertThat(referral.statusOn(UNTIL.plusDays(1))).isEqualTo(ReferralStatus.EXPIRED);
        moved(placement("ACTIVE", null, null), Stage.PLACED);
        assertThat(referral.statusOn(UNTIL.plusDays(1))).isEqualTo(ReferralStatus.PLACED);
    }

    @Test
    void a_later_decision_does_not_undo_a_placement() {
        assessed("ELIGIBLE", UNTIL);
        moved(placement("ACTIVE", null, null), Stage.PLACED);

        ruled("NOT_ELIGIBLE", null, LATER);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.PLACED);
        assertThat(referral.answer().outcome()).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void a_refused_placement_leads_back_to_the_decision() {
        assessed("ELIGIBLE", UNTIL);
        moved(placement("ACTIVE", null, null), Stage.PLACED);
        moved(placement("REFUSED", null, null), Stage.REFUSED);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.ELIGIBLE);
        assertThat(journey()).endsWith("PLACED", "PLACEMENT_REFUSED");
    }

    @Test
    void a_placement_that_waits_for_a_decision_is_no_placement_yet() {
        assessed("MORE_INFORMATION", null);
        moved(placement("PENDING_ELIGIBILITY", null, null), Stage.PENDING);
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.MORE_INFORMATION);

        ruled("ELIGIBLE", UNTIL, RECEIVED.plusSeconds(30));
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.ELIGIBLE);
        moved(placement("ACTIVE", null, null), Stage.PLACED);
        assertThat(journey()).containsExactly("RECEIVED", "MORE_INFORMATION", "ELIGIBLE", "PLACED");
    }

    @Test
    void one_ended_placement_beside_a_running_one_ends_nothing() {
        moved(placement("ENDED", null, "END_OF_CONTRACT"), Stage.ENDED, Stage.WORKING);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.WORKING);
    }

    @Test
    void the_same_answer_again_is_told_once_and_leaves_no_trace() {
        assessed("ELIGIBLE", UNTIL);
        Instant told = referral.updatedAt();
        assessed("ELIGIBLE", UNTIL);
        ruled("ELIGIBLE", UNTIL, LATER);

        assertThat(journey()).containsExactly("RECEIVED", "ELIGIBLE");
        assertThat(referral.updatedAt()).isEqualTo(told);
    }

    @Test
    void asks_for_what_its_own_claims_lack() {
        MissingPiece own = new MissingPiece(CLAIM, "EVIDENCE_EXPIRED", null);

        assessed("MORE_INFORMATION", null, own);

        assertThat(referral.answer().missing()).containsExactly(own);
    }

    @Test
    void what_was_decided_before_it_arrived_is_never_told() {
        ruled("ELIGIBLE", UNTIL, RECEIVED.minusSeconds(1));
        ruled("NOT_ELIGIBLE", null, RECEIVED.minusNanos(1));
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.RECEIVED);

        assessed("MORE_INFORMATION", null);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.MORE_INFORMATION);
        assertThat(journey()).containsExactly("RECEIVED", "MORE_INFORMATION");
    }

    @Test
    void what_a_facilitator_decides_from_its_arrival_on_comes_before_the_rules() {
        assessed("MORE_INFORMATION", null);
        ruled("ELIGIBLE", UNTIL, RECEIVED.plusSeconds(60));
        ruled("NOT_ELIGIBLE", null, LATER);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.NOT_ELIGIBLE);
        assertThat(journey()).containsExactly("RECEIVED", "MORE_INFORMATION", "ELIGIBLE", "NOT_ELIGIBLE");
    }

    @Test
    void of_two_approvals_the_longer_holds() {
        assessed("ELIGIBLE", UNTIL);
        ruled("ELIGIBLE", UNTIL.minusMonths(2), LATER);

        assertThat(referral.answer().until()).isEqualTo(UNTIL);
        assertThat(journey()).containsExactly("RECEIVED", "ELIGIBLE");
    }

    @Test
    void the_order_in_which_things_are_heard_of_changes_nothing() {
        Referral other = referral();
        AssessmentState assessment = new AssessmentState(
                null, null, "MORE_INFORMATION", null, List.of(), List.of(), RECEIVED.plusSeconds(1));
        Ruling ruling = new Ruling("ELIGIBLE", UNTIL, List.of(), RECEIVED.plusSeconds(60));

        referral.assessed(assessment);
        referral.tell(List.of(), LATER);
        referral.tell(List.of(ruling), LATER);
        other.tell(List.of(ruling), LATER);
        other.assessed(assessment);
        other.tell(List.of(ruling), LATER);

        assertThat(other.answer()).isEqualTo(referral.answer());
        assertThat(other.journey()).isEqualTo(referral.journey());
        assertThat(other.statusOn(DAY)).isEqualTo(referral.statusOn(DAY));
    }

    @Test
    void the_journey_begins_with_the_referral_even_if_a_clock_is_behind() {
        referral.assessed(new AssessmentState(
                referral.id(), 1L, "ELIGIBLE", UNTIL, List.of(), List.of(), RECEIVED.minusSeconds(3600)));
        referral.tell(List.of(), RECEIVED);

        assertThat(referral.journey().entries())
                .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(RECEIVED));
        assertThat(journey()).containsExactly("RECEIVED", "ELIGIBLE");
    }

    private void declaredAgain(Act act, LocalDate day, Instant at) {
        referral.declaredAgain(act, arrival(request(), "other", submission()), day, at);
    }

    private void assessedAgain(long revision, String outcome, LocalDate until, Instant at) {
        referral.assessed(new AssessmentState(referral.id(), revision, outcome, until, List.of(), List.of(), at));
        referral.tell(rulings, at.plusSeconds(1));
    }

    @Test
    void an_update_stays_as_it_was_answered_until_it_is_judged() {
        assessed("MORE_INFORMATION", null);

        declaredAgain(Act.UPDATED, DAY.plusDays(1), LATER);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.MORE_INFORMATION);
        assessedAgain(2, "ELIGIBLE", UNTIL, LATER.plusSeconds(1));
        assertThat(journey()).containsExactly("RECEIVED", "MORE_INFORMATION", "UPDATED", "ELIGIBLE");
    }

    @Test
    void what_was_said_of_content_that_was_corrected_since_is_no_answer_any_more() {
        declaredAgain(Act.UPDATED, DAY, LATER);

        assessedAgain(1, "NOT_ELIGIBLE", null, LATER.plusSeconds(1));

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.RECEIVED);
    }

    @Test
    void a_renewal_awaits_an_answer_of_its_own_and_keeps_what_was_told_before() {
        assessed("ELIGIBLE", UNTIL);
        ruled("NOT_ELIGIBLE", null, RECEIVED.plusSeconds(60));

        declaredAgain(Act.RENEWED, UNTIL.plusDays(1), LATER);

        assertThat(referral.statusOn(UNTIL.plusDays(1))).isEqualTo(ReferralStatus.RECEIVED);
        assessedAgain(2, "ELIGIBLE", UNTIL.plusMonths(6), LATER.plusSeconds(1));
        assertThat(referral.statusOn(UNTIL.plusDays(1))).isEqualTo(ReferralStatus.ELIGIBLE);
        assertThat(journey()).containsExactly("RECEIVED", "ELIGIBLE", "NOT_ELIGIBLE", "RENEWED", "ELIGIBLE");
    }

    @Test
    void may_be_renewed_ninety_days_before_its_end_and_not_before_there_is_a_right() {
        assertThat(referral.renewableFrom(90)).isNull();

        assessed("ELIGIBLE", UNTIL);

        assertThat(referral.renewableFrom(90)).isEqualTo(UNTIL.minusDays(90));
    }

    @Test
    void nothing_is_told_of_one_that_was_withdrawn() {
        referral.withdrawn(WithdrawalReason.FOUND_WORK, LATER);

        assessed("ELIGIBLE", UNTIL);
        ruled("ELIGIBLE", UNTIL, LATER.plusSeconds(60));

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.CLOSED);
        assertThat(journey()).containsExactly("RECEIVED", "WITHDRAWN");
        assertThat(referral.declares())
                .as("the situation was certified all the same")
                .isTrue();
    }

    @Test
    void what_was_referred_by_mistake_declares_nothing_any_more() {
        referral.withdrawn(WithdrawalReason.MISTAKE, LATER);

        assertThat(referral.declares()).isFalse();
    }
}
