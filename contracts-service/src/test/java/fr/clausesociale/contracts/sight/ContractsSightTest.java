package fr.clausesociale.contracts.sight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator learns which rule keeps an account from a contract, and from what hangs on it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractsSightTest {

    private static final String OTHER = "90000004300019";
    private static final String SUCCESSOR = "90000012600018";

    @Inject
    BusinessClock clock;

    private static Response asked(String organisation, String account, String object) {
        return Api.admin()
                .get("/v1/visibility?organisation=" + organisation + "&account=" + account + "&object=" + object);
    }

    private static JsonPath asked(RequestSpecification who, String object) {
        JsonPath me = Api.ok(who.get("/v1/me")).jsonPath();
        return Api.ok(asked(me.getString("organisation.siret"), me.getString("account.known.id"), object))
                .jsonPath();
    }

    private static void keptOut(JsonPath answer, String code, String... words) {
        assertThat(answer.getBoolean("visible")).isFalse();
        assertThat(answer.getList("reasons.code")).containsExactly(code);
        assertThat(answer.getString("reasons[0].message")).contains(words);
        assertThat(answer.getString("reasons[0].hint")).isNotBlank();
    }

    @Test
    void who_sees_it_is_kept_out_by_nothing_and_their_rights_are_told() {
        String contract = Api.newContract(clock.today().minusMonths(2));

        JsonPath answer = asked(Api.facilitator(), "/v1/contracts/" + contract);

        assertThat(answer.getBoolean("visible")).isTrue();
        assertThat(answer.getList("reasons")).isEmpty();
        assertThat(answer.getString("state")).isEqualTo("IN_FORCE");
        assertThat(answer.getList("rights.callerRole")).containsExactly("facilitator");
    }

    @Test
    void what_another_follows_and_what_lies_elsewhere_is_told_so() {
        String named = Api.newContract(clock.today().minusMonths(2));
        String nobodys = Api.created(Api.facilitator()
                        .body(Api.contract(Api.externalId(), clock.today().minusMonths(2))
                                .replace("\"followedBy\":\"" + Api.FACILITATOR_ORG + "\",", ""))
                        .post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String obligation = Api.newObligation(named, "100.00");

        keptOut(asked(Api.otherFacilitator(), "/v1/contracts/" + named), "FOLLOWED_BY_ANOTHER", Api.FACILITATOR_ORG);
        keptOut(
                asked(Api.otherFacilitator(), "/v1/obligations/" + obligation),
                "FOLLOWED_BY_ANOTHER",
                Api.FACILITATOR_ORG);
        keptOut(
                asked(Api.otherFacilitator(), "/v1/contracts/" + nobodys),
                "OUTSIDE_TERRITORIES",
                "COM-21231",
                "DEP-35");
        keptOut(asked(Api.otherBuyer(), "/v1/contracts/" + named), "OF_ANOTHER_ORGANISATION", Api.BUYER_ORG);
        keptOut(asked(Api.otherCompany(), "/v1/contracts/" + named), "OF_ANOTHER_ORGANISATION", "Bâtir");
    }

    @Test
    void what_began_after_the_last_day_of_a_former_follower_is_told_so() {
        LocalDate later = clock.today().minusMonths(1).withDayOfMonth(1);
        String contract = Api.newContract(clock.today().minusMonths(3));
        String obligation = Api.newObligation(contract, "100.00");
        String before = AtWork.somebody(obligation, later.minusDays(5));
        String since = AtWork.somebody(obligation, later.plusDays(3));
        Api.as("sight-successor", "facilitator", SUCCESSOR, "DEP-58");
        Api.created(Api.admin()
                .body("{\"to\":\"" + SUCCESSOR + "\",\"on\":\"" + later
                        + "\",\"reason\":\"Le portage change de structure\"}")
                .post("/v1/contracts/" + contract + "/hand-over"));

        assertThat(asked(Api.facilitator(), "/v1/placements/" + before).getBoolean("visible"))
                .isTrue();
        keptOut(asked(Api.facilitator(), "/v1/placements/" + since), "AFTER_LAST_DAY", "dernier jour");
        keptOut(asked(Api.buyer(), "/v1/placements/" + since), "ROLE_READS_NO_SUCH", "facilitator");
    }

    @Test
    void an_account_that_is_none_and_an_object_that_is_none_are_told_so() {
        String contract = "/v1/contracts/" + Api.newContract(clock.today().minusMonths(2));

        JsonPath nobody =
                Api.ok(asked(OTHER, UUID.randomUUID().toString(), contract)).jsonPath();

        assertThat(nobody.getBoolean("visible")).isFalse();
        assertThat(nobody.getList("reasons.code")).containsExactly("ACCOUNT_NOT_REGISTERED");
        String known = Api.ok(Api.facilitator().get("/v1/me")).jsonPath().getString("account.known.id");
        assertThat(asked(Api.FACILITATOR_ORG, known, "/v1/contracts/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        Response elsewhere = asked(Api.FACILITATOR_ORG, known, "/v1/nothing/" + UUID.randomUUID());
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.jsonPath().getString("errors[0].pointer")).isEqualTo("object");
        assertThat(asked(Api.FACILITATOR_ORG, "no-id", contract).statusCode()).isEqualTo(400);
    }
}
