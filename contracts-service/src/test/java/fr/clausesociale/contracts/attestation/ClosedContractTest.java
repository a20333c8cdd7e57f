package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** After its closure a contract takes no more hours, unless its facilitator takes it up again with a reason. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ClosedContractTest extends ClosableContract {

    private static final String REASON = "{\"reason\":\"Relevé d'avril retrouvé\"}";

    @Test
    void no_hours_are_declared_submitted_or_corrected_until_it_is_reopened_with_a_reason() {
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "40.00"));
        String draft = AtWork.declared(obligation, start.plusMonths(1), AtWork.line(placement, "30.00"))
                .jsonPath()
                .getString("id");
        close();
        assertThat(Api.ok(Api.company().get(path)).jsonPath().getString("closedOn"))
                .isEqualTo(clock.today().toString());

        refused(Api.company()
                .body(AtWork.lines(AtWork.line(placement, "10.00")))
                .put(AtWork.statement(obligation, start.plusMonths(2))));
        refused(Api.company().post("/v1/statements/" + draft + "/submission"));
        refused(correct(entry, "35.00"));
        assertThat(Api.buyer().body(REASON).post(path + "/reopening").statusCode())
                .isEqualTo(403);
        assertThat(Api.facilitator().body("{}").post(path + "/reopening").statusCode())
                .isEqualTo(400);
        assertThat(Api.facilitator()
                        .body("{\"on\":\"%s\",\"reason\":\"x selon le dossier\"}"
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
        Api.created(correct(entry, "35.00"));
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
        String draft = AtWork.declared(obligation, start, AtWork.line(placement, "40.00"))
                .jsonPath()
                .getString("id");
        CompletableFuture<Response> submission =
                whileClosing(() -> Api.company().post("/v1/statements/" + draft + "/submission"));
        refused(submission.get(20, TimeUnit.SECONDS));
        assertThat(Api.ok(Api.company().get("/v1/statements/" + draft))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("DRAFT");
    }

    private String lastEvent() {
        return TestKafka.drain("contracts.contract.v1").stream()
                .filter(record -> contract.equals(record.key()))
                .reduce((before, after) -> after)
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                        + new String(record.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
