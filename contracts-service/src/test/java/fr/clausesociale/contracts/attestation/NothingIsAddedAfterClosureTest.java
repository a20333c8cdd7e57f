package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What was attested at the closure stays: nothing new is owed, nobody placed, no hours brought until it is reopened. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NothingIsAddedAfterClosureTest extends ClosableContract {

    @Test
    void no_entry_of_any_kind_enters_its_ledger() {
        close();
        for (String entry : new String[] {
            "\"kind\":\"AMENDMENT\",\"hours\":\"10.00\"",
            "\"kind\":\"CALL_OFF\",\"hours\":\"10.00\"",
            "\"kind\":\"SUSPENSION\"",
            "\"kind\":\"OPINION\",\"opinion\":\"FAVOURABLE\""
        }) {
            refused(enter(Api.facilitator(), entry));
        }
        refused(enter(Api.buyer(), "\"kind\":\"WAIVER\""));
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation + "/entries"))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(due()).isEqualTo("100.00");

        reopen();
        Api.created(enter(Api.facilitator(), "\"kind\":\"AMENDMENT\",\"hours\":\"10.00\""));
        assertThat(due()).isEqualTo("110.00");
    }

    @Test
    void no_obligation_is_added_to_it() {
        close();
        refused(oblige());
        assertThat(Api.ok(Api.facilitator().get(path + "/obligations"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);

        reopen();
        Api.created(oblige());
    }

    @Test
    void nobody_takes_over_a_part_of_it() {
        close();
        refused(succeed());

        reopen();
        Api.ok(succeed());
    }

    private Response succeed() {
        return Api.facilitator()
                .body(
                        "{\"replaces\":\"%s\",\"on\":\"%s\",\"reason\":\"Cession selon le dossier\",\"contractor\":{\"id\":\"90000002700012\",\"idType\":\"SIRET\",\"name\":\"Reprendre\"}}"
                                .formatted(Api.COMPANY_ORG, start.plusMonths(1)))
                .post(path + "/lots/1/succession");
    }

    @Test
    void nobody_is_placed_on_it_alone_or_beside_an_open_one() {
        String open = Api.newObligation(Api.newContract(start), "50.00");
        String shared = Api.placement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(2))
                .replace(
                        "\"share\":\"1.00\"}",
                        "\"share\":\"0.50\"},{\"obligationId\":\"" + open + "\",\"share\":\"0.50\"}");
        close();

        Response refused = Api.facilitator().body(shared).post("/v1/placements");
        refused(refused);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/allocations/0/obligationId");
        refused(Api.facilitator()
                .body(Api.placement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(2)))
                .post("/v1/placements"));

        reopen();
        Api.created(Api.facilitator().body(shared).post("/v1/placements"));
    }

    @Test
    void who_is_placed_while_it_is_being_closed_waits_and_is_refused() throws Exception {
        String body = Api.placement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(2));
        CompletableFuture<Response> placing =
                whileClosing(() -> Api.facilitator().body(body).post("/v1/placements"));
        refused(placing.get(20, TimeUnit.SECONDS));
    }

    @Test
    void a_statement_accepted_while_it_is_being_closed_waits_and_is_refused() throws Exception {
        String statement = submitted(start);
        CompletableFuture<Response> accepting =
                whileClosing(() -> Api.facilitator().post("/v1/statements/" + statement + "/acceptance"));
        refused(accepting.get(20, TimeUnit.SECONDS));
        refused(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"));
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("0.00");
    }

    @Test
    void people_leave_and_are_looked_at_again_and_hours_are_taken_back_all_the_same() {
        String statement = submitted(start.plusMonths(2));
        String entry = Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"))
                .jsonPath()
                .getString("lines[0].entryId");
        close();
        Response ended = Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"PERMANENT_CONTRACT\"}".formatted(start.plusDays(20)))
                .post("/v1/placements/" + placement + "/end"));
        assertThat(ended.jsonPath().getString("status")).isEqualTo("REVIEW");
        Api.ok(Api.facilitator()
                .body("{\"reason\":\"Pièces revues\"}")
                .post("/v1/placements/" + placement + "/confirmation"));

        refused(correct(entry, "35.00"));
        Api.created(correct(entry, "0.00"));
        JsonPath attested = Api.ok(Api.buyer().get(path + "/attestation")).jsonPath();
        assertThat(attested.getString("total.accepted")).isEqualTo("0.00");
        assertThat(attested.getString("closure.attested.accepted"))
                .as("what was attested at the closure is not rewritten")
                .isEqualTo("40.00");
    }

    private void reopen() {
        Api.ok(Api.facilitator().body("{\"reason\":\"Avenant reçu\"}").post(path + "/reopening"));
    }

    private String due() {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                .jsonPath()
                .getString("due");
    }

    private Response enter(RequestSpecification caller, String entry) {
        return caller.body("{%s,\"effectiveOn\":\"%s\",\"reason\":\"Décision selon le dossier\"}"
                        .formatted(entry, clock.today()))
                .post("/v1/obligations/" + obligation + "/entries");
    }

    private Response oblige() {
        return Api.facilitator().body("""
                        {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"FIXED_HOURS","hours":"50.00"},"programme":"NONE"}""").post(path + "/obligations");
    }

    private String submitted(LocalDate month) {
        return AtWork.submitted(obligation, month, AtWork.line(placement, "40.00"));
    }
}
