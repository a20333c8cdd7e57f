package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What changes after a contract runs: obligations, holders, placements, people. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ChangesTest {

    @Inject
    BusinessClock clock;

    @Test
    void the_buyer_waives_on_the_facilitators_opinion_and_the_past_stays() {
        LocalDate start = clock.today().minusMonths(6);
        String obligation = Api.newObligation(Api.newContract(start), "833.00");
        String entries = "/v1/obligations/" + obligation + "/entries";
        LocalDate day = start.plusMonths(2);
        Api.created(Owed.enter(Api.facilitator(), obligation, "AMENDMENT", day, "\"hours\":\"-100.00\","));
        assertThat(Owed.due(obligation, day.minusDays(1))).isEqualTo("833.00");
        assertThat(Owed.due(obligation, day)).isEqualTo("733.00");

        Response byFacilitator = Owed.enter(Api.facilitator(), obligation, "WAIVER", day, "\"hours\":\"33.00\",");
        assertThat(byFacilitator.statusCode()).isEqualTo(403);
        assertThat(byFacilitator.jsonPath().getString("code")).isEqualTo("WAIVER_BY_BUYER_ONLY");
        Api.created(Owed.enter(Api.facilitator(), obligation, "OPINION", day, "\"opinion\":\"FAVOURABLE\","));
        Api.created(Owed.enter(Api.buyer(), obligation, "WAIVER", day.plusDays(1), "\"hours\":\"33.00\","));
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("700.00");
        Response tooMuch =
                Owed.enter(Api.facilitator(), obligation, "AMENDMENT", day.plusDays(2), "\"hours\":\"-800.00\",");
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.jsonPath().getString("code")).isEqualTo("ENTRY_BELOW_ZERO");
        assertThat(Api.ok(Api.buyer().get(entries)).jsonPath().getList("items")).hasSize(3);

        Api.created(Owed.enter(Api.buyer(), obligation, "WAIVER", day.plusDays(5), ""));
        Response waived = Api.ok(Api.buyer().get("/v1/obligations/" + obligation));
        assertThat(waived.jsonPath().getString("status")).isEqualTo("WAIVED");
        assertThat(waived.jsonPath().getString("rate")).isNull();
        assertThat(waived.jsonPath().getMap("$")).containsKey("rate");
    }

    @Test
    void a_programme_brings_its_share_and_all_hours_worked_are_its_denominator() {
        LocalDate start = clock.today().minusMonths(6);
        String contract = Api.newContract(start);
        Response obligation =
                Api.created(Api.facilitator().body("""
                        {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"SHARE_OF_HOURS"},"programme":"NPNRU_GUP"}""").post("/v1/contracts/" + contract + "/obligations"));
        assertThat(obligation.jsonPath().getString("basis.share")).startsWith("0.10");
        assertThat(obligation.jsonPath().getString("due")).isEqualTo("0.00");
        assertThat(obligation.jsonPath().getString("status")).isEqualTo("NOTHING_DUE");
        String id = obligation.jsonPath().getString("id");
        Api.created(Owed.enter(Api.facilitator(), id, "TOTAL_HOURS", start.plusMonths(3), "\"hours\":\"12000.00\","));
        assertThat(Owed.due(id, clock.today())).isEqualTo("1200.00");
        assertThat(Api.ok(Api.facilitator().get("/v1/contracts?programme=NPNRU_GUP&shortfallFrom=1200"))
                        .jsonPath()
                        .getList("items.id"))
                .contains(contract);
    }

    @Test
    void a_reserved_lot_without_a_figure_owes_what_an_amendment_brings() {
        LocalDate start = clock.today().minusMonths(6);
        String obligation = Owed.obligation(Api.newContract(start), "{\"lot\":\"1\",\"modality\":\"RESERVED_IAE\"}");
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("0.00");
        Api.created(
                Owed.enter(Api.facilitator(), obligation, "AMENDMENT", start.plusMonths(1), "\"hours\":\"150.00\","));
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("150.00");
    }

    @Test
    void orders_of_any_size_are_taken_and_who_may_not_enter_is_told_first() {
        LocalDate start = clock.today().minusMonths(6);
        String obligation = Owed.obligation(
                Api.newContract(start),
                "{\"modality\":\"EXECUTION_CONDITION\",\"basis\":{\"kind\":\"HOURS_PER_AMOUNT\",\"amountPerHour\":\"0.01\"}}");
        String entries = "/v1/obligations/" + obligation + "/entries";
        Api.created(Owed.enter(
                Api.buyer(), obligation, "CALL_OFF", start.plusMonths(1), "\"amount\":\"10000000000000.00\","));
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("1000000000000000.00");
        Response byFacilitator = Api.facilitator()
                .body("{\"kind\":\"WAIVER\",\"effectiveOn\":\"%s\"}".formatted(clock.today()))
                .post(entries);
        assertThat(byFacilitator.statusCode()).isEqualTo(403);
    }

    @Test
    void blank_parameters_count_as_absent_and_days_out_of_every_calendar_are_refused() {
        String obligation = Api.newObligation(Api.newContract(clock.today()), "10.00");
        for (String path : new String[] {
            "/v1/statements?obligation=&month=&status=&employer=",
            "/v1/placements?obligation=&status=",
            "/v1/contracts?buyer=&notifiedFrom=&status=&warnings=",
            "/v1/obligations/" + obligation + "?on=&knownOn=",
            "/v1/commitments?status=&dueUntil=&updatedSince=",
            "/v1/conventions?on=&signatory=&territory="
        }) {
            Api.ok(Api.facilitator().get(path));
        }
        for (String path : new String[] {
            "/v1/obligations/" + obligation + "?on=%2B999999999-12-31",
            "/v1/statements?month=%2B999999999-12",
            "/v1/contracts?notifiedFrom=-999999999-01-01"
        }) {
            assertThat(Api.facilitator().urlEncodingEnabled(false).get(path).statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void hours_accepted_after_the_last_day_are_looked_at_when_a_placement_ends() {
        LocalDate start = clock.today().minusMonths(4).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String placement = AtWork.somebody(obligation, start);
        AtWork.accepted(obligation, start.plusMonths(2), AtWork.line(placement, "20.00"));
        Response ended = Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"TRAINING\"}".formatted(start.plusDays(20)))
                .post("/v1/placements/" + placement + "/end"));
        assertThat(ended.jsonPath().getString("status")).isEqualTo("REVIEW");
        assertThat(ended.header("ETag"))
                .isEqualTo(Api.facilitator().get("/v1/placements/" + placement).header("ETag"));
    }

    @Test
    void hours_of_days_after_the_last_one_are_looked_at_even_within_its_month() {
        LocalDate start = clock.today().minusMonths(4).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String placement = AtWork.somebody(obligation, start);
        AtWork.accepted(
                obligation,
                start,
                "{\"placementId\":\"%s\",\"hours\":\"7.00\",\"days\":[{\"on\":\"%s\",\"hours\":\"7.00\"}]}"
                        .formatted(placement, start.plusDays(20)));
        Response ended = Api.ok(Api.facilitator()
                .body("{\"endedOn\":\"%s\"}".formatted(start.plusDays(10)))
                .post("/v1/placements/" + placement + "/end"));
        assertThat(ended.jsonPath().getString("status")).isEqualTo("REVIEW");
    }

    @Test
    void a_placement_on_two_contracts_without_an_agreement_is_taken_and_flagged() {
        LocalDate start = clock.today().minusMonths(2);
        String one = Api.newObligation(Api.newContract(start), "100.00");
        String other = Api.newObligation(Api.newContract(start), "100.00");
        String body = Api.placement(UUID.randomUUID().toString(), one, start, start.plusMonths(6))
                .replace(
                        "\"share\":\"1.00\"}",
                        "\"share\":\"0.50\"},{\"obligationId\":\"" + other + "\",\"share\":\"0.50\"}");
        Response placed = Api.created(Api.facilitator().body(body).post("/v1/placements"));
        assertThat(placed.jsonPath().getList("alerts")).hasToString("[AGREEMENT_NOT_RECORDED]");
    }

    @Test
    void a_successor_holds_the_lot_from_its_day_and_the_former_keeps_its_own() {
        LocalDate start = clock.today().minusMonths(6);
        String contract = Api.newContract(start);
        LocalDate on = start.plusMonths(3);
        Response changed = Api.ok(Api.facilitator()
                .body("""
                        {"replaces":"%s","contractor":{"id":"90000002700012","idType":"SIRET","name":"Suite"},"on":"%s",
                         "reason":"cession du marché"}""".formatted(Api.COMPANY_ORG, on))
                .post("/v1/contracts/" + contract + "/lots/1/succession"));
        assertThat(changed.jsonPath().getString("lots[0].contractors[0].until"))
                .isEqualTo(on.minusDays(1).toString());
        assertThat(changed.jsonPath().getString("lots[0].contractors[1].from")).isEqualTo(on.toString());
        assertThat(changed.jsonPath().getString("lots[0].contractors[1].role")).isEqualTo("LEAD");
        Api.ok(Api.otherCompany().get("/v1/contracts/" + contract));
        Api.ok(Api.company().get("/v1/contracts/" + contract));

        Response ended = Api.ok(Api.buyer()
                .body("{\"on\":\"%s\",\"reason\":\"liquidation\"}".formatted(clock.today()))
                .post("/v1/contracts/" + contract + "/termination"));
        assertThat(ended.jsonPath().getString("status")).isEqualTo("TERMINATED");
        assertThat(ended.jsonPath().getString("endsOn")).isEqualTo(clock.today().toString());
    }

    @Test
    void hours_that_fall_out_of_corrected_dates_are_reviewed_never_taken_away() {
        LocalDate start = clock.today().minusMonths(4).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String placement = AtWork.somebody(obligation, start);
        AtWork.accepted(obligation, start, AtWork.line(placement, "20.00"));
        Response before = Api.ok(Api.facilitator().get("/v1/placements/" + placement));
        Response changed = Api.ok(Api.facilitator()
                .header("If-Match", before.header("ETag"))
                .body("{\"startOn\":\"%s\",\"endOn\":null,\"weeklyHours\":\"35.00\",\"reason\":\"date rectifiée\"}"
                        .formatted(start.plusMonths(2)))
                .put("/v1/placements/" + placement));
        assertThat(changed.jsonPath().getString("status")).isEqualTo("REVIEW");
        assertThat(changed.jsonPath().getString("reviewReason")).isEqualTo("HOURS_OUTSIDE");
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("20.00");
        Response confirmed = Api.ok(Api.facilitator()
                .body("{\"reason\":\"vérifié selon le dossier\"}")
                .post("/v1/placements/" + placement + "/confirmation"));
        assertThat(confirmed.jsonPath().getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void two_pseudonyms_that_are_one_person_have_their_months_checked_together_and_apart_again_when_they_are_two() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "2000.00");
        String one = AtWork.eligible(start);
        String other = AtWork.eligible(start.plusDays(5));
        String first = AtWork.placed(one, obligation, start);
        String second = AtWork.placed(other, obligation, start.plusDays(5));
        AtWork.accepted(obligation, start, AtWork.line(first, "500.00"), AtWork.line(second, "500.00"));
        AtWork.merged(other, one);
        await().untilAsserted(() -> {
            for (String placement : new String[] {first, second}) {
                Response read = Api.ok(Api.facilitator().get("/v1/placements/" + placement));
                assertThat(read.jsonPath().getString("status")).isEqualTo("REVIEW");
                assertThat(read.jsonPath().getString("countingUntil"))
                        .isEqualTo(start.plusMonths(24).minusDays(1).toString());
            }
        });
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("1000.00");

        AtWork.split(other, one);

        await().untilAsserted(() -> {
            for (String placement : new String[] {first, second}) {
                Response read = Api.ok(Api.facilitator().get("/v1/placements/" + placement));
                assertThat(read.jsonPath().getString("status")).isEqualTo("ACTIVE");
            }
            assertThat(Api.ok(Api.facilitator().get("/v1/placements/" + second))
                            .jsonPath()
                            .getString("countingUntil"))
                    .isEqualTo(start.plusDays(5).plusMonths(24).minusDays(1).toString());
        });
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("1000.00");
    }

    @Test
    void a_contract_in_two_territories_owes_in_each_its_share() {
        String contract = Api.newContract(clock.today());
        String obligation = Api.newObligation(contract, "100.01");
        Response before = Api.ok(Api.facilitator().get("/v1/contracts/" + contract));
        String parts = """
                {"parts":[{"place":{"kind":"COMMUNE","code":"21231"},"share":"0.50"},
                          {"place":{"kind":"DEPARTMENT","code":"39"},"share":"%s"}]}""";
        assertThat(Api.facilitator()
                        .header("If-Match", before.header("ETag"))
                        .body(parts.formatted("0.40"))
                        .put("/v1/contracts/" + contract + "/parts")
                        .statusCode())
                .isEqualTo(422);
        Api.ok(Api.facilitator()
                .header("If-Match", before.header("ETag"))
                .body(parts.formatted("0.50"))
                .put("/v1/contracts/" + contract + "/parts"));
        Response owed = Api.ok(Api.facilitator().get("/v1/obligations/" + obligation));
        assertThat(owed.jsonPath().getList("parts.due", String.class)).containsExactly("50.00", "50.01");
        assertThat(owed.jsonPath().getList("parts.territory.department", String.class))
                .containsExactly("21", "39");
    }
}
