package fr.clausesociale.contracts.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for somebody's word about something is settled when that is annulled or closed: nobody says a word that leads nowhere. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WhatWaitsIsOverTest {

    private static final String WHY = "saisi deux fois";
    private static final String SUCCESSOR = "90000006800016";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String contract;
    private String obligation;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(4).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
    }

    @Test
    void more_hours_are_not_asked_for_any_more_of_those_that_were_taken_back_with_their_placement() {
        String placement = AtWork.somebody(obligation, start);
        String entry = raised(placement);

        annul("placements/" + placement);

        assertNothingRaised(entry);
    }

    @Test
    void nor_of_those_that_were_taken_back_with_their_obligation_or_its_contract() {
        String other = Api.newObligation(contract, "100.00");
        String one = raised(AtWork.somebody(obligation, start));
        annul("obligations/" + obligation);
        assertNothingRaised(one);
        obligation = other;
        String entry = raised(AtWork.somebody(obligation, start));

        annul("contracts/" + contract);

        assertNothingRaised(entry);
    }

    @Test
    void nor_under_a_contract_that_was_closed_since() {
        String entry = raised(AtWork.somebody(obligation, start));

        close();

        assertNothingRaised(entry);
    }

    @Test
    void a_hire_that_was_announced_for_what_is_annulled_is_refused_with_its_reason() {
        String hire = announced();

        annul("obligations/" + obligation);

        JsonPath refused = Api.ok(Api.company().get(hire)).jsonPath();
        assertThat(refused.getString("status")).isEqualTo("REFUSED");
        assertThat(refused.getString("reason")).isEqualTo(WHY);
    }

    @Test
    void a_hire_that_was_announced_under_a_contract_that_is_closed_is_refused() {
        String hire = announced();

        close();

        assertThat(Api.ok(Api.company().get(hire)).<String>path("status")).isEqualTo("REFUSED");
    }

    @Test
    void nobody_takes_over_a_contract_that_was_annulled() {
        Api.as("hand-over-successor", "facilitator", SUCCESSOR, "DEP-58");
        String handOver = Api.created(Api.facilitator()
                        .body("{\"to\":\"%s\",\"on\":\"%s\",\"reason\":\"Le portage change de structure\"}"
                                .formatted(SUCCESSOR, clock.today()))
                        .post("/v1/contracts/" + contract + "/hand-over"))
                .path("id");

        annul("contracts/" + contract);

        Response agreed = Api.as("hand-over-successor", "facilitator", SUCCESSOR, "DEP-58")
                .post("/v1/hand-overs/" + handOver + "/agreement");
        assertThat(agreed.statusCode()).as(agreed.asString()).isEqualTo(409);
        assertThat(Api.ok(Api.facilitator().get("/v1/hand-overs/" + handOver)).<String>path("status"))
                .isEqualTo("REFUSED");
    }

    @Test
    void an_end_that_was_announced_is_not_to_be_confirmed_of_a_placement_that_never_was() {
        String placement = AtWork.somebody(obligation, start);
        Api.ok(Api.company()
                .body("{\"endedOn\":\"%s\",\"exit\":\"TRAINING\"}".formatted(start.plusMonths(3)))
                .post("/v1/placements/" + placement + "/announced-end"));

        annul("placements/" + placement);

        assertThat(Api.ok(Api.company().get("/v1/placements/" + placement))
                        .jsonPath()
                        .getMap("announcedEnd"))
                .isNull();
    }

    @Test
    void nobody_is_asked_how_somebody_stands_who_is_erased() {
        LocalDate first = clock.today().minusMonths(8);
        String person = AtWork.eligible(first);
        String placement = AtWork.placed(person, Api.newObligation(Api.newContract(first), "900.00"), first);
        Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"TRAINING\"}"
                        .formatted(clock.today().minusMonths(4)))
                .post("/v1/placements/" + placement + "/end"));
        assertThat(asked()).contains(placement);

        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.produce(
                "beneficiaries.beneficiary.v1",
                person,
                TestKafka.headers("fr.clausesociale.beneficiaries.beneficiary-erased.v1", person, 2),
                null);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(asked()).doesNotContain(placement));
    }

    private static List<String> asked() {
        return AllPages.of(Api::facilitator, "/v1/next-actions?limit=50&what=FOLLOW_UP")
                .ids();
    }

    /** Of accepted hours, asked for by the facilitator alone. */
    private String raised(String placement) {
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "90.00"));
        Response asked = Api.facilitator()
                .body("{\"hours\":\"95.00\",\"reason\":\"Relu avec la paie\"}")
                .post("/v1/hours/" + entry + "/correction");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        return entry;
    }

    private static void assertNothingRaised(String entry) {
        Response confirmed = Api.company().post("/v1/hours/" + entry + "/raise/confirmation");
        assertThat(confirmed.jsonPath().getString("code"))
                .as(confirmed.asString())
                .isEqualTo("NOTHING_RAISED");
    }

    private String announced() {
        return "/v1/announcements/"
                + Api.created(Api.company()
                                .body("""
                        {"obligationId":"%s","hire":{"employerName":"Bâtir","role":"CONTRACTOR","structure":"COMPANY","mode":"DIRECT_HIRE",
                         "contractType":"FIXED_TERM","occupation":"F1704","startOn":"%s","endOn":"%s","weeklyHours":"35.00"}}""".formatted(obligation, start, start.plusMonths(6)))
                                .post("/v1/announcements/hires"))
                        .path("id");
    }

    private static void annul(String what) {
        Api.ok(Api.facilitator()
                .body("{\"reason\":\"" + WHY + "\",\"reverseHours\":true}")
                .post("/v1/" + what + "/annulment"));
    }

    private void close() {
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin selon le dossier\"}".formatted(clock.today()))
                .post("/v1/contracts/" + contract + "/termination"));
        Api.created(Api.facilitator()
                .body("{\"reason\":\"Effectifs réduits\"}")
                .post("/v1/contracts/" + contract + "/closure"));
    }
}
