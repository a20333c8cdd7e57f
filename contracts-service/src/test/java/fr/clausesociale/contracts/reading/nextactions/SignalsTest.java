package fr.clausesociale.contracts.reading.nextactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies ahead stands among the next actions from its day on, and is told once. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SignalsTest extends KeptAsItWaits {

    @Inject
    Signals signals;

    @Test
    void a_window_that_ends_in_90_days_is_told_and_in_30_days_once_more() {
        String distant = windowEndsIn(120);
        String soon = windowEndsIn(60);
        String near = windowEndsIn(20);

        assertThat(actions("WINDOW_ENDS_IN_90")).contains(soon).doesNotContain(distant, near);
        assertThat(actions("WINDOW_ENDS_IN_30")).contains(near).doesNotContain(distant, soon);
    }

    @Test
    void a_window_in_which_all_of_the_work_lies_is_not_told() {
        LocalDate start = clock.today().plusDays(61).minusMonths(24);
        String placement = AtWork.placed(
                AtWork.eligible(start), obligation(start), start, clock.today().plusDays(10));

        assertThat(actions("WINDOW_ENDS_IN_90")).doesNotContain(placement);
    }

    @Test
    void a_follow_up_is_due_until_it_is_answered() {
        LocalDate start = clock.today().minusMonths(8);
        String placement = atWork(obligation(start), start, clock.today());
        Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"TRAINING\"}"
                        .formatted(clock.today().minusMonths(4)))
                .post("/v1/placements/" + placement + "/end"));
        assertThat(actions("FOLLOW_UP")).contains(placement);

        Api.ok(Api.facilitator()
                .body("{\"situation\":\"UNKNOWN\",\"askedOn\":\"%s\"}".formatted(clock.today()))
                .put("/v1/placements/" + placement + "/follow-ups/3"));

        assertThat(actions("FOLLOW_UP")).doesNotContain(placement);
    }

    @Test
    void people_are_followed_up_after_the_contract_was_closed_too() {
        LocalDate start = clock.today().minusMonths(8);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "400.00");
        String placement = atWork(obligation, start, clock.today());
        Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"TRAINING\"}"
                        .formatted(clock.today().minusMonths(4)))
                .post("/v1/placements/" + placement + "/end"));
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin selon le dossier\"}".formatted(clock.today()))
                .post("/v1/contracts/" + contract + "/termination"));

        Api.created(Api.facilitator()
                .body("{\"reason\":\"Effectifs réduits\"}")
                .post("/v1/contracts/" + contract + "/closure"));

        assertThat(actions("FOLLOW_UP")).contains(placement);
        assertThat(actions("OBLIGATION_REACHED")).doesNotContain(obligation);
    }

    @Test
    void an_obligation_is_reached_as_long_as_nothing_is_missing() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "10.00");
        String entry = AtWork.accepted(obligation, start, AtWork.line(AtWork.somebody(obligation, start), "10.00"));
        assertThat(actions("OBLIGATION_REACHED")).contains(obligation);

        Api.created(Api.facilitator()
                .body("{\"hours\":\"5.00\",\"reason\":\"Feuille mal lue\"}")
                .post("/v1/hours/" + entry + "/correction"));

        assertThat(actions("OBLIGATION_REACHED")).doesNotContain(obligation);
    }

    @Test
    void more_than_half_missing_at_half_time_is_a_shortfall_ahead() {
        String late = obligation(clock.today().minusMonths(12));
        String young = obligation(clock.today().minusMonths(2));

        assertThat(actions("SHORTFALL_AHEAD")).contains(late).doesNotContain(young);
    }

    @Test
    void an_announced_end_waits_for_the_facilitator_and_a_keyed_in_statement_for_the_employer() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        String obligation = obligation(start);
        String placement = atWork(obligation, start, clock.today().plusMonths(6));
        Api.ok(Api.company()
                .body("{\"endedOn\":\"%s\"}".formatted(clock.today()))
                .post("/v1/placements/" + placement + "/announced-end"));
        String statement = Api.created(Api.facilitator()
                        .body(AtWork.lines(AtWork.line(placement, "10.00")))
                        .put(AtWork.statement(obligation, start) + "?employer=" + Api.COMPANY_ORG))
                .jsonPath()
                .getString("id");
        Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/submission"));
        assertThat(actions("CONFIRM_END")).contains(placement);
        assertThat(actions("CONFIRM_STATEMENT")).contains(statement);
        assertThat(actions("DECIDE_STATEMENT")).contains(statement);

        Api.ok(Api.company().post("/v1/statements/" + statement + "/confirmation"));
        Api.ok(Api.facilitator().post("/v1/placements/" + placement + "/end"));

        assertThat(actions("CONFIRM_END")).doesNotContain(placement);
        assertThat(actions("CONFIRM_STATEMENT")).doesNotContain(statement);
    }

    @Test
    void nobody_asks_for_months_in_which_the_work_was_suspended() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        String placement = atWork(obligation(start), start, clock.today().plusMonths(6));
        assertThat(actions("DECLARE_MONTH")).contains(placement);

        Api.ok(Api.facilitator()
                .body("{\"from\":\"%s\"}".formatted(start))
                .post("/v1/placements/" + placement + "/suspension"));
        assertThat(actions("DECLARE_MONTH")).doesNotContain(placement);

        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\"}".formatted(start.plusMonths(1).plusDays(4)))
                .post("/v1/placements/" + placement + "/resumption"));
        assertThat(actions("DECLARE_MONTH")).contains(placement);
    }

    @Test
    void what_has_come_is_told_once_and_only_once() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        String silent = atWork(obligation(start), start, clock.today().plusMonths(6));
        String ending = windowEndsIn(60);

        signals.raise();
        signals.raise();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(told(silent)).anyMatch(body -> body.contains("\"signal\":\"NO_STATEMENT\""));
            assertThat(told(ending)).anyMatch(body -> body.contains("\"signal\":\"WINDOW_ENDS_IN_90\""));
        });
        assertThat(told(ending).stream().filter(body -> body.contains("WINDOW_ENDS_IN_90")))
                .hasSize(1);
    }

    private static String obligation(LocalDate notifiedOn) {
        return Api.newObligation(Api.newContract(notifiedOn), "400.00");
    }

    /** Somebody at work beyond the last day that counts. */
    private String windowEndsIn(int days) {
        LocalDate start = clock.today().plusDays(days + 1L).minusMonths(24);
        String obligation = obligation(start);
        return AtWork.placed(
                AtWork.eligible(start), obligation, start, clock.today().plusYears(1));
    }

    private static List<String> told(String about) {
        return TestKafka.drain("contracts.signal.v1").stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(body -> body.contains("\"about\":\"" + about + "\""))
                .toList();
    }
}
