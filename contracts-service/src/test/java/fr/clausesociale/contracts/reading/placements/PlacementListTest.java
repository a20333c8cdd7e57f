package fr.clausesociale.contracts.reading.placements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Lists of what hangs on contracts: who reaches the contract sees it, page by page, each once. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlacementListTest {

    @Inject
    BusinessClock clock;

    @Test
    void pages_hold_every_placement_once_the_newest_first_or_as_a_feed() {
        LocalDate start = clock.today().minusMonths(2);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "100.00");
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.add(0, AtWork.somebody(obligation, start));
        }
        for (Supplier<RequestSpecification> caller :
                List.<Supplier<RequestSpecification>>of(Api::facilitator, Api::company, Api::admin)) {
            assertThat(all(caller, "/v1/placements?contract=" + contract)).isEqualTo(placed);
            assertThat(all(caller, "/v1/placements?updatedSince=2020-01-01T00:00:00Z&contract=" + contract))
                    .containsExactlyInAnyOrderElementsOf(placed);
        }
        assertThat(all(Api::otherFacilitator, "/v1/placements?contract=" + contract))
                .isEmpty();
        assertThat(all(Api::otherCompany, "/v1/placements?contract=" + contract))
                .isEmpty();
    }

    @Test
    void who_ended_is_found_among_those_who_ended_by_everyone_who_sees_the_placement() {
        LocalDate start = clock.today().minusMonths(2);
        String contract = Api.newContract(start);
        String placement = AtWork.somebody(Api.newObligation(contract, "100.00"), start);

        Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\"}".formatted(clock.today()))
                .post("/v1/placements/" + placement + "/end"));

        for (Supplier<RequestSpecification> caller :
                List.<Supplier<RequestSpecification>>of(Api::facilitator, Api::company, Api::admin)) {
            for (String feed : List.of("", "&updatedSince=2020-01-01T00:00:00Z")) {
                String ofContract = "&contract=" + contract + feed;
                assertThat(all(caller, "/v1/placements?status=ENDED" + ofContract))
                        .containsExactly(placement);
                assertThat(all(caller, "/v1/placements?status=ACTIVE" + ofContract))
                        .isEmpty();
            }
        }
    }

    @Test
    void who_is_an_administrator_beside_something_else_sees_every_placement() {
        LocalDate start = clock.today().minusMonths(2);
        String contract = Api.newContract(start);
        String placement = AtWork.somebody(Api.newObligation(contract, "100.00"), start);
        for (String other : List.of("buyer", "company", "facilitator")) {
            String token = Tokens.withRoles("demo-both", List.of("admin", other), "90000007600019", null);
            assertThat(all(() -> RestAssured.given().auth().oauth2(token), "/v1/placements?contract=" + contract))
                    .as(other)
                    .containsExactly(placement);
        }
    }

    @Test
    void a_contract_that_moves_takes_along_what_hangs_on_it() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String body =
                Api.contract(Api.externalId(), start).replace("\"followedBy\":\"" + Api.FACILITATOR_ORG + "\",", "");
        Response registered = Api.created(Api.facilitator().body(body).post("/v1/contracts"));
        String contract = registered.jsonPath().getString("id");
        String obligation = Api.newObligation(contract, "100.00");
        String placement = AtWork.somebody(obligation, start);
        String statement = AtWork.declared(obligation, start.plusMonths(1), AtWork.line(placement, "10.00"))
                .jsonPath()
                .getString("id");
        assertThat(seen(Api::facilitator, contract)).containsExactly(placement, statement);
        assertThat(seen(Api::otherFacilitator, contract)).isEmpty();

        String etag = Api.admin().get("/v1/contracts/" + contract).header("ETag");
        Api.ok(Api.admin()
                .header("If-Match", etag)
                .body(body.replace("\"code\":\"21231\"", "\"code\":\"35238\""))
                .put("/v1/contracts/" + contract));

        assertThat(seen(Api::otherFacilitator, contract)).containsExactly(placement, statement);
        assertThat(seen(Api::facilitator, contract)).isEmpty();
    }

    private static List<String> seen(Supplier<RequestSpecification> caller, String contract) {
        List<String> seen = new ArrayList<>(all(caller, "/v1/placements?contract=" + contract));
        seen.addAll(all(caller, "/v1/statements?contract=" + contract));
        return seen;
    }

    private static List<String> all(Supplier<RequestSpecification> caller, String path) {
        return AllPages.of(caller, path + "&limit=2").ids();
    }
}
