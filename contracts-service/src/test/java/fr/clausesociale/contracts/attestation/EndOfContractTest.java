package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EndOfContractTest {

    private static final String TERMS = "{\"perHour\":\"%s\",\"graceDays\":%d,\"cap\":%s,\"source\":\"CCAP art. 12\"}";

    @Inject
    BusinessClock clock;

    @Test
    void what_was_due_done_and_waived_is_attested_closed_and_priced_by_the_contracts_own_terms() {
        LocalDate notified = clock.today().minusMonths(20).withDayOfMonth(1);
        String contract = Api.newContract(notified);
        String path = "/v1/contracts/" + contract;
        String obligation = Api.newObligation(contract, "833.00");
        String statement = submitted(obligation, notified.plusMonths(1), "120.50");

        assertProblem(Api.buyer().get(path + "/penalty-proposal"), 422, "PENALTY_TERMS_MISSING");
        Response terms = Api.created(
                Api.buyer().body(TERMS.formatted("30.00", 30, "null")).put(path + "/penalty-terms"));
        assertProblem(Api.buyer().body("{}").post(path + "/closure"), 409, "HOURS_UNDECIDED");
        Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"));
        Api.created(Api.buyer()
                .body("""
                        {"kind":"WAIVER","effectiveOn":"%s","hours":"12.50","reason":"Aucun candidat malgré des recherches"}""".formatted(notified.plusMonths(3)))
                .post("/v1/obligations/" + obligation + "/entries"));

        JsonPath attested = Api.ok(Api.company().get(path + "/attestation")).jsonPath();
        assertThat(attested.getBoolean("provisional")).isFalse();
        assertThat(attested.getString("status")).isEqualTo("PARTLY_FULFILLED");
        assertThat(attested.getString("total.agreed")).isEqualTo("833.00");
        assertThat(attested.getString("total.waived")).isEqualTo("12.50");
        assertThat(attested.getString("total.due")).isEqualTo("820.50");
        assertThat(attested.getString("total.accepted")).isEqualTo("120.50");
        assertThat(attested.getString("total.gap")).isEqualTo("700.00");
        assertThat(attested.getString("lots[0].obligations[0].waivers[0].reason"))
                .startsWith("Aucun candidat");
        assertThat(attested.getString("lots[0].obligations[0].doneBy[0].hours")).isEqualTo("120.50");
        assertThat(attested.getString("lots[0].contractors[0].id")).isEqualTo(Api.COMPANY_ORG);
        JsonPath early = Api.ok(Api.facilitator().get(path + "/attestation?on=" + notified.plusMonths(2)))
                .jsonPath();
        assertThat(early.getBoolean("provisional")).isTrue();
        assertThat(early.getString("total.due")).as("the waiver came later").isEqualTo("833.00");

        JsonPath proposal = Api.ok(Api.buyer().get(path + "/penalty-proposal")).jsonPath();
        assertThat(proposal.getString("missingHours")).isEqualTo("700.00");
        assertThat(proposal.getString("amount")).isEqualTo("21000.00");
        Response capped = Api.ok(Api.buyer()
                .header("If-Match", terms.header("ETag"))
                .body(TERMS.formatted("30.00", 30, "\"15000.00\""))
                .put(path + "/penalty-terms"));
        assertThat(capped.jsonPath().getList("earlier")).hasSize(1);
        assertThat(Api.ok(Api.facilitator().get(path + "/penalty-proposal"))
                        .jsonPath()
                        .getString("amount"))
                .isEqualTo("15000.00");
        assertThat(Api.buyer()
                        .body(TERMS.formatted("1.00", 0, "null"))
                        .put(path + "/penalty-terms")
                        .statusCode())
                .isEqualTo(428);

        assertProblem(Api.buyer().body("{}").post(path + "/closure"), 422, "CLOSURE_REASON_MISSING");
        Response closure = Api.created(Api.facilitator()
                .body("{\"reason\":\"Effectifs réduits au second semestre\"}")
                .post(path + "/closure"));
        assertThat(closure.jsonPath().getString("attested.gap")).isEqualTo("700.00");
        assertProblem(
                Api.buyer().body("{\"reason\":\"encore selon le dossier\"}").post(path + "/closure"),
                409,
                "CONTRACT_ALREADY_CLOSED");
        Api.ok(Api.company().get(path + "/closure"));

        String lowered = """
                {"kind":"AMENDMENT","effectiveOn":"%s","hours":"-780.00","reason":"Avenant n° 2"}""".formatted(clock.today());
        String entries = "/v1/obligations/" + obligation + "/entries";
        assertProblem(Api.facilitator().body(lowered).post(entries), 409, "CONTRACT_CLOSED");
        Api.ok(Api.facilitator().body("{\"reason\":\"Avenant n° 2\"}").post(path + "/reopening"));
        Api.created(Api.facilitator().body(lowered).post(entries));
        assertThat(Api.ok(Api.buyer().get(path + "/penalty-proposal"))
                        .jsonPath()
                        .getString("amount"))
                .as("lowered under what was accepted")
                .isEqualTo("0.00");
    }

    @Test
    void what_was_promised_beyond_hours_is_attested_beside_them_as_it_stood_that_day() {
        LocalDate notified = clock.today().minusMonths(6);
        String contract = Api.newContract(notified);
        String path = "/v1/contracts/" + contract;
        String commitment = Api.created(Api.facilitator()
                        .body("""
                                {"kind":"HIRE_AFTER_CONTRACT","lot":"1","quantity":"2.00","description":"Deux embauches en CDI",
                                 "proofExpected":"Copie du contrat","dueOn":"%s","source":"AWARD_OFFER"}""".formatted(clock.today().plusMonths(1)))
                        .post(path + "/commitments"))
                .jsonPath()
                .getString("id");
        LocalDate hired = clock.today().minusDays(10);
        Api.created(Api.facilitator()
                .body("{\"on\":\"%s\",\"quantity\":\"1\",\"proofReference\":\"DPAE 2026-118\"}".formatted(hired))
                .post("/v1/commitments/" + commitment + "/achievements"));
        JsonPath now = Api.ok(Api.buyer().get(path + "/attestation")).jsonPath();
        assertThat(now.getList("commitments")).hasSize(1);
        assertThat(now.getString("commitments[0].quantity")).isEqualTo("2.00");
        assertThat(now.getString("commitments[0].achieved")).isEqualTo("1.00");
        assertThat(now.getString("commitments[0].status")).isEqualTo("PARTLY_KEPT");
        assertThat(now.getString("commitments[0].proofs[0].reference")).isEqualTo("DPAE 2026-118");
        assertThat(now.getString("total.accepted"))
                .as("never added to the hours")
                .isEqualTo("0.00");
        JsonPath before = Api.ok(Api.buyer().get(path + "/attestation?on=" + hired.minusDays(1)))
                .jsonPath();
        assertThat(before.getString("commitments[0].achieved")).isEqualTo("0.00");
        assertThat(before.getList("commitments[0].proofs")).isEmpty();
        Api.ok(Api.buyer().accept("application/pdf").get(path + "/attestation"));
    }

    @Test
    void the_attestation_is_a_pdf_for_who_asks_for_one() {
        String contract = Api.newContract(clock.today().minusMonths(2));
        Api.newObligation(contract, "100.00");
        String path = "/v1/contracts/" + contract + "/attestation";
        Response pdf = Api.ok(Api.buyer().accept("application/pdf").get(path));
        assertThat(pdf.contentType()).startsWith("application/pdf");
        assertThat(pdf.header("Content-Disposition")).contains(".pdf");
        assertThat(new String(pdf.asByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(Api.ok(Api.buyer().accept("*/*").get(path)).contentType()).startsWith("application/json");
        assertThat(Api.otherBuyer().get(path).statusCode()).isEqualTo(404);
        assertThat(Api.otherBuyer().accept("application/pdf").get(path).statusCode())
                .isEqualTo(404);
        assertThat(Api.buyer().get(path + "?on=hier").statusCode()).isEqualTo(400);
    }

    @Test
    void a_contract_that_still_runs_is_neither_closed_nor_priced() {
        String contract = Api.newContract(clock.today().minusMonths(2));
        Api.newObligation(contract, "100.00");
        String path = "/v1/contracts/" + contract;
        Api.created(Api.facilitator().body(TERMS.formatted("30.00", 0, "null")).put(path + "/penalty-terms"));
        assertProblem(Api.buyer().get(path + "/penalty-proposal"), 422, "CONTRACT_NOT_ENDED");
        assertProblem(
                Api.buyer().body("{\"reason\":\"fin selon le dossier\"}").post(path + "/closure"),
                422,
                "CONTRACT_NOT_ENDED");
        assertThat(Api.company()
                        .body(TERMS.formatted("1.00", 0, "null"))
                        .put(path + "/penalty-terms")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_terminated_contract_is_over_from_that_day_whatever_its_obligations_say() {
        String contract = Api.newContract(clock.today().minusMonths(4));
        Api.newObligation(contract, "100.00");
        String path = "/v1/contracts/" + contract;
        Api.created(Api.facilitator().body(TERMS.formatted("10.00", 20, "null")).put(path + "/penalty-terms"));
        Response terminated = Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Défaillance du titulaire\"}"
                        .formatted(clock.today().minusDays(20)))
                .post(path + "/termination");
        assertThat(terminated.statusCode()).as(terminated.asString()).isLessThan(300);
        assertProblem(Api.buyer().get(path + "/penalty-proposal"), 422, "PENALTY_IN_GRACE");
        assertThat(Api.ok(Api.buyer().get(path + "/attestation")).jsonPath().getBoolean("provisional"))
                .isFalse();
        Response closure = Api.created(Api.buyer()
                .header("Idempotency-Key", "closure-" + contract)
                .body("{\"reason\":\"Résiliation\"}")
                .post(path + "/closure"));
        assertThat(closure.jsonPath().getString("outcome")).isEqualTo("NOT_FULFILLED");
        assertThat(Api.buyer()
                        .header("Idempotency-Key", "closure-" + contract)
                        .body("{\"reason\":\"Résiliation\"}")
                        .post(path + "/closure")
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    private static String submitted(String obligation, LocalDate start, String hours) {
        return AtWork.submitted(obligation, start, AtWork.line(AtWork.somebody(obligation, start), hours));
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }
}
