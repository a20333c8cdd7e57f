package fr.clausesociale.contracts.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises beyond hours, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CommitmentApiTest {

    @Inject
    BusinessClock clock;

    private LocalDate today;
    private String contract;

    @BeforeEach
    void a_contract() {
        today = clock.today();
        contract = Api.newContract(today.minusMonths(6));
    }

    @Test
    void a_promise_is_recorded_followed_and_closed() {
        Response created = Api.created(record(hires(2, today.plusMonths(1))));
        String commitment = created.header("Location").replaceAll(".*/v1", "/v1");
        assertThat(created.jsonPath().getString("status")).isEqualTo("OPEN");
        assertThat(created.jsonPath().getString("lot")).isEqualTo("1");
        assertThat(created.jsonPath().getString("unit")).isEqualTo("PERSONS");

        Response achieved = Api.created(achieve(Api.buyer(), commitment, today.minusDays(20), "2"));
        assertThat(achieved.header("ETag")).isNotEqualTo(created.header("ETag"));
        Api.created(Api.facilitator()
                .body("{\"on\":\"%s\",\"quantity\":\"-1\",\"note\":\"saisi deux fois\"}".formatted(today.minusDays(10)))
                .post(commitment + "/achievements"));
        Response partly = Api.ok(Api.company().get(commitment));
        assertThat(partly.jsonPath().getString("status")).isEqualTo("PARTLY_KEPT");
        assertThat(partly.jsonPath().getString("achieved")).isEqualTo("1.00");
        assertThat(new BigDecimal(partly.jsonPath().getString("rate"))).isEqualByComparingTo("0.5000");
        assertThat(Api.ok(Api.facilitator().get(commitment + "?on=" + today.minusDays(15)))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("KEPT");
        assertThat(Api.ok(Api.company().get(commitment + "/achievements"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);

        Response closed =
                Api.ok(Api.facilitator().body("{\"reason\":\"fin du marché\"}").post(commitment + "/closure"));
        assertThat(closed.jsonPath().getString("status")).isEqualTo("PARTLY_KEPT");
        assertThat(closed.jsonPath().getBoolean("closed")).isTrue();
        assertThat(closed.header("ETag"))
                .isEqualTo(Api.facilitator().get(commitment).header("ETag"));
        refused(409, "COMMITMENT_CLOSED", achieve(Api.facilitator(), commitment, today, "1"));
        Api.ok(Api.facilitator().body("{\"reason\":\"embauche en cours\"}").post(commitment + "/reopening"));
        Api.created(achieve(Api.facilitator(), commitment, today, "1"));
        Response history = Api.ok(Api.facilitator().get(commitment + "/history"));
        assertThat(history.jsonPath().getList("decisions")).hasSize(2);
    }

    @Test
    void terms_are_revised_with_the_version_read_and_a_reason() {
        Response created = Api.created(record(hires(2, today.plusMonths(1))));
        String commitment = created.header("Location").replaceAll(".*/v1", "/v1");
        String revised = hires(3, today.plusMonths(2));
        refused(428, "PRECONDITION_REQUIRED", Api.facilitator().body(revised).put(commitment));
        refused(
                422,
                "REASON_MISSING",
                Api.facilitator()
                        .header("If-Match", created.header("ETag"))
                        .body(revised)
                        .put(commitment));
        String withReason = revised.replaceFirst("\\{", "{\"reason\":\"avenant 1 selon le dossier\",");
        Response first = Api.ok(Api.facilitator()
                .header("If-Match", created.header("ETag"))
                .body(withReason)
                .put(commitment));
        assertThat(first.jsonPath().getString("quantity")).isEqualTo("3.00");
        refused(
                412,
                "PRECONDITION_FAILED",
                Api.facilitator()
                        .header("If-Match", created.header("ETag"))
                        .body(withReason)
                        .put(commitment));
        refused(
                422,
                "COMMITMENT_KIND_FIXED",
                Api.facilitator()
                        .header("If-Match", first.header("ETag"))
                        .body(withReason.replace("HIRE_AFTER_CONTRACT", "TUTORING"))
                        .put(commitment));
        assertThat(Api.ok(Api.facilitator().get(commitment + "?on=" + today.minusDays(1)))
                        .jsonPath()
                        .getString("quantity"))
                .isEqualTo("2.00");
        assertThat(Api.ok(Api.facilitator().get(commitment + "/history"))
                        .jsonPath()
                        .getString("revisions[0].reason"))
                .isEqualTo("avenant 1 selon le dossier");
    }

    @Test
    void the_buyer_waives_and_the_facilitator_judges() {
        String commitment = location(hires(2, null));
        refused(
                403,
                "CLOSURE_BY_FACILITATOR",
                Api.buyer().body("{\"reason\":\"fin selon le dossier\"}").post(commitment + "/closure"));
        refused(
                422,
                "WAIVER_DECISION_MISSING",
                Api.facilitator()
                        .body("{\"outcome\":\"WAIVED\",\"reason\":\"accord selon le dossier\"}")
                        .post(commitment + "/closure"));
        Response waived = Api.ok(Api.buyer()
                .body("{\"outcome\":\"WAIVED\",\"reason\":\"marché réduit\"}")
                .post(commitment + "/closure"));
        assertThat(waived.jsonPath().getString("status")).isEqualTo("WAIVED");
        assertThat(waived.jsonPath().getString("remaining")).isNull();
    }

    @Test
    void what_is_out_of_reach_is_not_found_and_a_contractor_only_reads() {
        String commitment = location(hires(2, null));
        String onContract = "/v1/contracts/" + contract + "/commitments";
        for (String path : List.of(commitment, commitment + "/achievements", onContract)) {
            Api.ok(Api.company().get(path));
            Api.ok(Api.buyer().get(path));
            assertThat(Api.otherFacilitator().get(path).statusCode()).isEqualTo(404);
            assertThat(Api.otherCompany().get(path).statusCode()).isEqualTo(404);
            assertThat(Api.otherBuyer().get(path).statusCode()).isEqualTo(404);
        }
        assertThat(Api.otherFacilitator().body(hires(1, null)).post(onContract).statusCode())
                .isEqualTo(404);
        assertThat(achieve(Api.otherFacilitator(), commitment, today, "1").statusCode())
                .isEqualTo(404);
        assertThat(Api.company().body(hires(1, null)).post(onContract).statusCode())
                .isEqualTo(403);
        assertThat(Api.otherFacilitator()
                        .get("/v1/commitments?contract=" + contract)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void a_territory_is_listed_next_due_first_page_by_page_and_summed_up() {
        location(hires(2, today.plusMonths(3)));
        location(hires(1, today.minusDays(1)));
        location("""
                {"kind":"QUALITATIVE","description":"Visites de chantier","proofExpected":"Feuilles de présence","source":"LOCAL"}""");
        location("""
                {"kind":"ENGINEERING_HIRE","quantity":"1","description":"Chargé de mission","proofExpected":"Contrat",
                 "source":"PROGRAMME","programme":"NPNRU_INVESTMENT","dueOn":"%s"}""".formatted(today.plusMonths(1)));
        String list = "/v1/commitments?territory=DEP-21&limit=3&contract=" + contract;
        Response first = Api.ok(Api.facilitator().get(list));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        List<String> kinds = new ArrayList<>(first.jsonPath().getList("items.kind", String.class));
        Response second =
                Api.ok(Api.facilitator().get(list + "&after=" + first.jsonPath().getString("next")));
        kinds.addAll(second.jsonPath().getList("items.kind", String.class));
        assertThat(kinds)
                .containsExactly("HIRE_AFTER_CONTRACT", "ENGINEERING_HIRE", "HIRE_AFTER_CONTRACT", "QUALITATIVE");
        assertThat(second.jsonPath().getString("next")).isNull();

        assertThat(number("kind=ENGINEERING_HIRE")).isEqualTo(1);
        assertThat(number("status=OPEN")).isEqualTo(4);
        assertThat(number("status=KEPT")).isZero();
        assertThat(number("overdue=true")).isEqualTo(1);
        assertThat(number("overdue=false")).isEqualTo(3);
        assertThat(number("programme=NPNRU_INVESTMENT")).isEqualTo(1);
        assertThat(number("dueUntil=" + today)).isEqualTo(1);
        assertThat(number("territory=DEP-35")).isZero();
        assertThat(number("updatedSince=2020-01-01T00:00:00Z")).isEqualTo(4);
        Response feed = Api.ok(Api.facilitator()
                .get("/v1/commitments?updatedSince=2020-01-01T00:00:00Z&limit=3&contract=" + contract));
        assertThat(Api.ok(Api.facilitator()
                                .get("/v1/commitments?updatedSince=2020-01-01T00:00:00Z&limit=3&contract=" + contract
                                        + "&after=" + feed.jsonPath().getString("next")))
                        .jsonPath()
                        .getList("items.kind", String.class))
                .containsExactly("ENGINEERING_HIRE");
        for (String bad : List.of(
                "kind=X",
                "status=X",
                "overdue=X",
                "dueUntil=X",
                "contract=X",
                "territory=X",
                "after=X",
                "updatedSince=X",
                "dueUntil=+999999999-12-31")) {
            assertThat(Api.facilitator().get("/v1/commitments?" + bad).statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }

        Response summary = Api.ok(Api.facilitator().get("/v1/commitments/summary?contract=" + contract));
        assertThat(summary.jsonPath().getString("rows.find { it.kind == 'HIRE_AFTER_CONTRACT' }.promised"))
                .isEqualTo("3.00");
        assertThat(summary.jsonPath().getInt("rows.find { it.kind == 'HIRE_AFTER_CONTRACT' }.overdue"))
                .isEqualTo(1);
        assertThat(summary.jsonPath().getInt("rows.find { it.kind == 'QUALITATIVE' }.byStatus.OPEN"))
                .isEqualTo(1);
    }

    @Test
    void lists_follow_the_contract_when_it_changes_hands_or_place() {
        String external = Api.externalId();
        String told = Api.contract(external, today);
        Response created = Api.created(Api.facilitator().body(told).post("/v1/contracts"));
        contract = created.jsonPath().getString("id");
        location(hires(2, null));
        assertThat(number("territory=COM-21231")).isEqualTo(1);
        Api.ok(Api.admin()
                .header(
                        "If-Match",
                        Api.facilitator().get("/v1/contracts/" + contract).header("ETag"))
                .body(told.replace(Api.FACILITATOR_ORG, "90000004300019")
                        .replace("\"code\":\"21231\"", "\"code\":\"35238\""))
                .put("/v1/contracts/" + contract));
        assertThat(number("status=OPEN")).isZero();
        assertThat(Api.ok(Api.otherFacilitator().get("/v1/commitments?territory=COM-35238&contract=" + contract))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_is_refused_with_its_place_and_a_hint() {
        String good = hires(2, null);
        pointed("QUANTITY_NOT_WHOLE", "/quantity", good.replace("\"2\"", "\"1.5\""));
        pointed("QUANTITY_MISSING", "/quantity", good.replace("\"quantity\":\"2\",", ""));
        pointed("UNIT_NOT_OF_KIND", "/unit", good.replaceFirst("\\{", "{\"unit\":\"HOURS\","));
        pointed("LOT_UNKNOWN", "/lot", good.replace("\"lot\":\"1\"", "\"lot\":\"9\""));
        pointed("PROGRAMME_MISSING", "/programme", good.replace("AWARD_OFFER", "PROGRAMME"));
        pointed("PROGRAMME_UNKNOWN", "/programme", good.replaceFirst("\\{", "{\"programme\":\"XYZ\","));
        pointed("DUE_BEFORE_NOTIFICATION", "/dueOn", good.replaceFirst("\\{", "{\"dueOn\":\"2020-01-01\","));
        pointed("TEXT_HOLDS_NIR", "/description", good.replace("Deux embauches", "Salarié 255081416802538"));
        assertThat(record(good.replace("\"2\"", "\"-2\"")).statusCode()).isEqualTo(400);
        assertThat(record(good.replace("Deux", "Deux\\u0000")).statusCode()).isBetween(400, 499);
        assertThat(Api.facilitator().get("/v1/commitments/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_same_request_sent_twice_records_once() {
        String key = UUID.randomUUID().toString();
        String path = "/v1/contracts/" + contract + "/commitments";
        String first = Api.created(Api.facilitator()
                        .header("Idempotency-Key", key)
                        .body(hires(2, null))
                        .post(path))
                .header("Location");
        assertThat(Api.created(Api.facilitator()
                                .header("Idempotency-Key", key)
                                .body(hires(2, null))
                                .post(path))
                        .header("Location"))
                .isEqualTo(first);
        assertThat(number("status=OPEN")).isEqualTo(1);
    }

    private int number(String filter) {
        return Api.ok(Api.facilitator().get("/v1/commitments?contract=" + contract + "&" + filter))
                .jsonPath()
                .getList("items")
                .size();
    }

    private void pointed(String code, String pointer, String body) {
        Response answer = record(body);
        refused(422, code, answer);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].hint")).isNotBlank();
    }

    private static void refused(int status, String code, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    private String location(String body) {
        return Api.created(record(body)).header("Location").replaceAll(".*/v1", "/v1");
    }

    private Response record(String body) {
        return Api.facilitator().body(body).post("/v1/contracts/" + contract + "/commitments");
    }

    private static Response achieve(RequestSpecification caller, String commitment, LocalDate on, String quantity) {
        return caller.body(
                        "{\"on\":\"%s\",\"quantity\":\"%s\",\"proofReference\":\"DPAE 123\"}".formatted(on, quantity))
                .post(commitment + "/achievements");
    }

    private static String hires(int quantity, LocalDate dueOn) {
        return """
                {"kind":"HIRE_AFTER_CONTRACT","lot":"1","quantity":"%d","description":"Deux embauches en CDI",
                 "proofExpected":"Contrats de travail","source":"AWARD_OFFER"%s}""".formatted(quantity, dueOn == null ? "" : ",\"dueOn\":\"" + dueOn + "\"");
    }
}
