package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see and decide statements, and what deciding them demands. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StatementsTest {

    @Inject
    BusinessClock clock;

    private LocalDate start;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(5).withDayOfMonth(1);
    }

    @Test
    void an_acceptance_names_lines_or_has_no_body_and_a_stale_version_is_refused() {
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String placement = AtWork.somebody(obligation, start);
        Response draft = AtWork.declared(obligation, start, AtWork.line(placement, "10.00"));
        String acceptance = "/v1/statements/" + draft.jsonPath().getString("id") + "/acceptance";
        submitted(draft);
        for (String body : new String[] {"null", " null ", "{}", "{\"lines\":null}", "{\"lines\":[]}"}) {
            assertThat(Api.facilitator()
                            .header("If-Match", "*")
                            .body(body)
                            .post(acceptance)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(Api.facilitator()
                        .header("If-Match", draft.header("ETag"))
                        .post(acceptance)
                        .statusCode())
                .isEqualTo(412);
        Api.ok(Api.facilitator().post(acceptance));
    }

    @Test
    void an_acceptance_without_body_and_content_type_accepts_every_line() throws Exception {
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String placement = AtWork.somebody(obligation, start);
        String statement = "/v1/statements/" + AtWork.submitted(obligation, start, AtWork.line(placement, "10.00"));
        HttpRequest bare = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + statement + "/acceptance"))
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of("demo-facilitator", "facilitator", Api.FACILITATOR_ORG, null, "DEP-21"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(bare, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.company().get(statement).jsonPath().getString("accepted"))
                .isEqualTo("10.00");
    }

    @Test
    void what_a_correction_takes_back_whole_is_declared_again() {
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String placement = AtWork.somebody(obligation, start);
        Response draft = AtWork.declared(obligation, start, AtWork.line(placement, "10.00"));
        String statement = "/v1/statements/" + draft.jsonPath().getString("id");
        submitted(draft);
        String entry = Api.ok(Api.facilitator().post(statement + "/acceptance"))
                .jsonPath()
                .getString("lines[0].entryId");
        String smaller = Api.created(correct(entry, "8.00")).jsonPath().getString("entry.entryId");
        assertThat(Api.company().get(statement).jsonPath().getString("accepted"))
                .isEqualTo("8.00");
        Api.created(correct(smaller, "0.00"));
        Response reversed = Api.ok(Api.company().get(statement));
        assertThat(reversed.jsonPath().getString("status")).isEqualTo("REJECTED");
        assertThat(reversed.jsonPath().getString("lines[0].reason")).isEqualTo("rectifié selon le dossier");
        Api.ok(Api.company()
                .header("If-Match", reversed.header("ETag"))
                .body(AtWork.lines(AtWork.line(placement, "12.00")))
                .put(AtWork.statement(obligation, start)));
        submitted(draft);
        assertThat(Api.ok(Api.facilitator().post(statement + "/acceptance"))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("12.00");
    }

    @Test
    void a_holder_sees_the_statements_and_placements_of_its_own_lot_only() {
        String contract = Api.created(Api.facilitator()
                        .body(
                                Api.contract(Api.externalId(), start)
                                        .replace(
                                                "\"lots\":[",
                                                "\"lots\":[{\"number\":\"2\",\"title\":\"Peinture\",\"contractors\":"
                                                        + "[{\"id\":\"90000002700012\",\"idType\":\"SIRET\",\"role\":\"LEAD\"}]},"))
                        .post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String obligation = Api.newObligation(contract, "100.00");
        String placement = AtWork.somebody(obligation, start);
        String statement = AtWork.declared(obligation, start, AtWork.line(placement, "10.00"))
                .jsonPath()
                .getString("id");
        for (String path : List.of("/v1/statements/" + statement, "/v1/placements/" + placement)) {
            Api.ok(Api.company().get(path));
            assertThat(Api.otherCompany().get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String list : List.of("/v1/statements", "/v1/placements")) {
            assertThat(Api.otherCompany()
                            .get(list + "?contract=" + contract)
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            assertThat(Api.company()
                            .get(list + "?contract=" + contract)
                            .jsonPath()
                            .getList("items"))
                    .hasSize(1);
        }
    }

    @Test
    void who_is_a_facilitator_and_a_company_in_one_sees_what_either_may() {
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "100.00");
        String placement = AtWork.somebody(obligation, start);
        String statement = AtWork.submitted(obligation, start, AtWork.line(placement, "10.00"));
        String token =
                Tokens.withRoles("demo-both", List.of("facilitator", "company"), Api.COMPANY_ORG, null, "DEP-35");
        for (String path : List.of(
                "/v1/statements/" + statement,
                "/v1/placements/" + placement,
                "/v1/statements?contract=" + contract,
                "/v1/placements?contract=" + contract)) {
            Response seen = RestAssured.given().auth().oauth2(token).get(path);
            assertThat(seen.statusCode()).as(path).isEqualTo(200);
            assertThat(seen.asString()).contains(path.contains("statements") ? statement : placement);
        }
    }

    @Test
    void months_of_one_placement_are_accepted_side_by_side() {
        String obligation = Api.newObligation(Api.newContract(start), "1000.00");
        String placement = AtWork.somebody(obligation, start);
        List<String> statements = new ArrayList<>();
        for (int month = 3; month >= 0; month--) {
            statements.add(AtWork.submitted(obligation, start.plusMonths(month), AtWork.line(placement, "10.00")));
        }
        List<CompletableFuture<Integer>> answers = statements.stream()
                .map(id -> OwnThread.call(() -> Api.facilitator()
                        .post("/v1/statements/" + id + "/acceptance")
                        .statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(Api.facilitator()
                        .get("/v1/placements/" + placement)
                        .jsonPath()
                        .getString("workedSince"))
                .isEqualTo(YearMonth.from(start).toString());
    }

    @Test
    void lines_under_two_pseudonyms_of_one_person_are_added_up() {
        String obligation = Api.newObligation(Api.newContract(start), "2000.00");
        String one = AtWork.eligible(start);
        String first = AtWork.placed(one, obligation, start);
        String other = AtWork.eligible(start.plusDays(5));
        String second = AtWork.placed(other, obligation, start.plusDays(5));
        AtWork.merged(other, one);
        await().untilAsserted(() -> assertThat(Api.facilitator()
                        .get("/v1/placements/" + second)
                        .jsonPath()
                        .getString("countingUntil"))
                .isEqualTo(start.plusMonths(24).minusDays(1).toString()));
        String statement =
                AtWork.submitted(obligation, start, AtWork.line(first, "400.00"), AtWork.line(second, "400.00"));
        Response refused = Api.facilitator().post("/v1/statements/" + statement + "/acceptance");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo("HOURS_OVER_PERSON_MONTH");
    }

    private static void submitted(Response draft) {
        Api.ok(Api.company().post("/v1/statements/" + draft.jsonPath().getString("id") + "/submission"));
    }

    private static Response correct(String entry, String hours) {
        return Api.facilitator()
                .body("{\"hours\":\"%s\",\"reason\":\"rectifié selon le dossier\"}".formatted(hours))
                .post("/v1/hours/" + entry + "/correction");
    }
}
