package fr.clausesociale.beneficiaries.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.beneficiaries.person.Match;
import fr.clausesociale.beneficiaries.progress.DecisionState;
import fr.clausesociale.beneficiaries.progress.DecisionState.MissingPiece;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.beneficiaries.progress.Stage;
import fr.clausesociale.beneficiaries.reach.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a referral. */
class ReferralTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-12T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 11);
    private static final UUID CLAIM = UUID.randomUUID();

    private final Referral referral = referral();

    private static Referral referral() {
        ReferralRequest request = new ReferralRequest("FT-1", null, null, List.of("F1704"), DAY, null);
        return Referral.received(
                UUID.randomUUID(),
                request,
                "hash",
                new Submission(null, List.of(new Claim(CLAIM, "DELD", null, null, null))),
                new Prescriber("90000005000014", "FT"),
                UUID.randomUUID(),
                Match.NEW,
                new Place(null, null, "21", "27", "DEP-21", true),
                DAY,
                RECEIVED);
    }

    private DecisionState decision(String outcome, LocalDate until, MissingPiece... missing) {
        return decision(referral.id(), outcome, until, RECEIVED.plusSeconds(1), missing);
    }

    private DecisionState decision(UUID about, String outcome, LocalDate until, Instant at, MissingPiece... missing) {
        return new DecisionState(
                UUID.randomUUID(),
                referral.beneficiaryId(),
                about,
                outcome,
                "AUTOMATIC",
                DAY,
                until,
                false,
                List.of(missing),
                at);
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
                workedSince,
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

        referral.decided(decision("ELIGIBLE", UNTIL), RECEIVED);
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
    void an_eligibility_that_nobody_used_runs_out_by_itself() {
        referral.decided(decision("ELIGIBLE", UNTIL), RECEIVED);

        assertThat(referral.statusOn(UNTIL)).isEqualTo(ReferralStatus.ELIGIBLE);
        assertThat(referral.statusOn(UNTIL.plusDays(1))).isEqualTo(ReferralStatus.EXPIRED);
        moved(placement("ACTIVE", null, null), Stage.PLACED);
        assertThat(referral.statusOn(UNTIL.plusDays(1))).isEqualTo(ReferralStatus.PLACED);
    }

    @Test
    void a_later_decision_does_not_undo_a_placement() {
        referral.decided(decision("ELIGIBLE", UNTIL), RECEIVED);
        moved(placement("ACTIVE", null, null), Stage.PLACED);

        referral.decided(decision("NOT_ELIGIBLE", null), RECEIVED);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.PLACED);
        assertThat(referral.answer().outcome()).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void a_refused_placement_leads_back_to_the_decision() {
        referral.decided(decision("ELIGIBLE", UNTIL), RECEIVED);
        moved(placement("ACTIVE", null, null), Stage.PLACED);
        moved(placement("REFUSED", null, null), Stage.REFUSED);

        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.ELIGIBLE);
        assertThat(journey()).endsWith("PLACED", "PLACEMENT_REFUSED");
    }

    @Test
    void a_placement_that_waits_for_a_decision_is_no_placement_yet() {
        referral.decided(decision("MORE_INFORMATION", null), RECEIVED);
        moved(placement("PENDING_ELIGIBILITY", null, null), Stage.PENDING);
        assertThat(referral.statusOn(DAY)).isEqualTo(ReferralStatus.MORE_INFORMATION);

        referral.decided(decision("ELIGIBLE", UNTIL), RECEIVED);
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
    void the_same_answer_again_is_told_once() {
        referral.decided(decision("ELIGIBLE", UNTIL), RECEIVED);
        referral.decided(decision("ELIGIBLE", UNTIL), RECEIVED);

        assertThat(journey()).containsExactly("RECEIVED", "ELIGIBLE");
    }

    @Test
    void asks_only_for_what_its_own_claims_lack() {
        MissingPiece own = new MissingPiece(CLAIM, "EVIDENCE_EXPIRED");
        MissingPiece others = new MissingPiece(UUID.randomUUID(), "EVIDENCE");

        referral.decided(decision("MORE_INFORMATION", null, own, others), RECEIVED);

        assertThat(referral.answer().missing()).containsExactly(own);
    }

    @Test
    void an_older_refusal_of_another_referral_does_not_concern_it() {
        UUID another = UUID.randomUUID();
        Instant before = RECEIVED.minusSeconds(3600);

        assertThat(referral.concernedBy(decision(another, "NOT_ELIGIBLE", null, before)))
                .isFalse();
        assertThat(referral.concernedBy(decision(another, "ELIGIBLE", UNTIL, before)))
                .isTrue();
        assertThat(referral.concernedBy(decision(another, "NOT_ELIGIBLE", null, RECEIVED.plusSeconds(5))))
                .isTrue();
    }

    @Test
    void what_another_referral_lacks_changes_no_answer_of_this_one() {
        UUID another = UUID.randomUUID();
        Instant later = RECEIVED.plusSeconds(600);
        referral.decided(decision("NOT_ELIGIBLE", null), RECEIVED);

        assertThat(referral.concernedBy(decision(another, "MORE_INFORMATION", null, later)))
                .isFalse();
        assertThat(referral.concernedBy(decision(another, "ELIGIBLE", UNTIL, later)))
                .isTrue();
        referral.decided(decision(another, "ELIGIBLE", UNTIL, later), later);
        assertThat(referral.concernedBy(decision(another, "MORE_INFORMATION", null, later)))
                .as("the eligibility fell")
                .isTrue();
    }

    @Test
    void another_decision_that_says_the_same_leaves_no_trace() {
        referral.decided(decision("ELIGIBLE", UNTIL), RECEIVED);
        referral.decided(
                decision(UUID.randomUUID(), "ELIGIBLE", UNTIL, RECEIVED.plusSeconds(60)), RECEIVED.plusSeconds(61));

        assertThat(referral.updatedAt()).isEqualTo(RECEIVED);
        assertThat(journey()).containsExactly("RECEIVED", "ELIGIBLE");
    }

    @Test
    void the_journey_begins_with_the_referral_even_if_the_decision_is_older() {
        referral.decided(decision(UUID.randomUUID(), "ELIGIBLE", UNTIL, RECEIVED.minusSeconds(3600)), RECEIVED);

        assertThat(referral.journey().entries())
                .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(RECEIVED));
        assertThat(journey()).containsExactly("RECEIVED", "ELIGIBLE");
    }
}
