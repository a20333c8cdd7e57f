package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After its closure a contract takes no more hours, unless its facilitator takes it up again with a reason. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ClosedContractTest {

    private static final String REASON = "{\"reason\":\"Relevé d'avril retrouvé\"}";

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    private LocalDate start;
    private String contract;
    private String obligation;
    private String placement;
    private String path;

    @BeforeEach
    void somebody_works_on_a_contract() {
        start = clock.today().minusMonths(4).withDayOfMonth(1);
        contract = Api.newContract(start);
        path = "/v1/contracts/" + contract;
        obligation = Api.newObligation(contract, "100.00");
        String beneficiary = UUID.randomUUID().toString();
        Api.decide(beneficiary, "ELIGIBLE", start);
        placement = Api.newPlacement(beneficiary, obligation, start, start.plusMonths(3));
        await().untilAsserted(() -> assertThat(Api.ok(Api.facilitator().get("/v1/placements/" + placement))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("ACTIVE"));
    }

    @Test
    void no_hours_are_declared_submitted_or_corrected_until_it_is_reopened_with_a_reason() {
        String first = declared(start, "40.00");
        Api.ok(Api.company().post("/v1/statements/" + first + "/submission"));
        String entry = Api.ok(Api.facilitator().post("/v1/statements/" + first + "/acceptance"))
                .jsonPath()
                .getString("lines[0].entryId");
        String draft = declared(start.plusMonths(1), "30.00");
        close();
        assertThat(Api.ok(Api.company().get(path)).jsonPath().getString("closedOn"))
                .isEqualTo(clock.today().toString());

        refused(declare(start.plusMonths(2), "10.00"));
        refused(Api.company().post("/v1/statements/" + draft + "/submission"));
        refused(correct(entry));
        assertThat(Api.buyer().body(REASON).post(path + "/reopening").statusCode())
                .isEqualTo(403);
        assertThat(Api.facilitator().body("{}").post(path + "/reopening").statusCode())
                .isEqualTo(400);
        assertThat(Api.facilitator()
                        .body("{\"on\":\"%s\",\"reason\":\"x\"}"
                                .formatted(clock.today().minusDays(1)))
                        .post(path + "/reopening")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("REOPENING_OUTSIDE");

        Response reopened = Api.ok(Api.facilitator().body(REASON).post(path + "/reopening"));
        assertThat(reopened.jsonPath().getString("reopening.on"))
                .isEqualTo(clock.today().toString());
        assertThat(reopened.jsonPath().getString("reopening.recordedBy")).isEqualTo(Api.FACILITATOR_ORG);
        assertThat(Api.facilitator()
                        .body(REASON)
                        .post(path + "/reopening")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("CONTRACT_NOT_CLOSED");
        await().untilAsserted(() -> assertThat(lastEvent())
                .startsWith("fr.clausesociale.contracts.contract-reopened.v1")
                .contains("\"closure\":null")
                .doesNotContain("retrouvé"));
        Api.created(correct(entry));
        Api.ok(Api.company().post("/v1/statements/" + draft + "/submission"));
        Api.ok(Api.facilitator().post("/v1/statements/" + draft + "/acceptance"));
        Response again = Api.created(
                Api.facilitator().body("{\"reason\":\"Effectifs réduits\"}").post(path + "/closure"));
        assertThat(again.jsonPath().getString("attested.accepted")).isEqualTo("65.00");
        Response history = Api.ok(Api.buyer().get(path + "/closure/history"));
        assertThat(history.jsonPath().getList("items.attested.accepted")).containsExactly("40.00", "65.00");
        assertThat(history.jsonPath().getString("items[0].reopening.reason")).isEqualTo("Relevé d'avril retrouvé");
        assertThat(history.jsonPath().getMap("items[1].reopening")).isNull();
    }

    @Test
    void hours_submitted_while_it_is_being_closed_wait_and_are_refused() throws Exception {
        String draft = declared(start, "40.00");
        CompletableFuture<Response> submission = QuarkusTransaction.requiringNew()
                .call(() -> {
                    database.createNativeQuery("update contract set closed_on = current_date where id = :id")
                            .setParameter("id", UUID.fromString(contract))
                            .executeUpdate();
                    CompletableFuture<Response> submitting = CompletableFuture.supplyAsync(
                            () -> Api.company().post("/v1/statements/" + draft + "/submission"));
                    await().pollInterval(50, TimeUnit.MILLISECONDS).until(this::somebodyWaits);
                    assertThat(submitting).isNotDone();
                    return submitting;
                });
        refused(submission.get(20, TimeUnit.SECONDS));
        assertThat(Api.ok(Api.company().get("/v1/statements/" + draft))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("DRAFT");
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("select 1 from pg_locks where not granted")
                        .getResultList()
                        .isEmpty());
    }

    private void close() {
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin anticipée\"}".formatted(clock.today()))
                .post(path + "/termination"));
        Api.created(Api.facilitator().body("{\"reason\":\"Effectifs réduits\"}").post(path + "/closure"));
    }

    private Response declare(LocalDate month, String hours) {
        return Api.company()
                .body("{\"lines\":[{\"placementId\":\"%s\",\"hours\":\"%s\"}]}".formatted(placement, hours))
                .put("/v1/obligations/" + obligation + "/statements/" + YearMonth.from(month));
    }

    private String declared(LocalDate month, String hours) {
        return Api.created(declare(month, hours)).jsonPath().getString("id");
    }

    private static Response correct(String entry) {
        return Api.facilitator()
                .body("{\"hours\":\"35.00\",\"reason\":\"erreur de saisie\"}")
                .post("/v1/hours/" + entry + "/correction");
    }

    private String lastEvent() {
        return TestKafka.drain("contracts.contract.v1").stream()
                .filter(record -> contract.equals(record.key()))
                .reduce((before, after) -> after)
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                        + new String(record.value(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("CONTRACT_CLOSED");
        assertThat(answer.jsonPath().getString("detail")).contains("clos depuis le");
        assertThat(answer.jsonPath().getString("hint")).contains("rouvrir");
    }
}
