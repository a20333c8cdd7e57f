package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a contract to accepted hours, over HTTP, with decisions from the bus. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WholePathTest {

    @Inject
    BusinessClock clock;

    @Test
    void hours_of_a_placed_person_are_declared_accepted_corrected_and_told() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        YearMonth month = YearMonth.from(start);
        String contract = Api.newContract(start.minusDays(10));
        String obligation = Api.newObligation(contract, "833.00");
        String beneficiary = UUID.randomUUID().toString();

        String placement = Api.newPlacement(beneficiary, obligation, start, start.plusMonths(6));
        assertThat(AtWork.status(placement)).isEqualTo("PENDING_ELIGIBILITY");

        String decision = Api.decide(beneficiary, "ELIGIBLE", start.minusDays(5));
        await().untilAsserted(() -> assertThat(AtWork.status(placement)).isEqualTo("ACTIVE"));
        Response active = Api.facilitator().get("/v1/placements/" + placement);
        assertThat(active.jsonPath().getString("decisionId")).isEqualTo(decision);
        assertThat(active.jsonPath().getString("countingUntil"))
                .isEqualTo(start.plusMonths(24).minusDays(1).toString());

        Response draft = Api.created(Api.company()
                .body(AtWork.lines(AtWork.line(placement, "120.50")))
                .put("/v1/obligations/" + obligation + "/statements/" + month));
        String statement = draft.jsonPath().getString("id");
        assertThat(draft.jsonPath().getString("status")).isEqualTo("DRAFT");
        Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));
        assertThat(progress(obligation, "declared")).isEqualTo("120.50");
        assertThat(progress(obligation, "accepted")).isEqualTo("0.00");

        Response accepted = Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"));
        assertThat(accepted.jsonPath().getString("status")).isEqualTo("ACCEPTED");
        String entry = accepted.jsonPath().getString("lines[0].entryId");
        assertThat(progress(obligation, "accepted")).isEqualTo("120.50");
        assertThat(progress(obligation, "remaining")).isEqualTo("712.50");
        assertThat(progress(obligation, "rate")).isEqualTo("0.1447");
        assertThat(progress(obligation, "status")).isEqualTo("IN_PROGRESS");

        Response corrected = Api.created(Api.facilitator()
                .body("{\"hours\":\"100.00\",\"reason\":\"erreur de saisie\"}")
                .post("/v1/hours/" + entry + "/correction"));
        assertThat(corrected.jsonPath().getString("reversal.hours")).isEqualTo("-120.50");
        assertThat(corrected.jsonPath().getString("entry.hours")).isEqualTo("100.00");
        assertThat(progress(obligation, "accepted")).isEqualTo("100.00");
        assertThat(Api.facilitator()
                        .body("{\"hours\":\"1.00\",\"reason\":\"encore selon le dossier\"}")
                        .post("/v1/hours/" + entry + "/correction")
                        .statusCode())
                .isEqualTo(409);

        await().untilAsserted(() -> {
            assertThat(told("contracts.hours.v1", placement)).hasSize(3);
            assertThat(told("contracts.placement.v1", placement))
                    .anyMatch(body -> body.contains("\"workedSince\":\"" + month + "\""));
            assertThat(told("contracts.contract.v1", contract)).hasSize(2);
        });
    }

    @Test
    void who_entered_a_statement_cannot_accept_it() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String beneficiary = UUID.randomUUID().toString();
        Api.decide(beneficiary, "ELIGIBLE", start);
        String placement = Api.newPlacement(beneficiary, obligation, start, start.plusMonths(6));
        String statement = Api.created(Api.facilitator()
                        .body(AtWork.lines(AtWork.line(placement, "10.00")))
                        .put("/v1/obligations/" + obligation + "/statements/" + YearMonth.from(start) + "?employer="
                                + Api.COMPANY_ORG))
                .jsonPath()
                .getString("id");
        Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/submission"));
        Response refused = Api.facilitator().post("/v1/statements/" + statement + "/acceptance");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("ENTERED_BY_SELF");
    }

    @Test
    void a_rejected_line_is_declared_again_and_keeps_its_history() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String first = AtWork.somebody(obligation, start);
        String second = AtWork.somebody(obligation, start);
        String path = AtWork.statement(obligation, start);
        String both = AtWork.lines(AtWork.line(first, "10.00"), AtWork.line(second, "20.00"));
        String statement =
                Api.created(Api.company().body(both).put(path)).jsonPath().getString("id");
        assertThat(Api.company().body(both).put(path).statusCode()).isEqualTo(428);
        Response submitted = Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));
        String choices =
                "{\"lines\":[{\"placementId\":\"%s\",\"accept\":true},{\"placementId\":\"%s\",\"accept\":false,\"reason\":\"trop selon le dossier\"}]}"
                        .formatted(first, second);
        assertThat(Api.facilitator()
                        .body(choices)
                        .post("/v1/statements/" + statement + "/acceptance")
                        .statusCode())
                .isEqualTo(428);
        Response decided = Api.ok(Api.facilitator()
                .header("If-Match", submitted.header("ETag"))
                .body(choices)
                .post("/v1/statements/" + statement + "/acceptance"));
        assertThat(decided.jsonPath().getString("status")).isEqualTo("PARTLY_ACCEPTED");

        Response again = Api.ok(Api.company()
                .header("If-Match", decided.header("ETag"))
                .body(AtWork.lines(AtWork.line(second, "15.00")))
                .put(path));
        assertThat(again.jsonPath().getList("lines")).hasSize(2);
        Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));
        Response accepted = Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"));
        assertThat(accepted.jsonPath().getString("status")).isEqualTo("ACCEPTED");
        assertThat(accepted.jsonPath().getList("lines.rejections.flatten().reason", String.class))
                .contains("trop selon le dossier");
        assertThat(progress(obligation, "accepted")).isEqualTo("25.00");
    }

    @Test
    void one_hour_counts_once_over_all_obligations() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String person = AtWork.eligible(start);
        for (int i = 0; i < 2; i++) {
            String obligation = Api.newObligation(Api.newContract(start), "900.00");
            String placement = AtWork.placed(person, obligation, start);
            String statement = AtWork.submitted(obligation, start, AtWork.line(placement, "400.00"));
            Response answer = Api.facilitator().post("/v1/statements/" + statement + "/acceptance");
            if (i == 0) {
                assertThat(Api.ok(answer).jsonPath().getString("alerts[0].code"))
                        .isEqualTo("UNUSUAL_MONTH");
            } else {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("HOURS_OVER_PERSON_MONTH");
                assertThat(answer.jsonPath().getString("errors[0].hint")).isNotBlank();
            }
        }
    }

    @Test
    void what_is_out_of_reach_is_not_found() {
        String contract = Api.newContract(clock.today());
        String obligation = Api.newObligation(contract, "100.00");
        for (String path : List.of("/v1/contracts/" + contract, "/v1/obligations/" + obligation)) {
            assertThat(Api.otherFacilitator().get(path).statusCode()).isEqualTo(404);
            assertThat(Api.otherCompany().get(path).statusCode()).isEqualTo(404);
            assertThat(Api.otherBuyer().get(path).statusCode()).isEqualTo(404);
            Api.ok(Api.buyer().get(path));
            Api.ok(Api.company().get(path));
            Api.ok(Api.admin().get(path));
        }
        assertThat(Api.otherFacilitator()
                        .get("/v1/contracts?externalId=x")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void the_second_of_two_changes_of_one_contract_is_refused() {
        String external = Api.externalId();
        String body = Api.contract(external, clock.today());
        Response created = Api.created(Api.facilitator().body(body).post("/v1/contracts"));
        String path = "/v1/contracts/" + created.jsonPath().getString("id");
        assertThat(Api.facilitator().body(body).put(path).statusCode()).isEqualTo(428);
        Response first = Api.ok(Api.facilitator()
                .header("If-Match", created.header("ETag"))
                .body(body)
                .put(path));
        assertThat(first.header("ETag")).isNotEqualTo(created.header("ETag"));
        assertThat(Api.facilitator()
                        .header("If-Match", created.header("ETag"))
                        .body(body)
                        .put(path)
                        .statusCode())
                .isEqualTo(412);
        assertThat(Api.facilitator().body(body).post("/v1/contracts").statusCode())
                .isEqualTo(409);
    }

    private static String progress(String obligation, String field) {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                .jsonPath()
                .getString(field);
    }

    private static List<String> told(String topic, String key) {
        return TestKafka.drain(topic).stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
