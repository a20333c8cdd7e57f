package fr.clausesociale.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TerminationTest {

    @Inject
    BusinessClock clock;

    private LocalDate notified;
    private LocalDate end;
    private String contract;
    private String obligation;

    @BeforeEach
    void contract() {
        notified = clock.today().minusMonths(6);
        end = clock.today().minusDays(10);
        String id = Api.newContract(notified);
        contract = "/v1/contracts/" + id;
        obligation = Api.newObligation(id, "833.00");
    }

    @Test
    void a_termination_to_come_is_recorded_when_it_comes() {
        for (LocalDate day : new LocalDate[] {clock.today().plusDays(1), LocalDate.of(2999, 12, 31)}) {
            Response refused = terminate(day);
            assertProblem(refused, 422, "TERMINATION_IN_FUTURE");
            assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/on");
            assertThat(refused.jsonPath().getString("errors[0].hint")).isNotBlank();
        }
        assertThat(read().getString("status")).isEqualTo("ACTIVE");
        Api.ok(terminate(clock.today()));
        assertThat(read().getString("status")).isEqualTo("TERMINATED");
    }

    @Test
    void what_is_owed_ends_with_the_contract_and_nothing_begins_after_it() {
        Api.ok(terminate(end));

        JsonPath owed =
                Api.ok(Api.facilitator().get("/v1/obligations/" + obligation)).jsonPath();
        assertThat(owed.getString("until")).isEqualTo(end.toString());
        assertThat(owed.getString("status")).isEqualTo("NOT_REACHED");
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation + "/forecast"))
                        .jsonPath()
                        .getString("until"))
                .isEqualTo(end.toString());
        assertProblem(add(end.plusDays(1)), 409, "CONTRACT_TERMINATED");
        JsonPath late = Api.created(add(end)).jsonPath();
        assertThat(late.getString("until")).isEqualTo(end.toString());
        assertProblem(place(end.plusDays(1)), 409, "CONTRACT_TERMINATED");
        Api.created(place(end));
    }

    @Test
    void what_has_begun_is_not_moved_behind_the_end_of_the_contract() {
        String placement =
                "/v1/placements/" + Api.created(place(end)).jsonPath().getString("id");
        Api.ok(terminate(end));

        Response refused = move(placement, end.plusDays(1));

        assertProblem(refused, 409, "CONTRACT_TERMINATED");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/startOn");
        Api.ok(move(placement, end.minusDays(1)));
    }

    @Test
    void a_placement_that_began_after_the_end_may_still_be_corrected() {
        String placement = "/v1/placements/"
                + Api.created(place(end.plusDays(5))).jsonPath().getString("id");
        Api.ok(terminate(end));

        Api.ok(move(placement, end.plusDays(5)));
        Api.ok(move(placement, end.plusDays(3)));
    }

    @Test
    void a_termination_recorded_in_error_is_taken_back_with_a_reason_and_stays_recorded() {
        String endsOn = read().getString("endsOn");
        String until = Api.facilitator()
                .get("/v1/obligations/" + obligation)
                .jsonPath()
                .getString("until");
        assertProblem(annul("Jamais résilié"), 409, "NOT_TERMINATED");
        Api.ok(terminate(end));
        assertThat(annul(" ").statusCode()).isEqualTo(400);

        JsonPath now = Api.ok(annul("Erreur de marché")).jsonPath();

        assertThat(now.getString("status")).isEqualTo("ACTIVE");
        assertThat(now.getString("terminatedOn")).isNull();
        assertThat(now.getString("endsOn")).isEqualTo(endsOn);
        assertThat(now.getString("annulledTerminations[0].on")).isEqualTo(end.toString());
        assertThat(now.getString("annulledTerminations[0].reason")).isEqualTo("Défaillance");
        assertThat(now.getString("annulledTerminations[0].annulmentReason")).isEqualTo("Erreur de marché");
        assertThat(Api.facilitator()
                        .get("/v1/obligations/" + obligation)
                        .jsonPath()
                        .getString("until"))
                .isEqualTo(until);
        Api.created(place(end.plusDays(1)));
        Api.ok(terminate(clock.today()));
        assertThat(read().getList("annulledTerminations")).hasSize(1);
    }

    @Test
    void the_termination_of_a_closed_contract_stays_as_it_is() {
        Api.ok(terminate(end));
        Api.created(Api.buyer().body("{\"reason\":\"Résiliation\"}").post(contract + "/closure"));

        assertProblem(annul("Erreur de marché"), 409, "CONTRACT_CLOSED");
        assertProblem(terminate(end), 409, "CONTRACT_CLOSED");
    }

    private Response terminate(LocalDate on) {
        return Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Défaillance\"}".formatted(on))
                .post(contract + "/termination");
    }

    private Response annul(String reason) {
        return Api.facilitator().body("{\"reason\":\"" + reason + "\"}").post(contract + "/termination/annulment");
    }

    private Response add(LocalDate from) {
        return Api.facilitator().body("""
                {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"FIXED_HOURS","hours":"10.00"},"from":"%s"}""".formatted(from)).post(contract + "/obligations");
    }

    private Response place(LocalDate startOn) {
        return Api.facilitator()
                .body(Api.placement(UUID.randomUUID().toString(), obligation, startOn, startOn.plusMonths(1)))
                .post("/v1/placements");
    }

    private static Response move(String placement, LocalDate startOn) {
        return Api.facilitator()
                .header("If-Match", Api.facilitator().get(placement).header("ETag"))
                .body("{\"startOn\":\"%s\",\"reason\":\"date rectifiée\"}".formatted(startOn))
                .put(placement);
    }

    private JsonPath read() {
        return Api.ok(Api.facilitator().get(contract)).jsonPath();
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }
}
