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
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The attestation of what several holders or several territories share. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SharedAttestationTest {

    @Inject
    BusinessClock clock;

    @Test
    void where_several_hold_a_lot_what_each_owed_and_did_is_attested_as_it_stood_that_day() {
        LocalDate notified = clock.today().minusMonths(6).withDayOfMonth(1);
        String shared = Api.contract(Api.externalId(), notified).replace("\"role\":\"LEAD\"}", """
                "role":"LEAD"},{"id":"90000002700012","idType":"SIRET","name":"Maçonnerie","role":"CO_CONTRACTOR"}""");
        String contract = Api.created(Api.facilitator().body(shared).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String obligation = Api.newObligation(contract, "100.00");
        LocalDate month = notified.plusMonths(1);
        AtWork.accepted(obligation, month, AtWork.line(AtWork.somebody(obligation, month), "30.00"));
        LocalDate passed = clock.today().minusDays(5);
        Api.created(Api.facilitator()
                .body("""
                        {"kind":"TRANSFER","effectiveOn":"%s","from":"%s","to":"90000002700012","hours":"40.00",
                         "reason":"Convention de groupement"}""".formatted(passed, Api.COMPANY_ORG))
                .post("/v1/obligations/" + obligation + "/entries"));
        String path = "/v1/contracts/" + contract + "/attestation";
        JsonPath now = Api.ok(Api.buyer().get(path)).jsonPath();
        String consortium = "lots[0].obligations[0].consortium";
        assertThat(now.getList(consortium + ".members.name")).containsExactly("Bâtir", "Maçonnerie");
        assertThat(now.getList(consortium + ".members.role")).containsExactly("LEAD", "CO_CONTRACTOR");
        assertThat(now.getList(consortium + ".members.owes")).containsExactly("60.00", "40.00");
        assertThat(now.getList(consortium + ".members.done")).containsExactly("30.00", "0.00");
        assertThat(now.getList(consortium + ".transfers.hours")).containsExactly("40.00");
        assertThat(now.getString(consortium + ".transfers[0].to")).isEqualTo("90000002700012");
        JsonPath before =
                Api.ok(Api.buyer().get(path + "?on=" + passed.minusDays(1))).jsonPath();
        assertThat(before.getList(consortium + ".members.owes")).containsExactly("100.00", "0.00");
        assertThat(before.getList(consortium + ".transfers")).isEmpty();
        Api.ok(Api.buyer().accept("application/pdf").get(path));
    }

    @Test
    void who_holds_alone_in_one_territory_shares_with_nobody() {
        String contract = Api.newContract(clock.today().minusMonths(2));
        Api.newObligation(contract, "100.00");
        JsonPath attested = Api.ok(Api.buyer().get("/v1/contracts/" + contract + "/attestation"))
                .jsonPath();
        assertThat(attested.<Object>get("lots[0].obligations[0].consortium")).isNull();
        assertThat(attested.getList("parts")).isEmpty();
    }

    @Test
    void a_contract_in_several_territories_is_attested_with_their_shares() {
        String contract = Api.newContract(clock.today().minusMonths(2));
        String path = "/v1/contracts/" + contract;
        Response read = Api.ok(Api.facilitator().get(path));
        Api.ok(Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body("""
                        {"parts":[{"place":{"kind":"COMMUNE","code":"21231"},"share":"0.75"},
                                  {"place":{"kind":"DEPARTMENT","code":"35"},"share":"0.25"}]}""")
                .put(path + "/parts"));
        JsonPath attested = Api.ok(Api.buyer().get(path + "/attestation")).jsonPath();
        assertThat(attested.getList("parts.territory")).containsExactly("COM-21231", "DEP-35");
        assertThat(attested.getList("parts.name")).containsExactly("Dijon", "Ille-et-Vilaine");
        assertThat(attested.getList("parts.share")).containsExactly("0.75", "0.25");
    }
}
