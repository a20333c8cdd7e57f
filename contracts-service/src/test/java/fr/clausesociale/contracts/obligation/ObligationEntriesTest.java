package fr.clausesociale.contracts.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.Owed;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ObligationEntriesTest {

    @Inject
    BusinessClock clock;

    @Test
    void a_mistyped_field_is_refused_by_its_name_instead_of_lifting_all_hours() {
        String obligation = Api.newObligation(Api.newContract(clock.today()), "833.00");
        Response refused = Owed.enter(Api.buyer(), obligation, "WAIVER", clock.today(), "\"hour\":\"5.00\",");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("FIELD_UNKNOWN");
        assertThat(refused.jsonPath().getString("detail")).contains("« hour »");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/hour");
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("833.00");
    }

    @Test
    void a_waiver_is_withdrawn_by_a_dated_entry_at_most_to_what_was_waived() {
        LocalDate start = clock.today().minusMonths(6);
        String obligation = Api.newObligation(Api.newContract(start), "833.00");
        LocalDate day = start.plusMonths(1);
        Api.created(Owed.enter(Api.buyer(), obligation, "WAIVER", day, ""));
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("0.00");
        Response tooMuch = Owed.enter(Api.buyer(), obligation, "WAIVER", day.plusMonths(1), "\"hours\":\"-834.00\",");
        assertThat(tooMuch.jsonPath().getString("code")).isEqualTo("WITHDRAWAL_TOO_LARGE");
        assertThat(Owed.enter(Api.facilitator(), obligation, "WAIVER", day.plusMonths(1), "\"hours\":\"-1.00\",")
                        .statusCode())
                .isEqualTo(403);
        Api.created(Owed.enter(Api.buyer(), obligation, "WAIVER", day.plusMonths(1), "\"hours\":\"-833.00\","));
        assertThat(Owed.due(obligation, day)).isEqualTo("0.00");
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("833.00");
    }

    @Test
    void an_order_is_entered_once_and_corrected_downward_under_its_reference() {
        LocalDate start = clock.today().minusMonths(6);
        String obligation = Owed.obligation(
                Api.newContract(start),
                "{\"modality\":\"EXECUTION_CONDITION\",\"basis\":{\"kind\":\"HOURS_PER_AMOUNT\",\"amountPerHour\":\"2000.00\"}}");
        LocalDate day = start.plusMonths(1);
        Api.created(order(obligation, day, "200000.00", "BC 12"));
        Response twice = order(obligation, day.plusDays(3), "200000.00", " bc 12");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.jsonPath().getString("code")).isEqualTo("CALL_OFF_TWICE");
        assertThat(order(obligation, day.plusDays(3), "-1.00", "BC 13")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("CALL_OFF_UNKNOWN");
        assertThat(order(obligation, day.plusDays(3), "-200000.01", "BC 12")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("CALL_OFF_CORRECTED_TOO_FAR");
        Api.created(order(obligation, day.plusDays(3), "-180000.00", "BC 12"));
        assertThat(Owed.due(obligation, day)).isEqualTo("100.00");
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("10.00");
        Response silent = Api.buyer()
                .body("{\"kind\":\"CALL_OFF\",\"effectiveOn\":\"%s\",\"amount\":\"-2000.00\"}".formatted(clock.today()))
                .post("/v1/obligations/" + obligation + "/entries");
        assertThat(silent.jsonPath().getString("code")).isEqualTo("REASON_MISSING");
    }

    @Test
    void a_waiver_tells_who_decided_it_and_the_facilitators_opinion_beside_it() {
        LocalDate start = clock.today().minusMonths(6);
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "833.00");
        LocalDate day = start.plusMonths(1);
        Response without = Api.created(Owed.enter(Api.buyer(), obligation, "WAIVER", day, "\"hours\":\"3.00\","));
        assertThat(without.jsonPath().getString("decidedBy")).isEqualTo(Api.BUYER_ORG);
        assertThat(without.jsonPath().getString("facilitatorOpinion")).isNull();
        Api.created(
                Owed.enter(Api.facilitator(), obligation, "OPINION", day.plusDays(2), "\"opinion\":\"UNFAVOURABLE\","));
        Response with =
                Api.created(Owed.enter(Api.buyer(), obligation, "WAIVER", day.plusDays(3), "\"hours\":\"30.00\","));
        assertThat(with.jsonPath().getString("facilitatorOpinion.opinion")).isEqualTo("UNFAVOURABLE");
        assertThat(with.jsonPath().getString("facilitatorOpinion.givenBy")).isEqualTo(Api.FACILITATOR_ORG);
        Response attestation = Api.ok(Api.facilitator().get("/v1/contracts/" + contract + "/attestation"));
        assertThat(attestation.jsonPath().getList("lots[0].obligations[0].waivers.decidedBy"))
                .containsExactly(Api.BUYER_ORG, Api.BUYER_ORG);
        String waivers = "lots[0].obligations[0].waivers";
        assertThat(attestation.jsonPath().getString(waivers + "[0].facilitatorOpinion"))
                .isNull();
        assertThat(attestation.jsonPath().getString(waivers + "[1].facilitatorOpinion.opinion"))
                .isEqualTo("UNFAVOURABLE");
    }

    @Test
    void hours_that_depart_from_their_calibration_say_so_and_why() {
        String contract = Api.newContract(clock.today());
        String body = """
                {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"FIXED_HOURS","hours":"%s"},
                 "calibration":{"amount":"1000000.00","labourShare":"0.50","rate":"0.05","hourlyCost":"30.00"%s}}""";
        String obligations = "/v1/contracts/" + contract + "/obligations";
        Response silent = Api.facilitator().body(body.formatted("5.00", "")).post(obligations);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.jsonPath().getString("code")).isEqualTo("CALIBRATION_DIFFERS");
        assertThat(silent.jsonPath().getString("errors[0].pointer")).isEqualTo("/calibration/retained");
        assertThat(Api.facilitator()
                        .body(body.formatted("5.00", ",\"retained\":\"5.00\""))
                        .post(obligations)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("CALIBRATION_REASON_MISSING");
        Api.created(Api.facilitator()
                .body(body.formatted("5.00", ",\"retained\":\"5.00\",\"reason\":\"Peu de candidats\""))
                .post(obligations));
        Api.created(Api.facilitator().body(body.formatted("833.00", "")).post(obligations));
    }

    @Test
    void a_volume_is_computed_for_a_known_programme_only() {
        Response unknown = Api.facilitator()
                .body("{\"amount\":\"1000000.00\",\"labourShare\":\"0.50\",\"rate\":\"0.05\",\"hourlyCost\":\"30.00\","
                        + "\"programme\":\"ZZZ\"}")
                .post("/v1/calibrations");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.jsonPath().getString("code")).isEqualTo("PROGRAMME_UNKNOWN");
    }

    @Test
    void a_share_is_told_with_all_hours_it_is_a_share_of() {
        LocalDate start = clock.today().minusMonths(6);
        String contract = Api.newContract(start);
        String obligation = Owed.obligation(contract, """
                {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"SHARE_OF_HOURS"},
                 "programme":"NPNRU_INVESTMENT"}""");
        Api.created(Owed.enter(
                Api.facilitator(), obligation, "TOTAL_HOURS", start.plusMonths(3), "\"hours\":\"12000.00\","));
        Response now = Api.ok(Api.facilitator().get("/v1/obligations/" + obligation));
        assertThat(now.jsonPath().getString("totalHours")).isEqualTo("12000.00");
        assertThat(now.jsonPath().getString("acceptedShare")).isEqualTo("0.00");
        assertThat(Api.ok(Api.facilitator().get("/v1/contracts/" + contract + "/attestation"))
                        .jsonPath()
                        .getString("lots[0].obligations[0].totalHours"))
                .isEqualTo("12000.00");
    }

    @Test
    void the_end_of_an_obligation_moves_by_a_dated_entry_with_its_reason() {
        LocalDate start = clock.today().minusMonths(6);
        String obligation = Api.newObligation(Api.newContract(start), "833.00");
        LocalDate former = start.plusMonths(18).minusDays(1);
        LocalDate longer = former.plusYears(1);
        LocalDate day = clock.today().minusMonths(1);
        Api.created(Owed.enter(Api.facilitator(), obligation, "AMENDMENT", day, "\"until\":\"%s\",".formatted(longer)));
        assertThat(Owed.until(obligation, day.minusDays(1))).isEqualTo(former.toString());
        assertThat(Owed.until(obligation, day)).isEqualTo(longer.toString());
        assertThat(Owed.due(obligation, clock.today())).isEqualTo("833.00");
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation + "/forecast"))
                        .jsonPath()
                        .getString("until"))
                .isEqualTo(longer.toString());
        assertThat(Owed.enter(
                                Api.facilitator(),
                                obligation,
                                "AMENDMENT",
                                day,
                                "\"until\":\"%s\",".formatted(start.minusDays(1)))
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("DATES_REVERSED");
    }

    @Test
    void an_obligation_that_ended_with_its_contract_follows_it_when_the_contract_is_prolonged() {
        LocalDate start = clock.today().minusMonths(6);
        String body = Api.contract(Api.externalId(), start);
        Response contract = Api.created(Api.facilitator().body(body).post("/v1/contracts"));
        String id = contract.jsonPath().getString("id");
        String follows = Api.newObligation(id, "833.00");
        String own = Owed.obligation(id, """
                {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"FIXED_HOURS","hours":"5.00"},
                 "until":"%s"}""".formatted(start.plusMonths(3)));
        String etag = Api.ok(Api.facilitator().get("/v1/contracts/" + id)).header("ETag");
        Api.ok(Api.facilitator()
                .header("If-Match", etag)
                .body(body.replace("\"durationMonths\":18", "\"durationMonths\":30"))
                .put("/v1/contracts/" + id));
        assertThat(Owed.until(follows, clock.today()))
                .isEqualTo(start.plusMonths(30).minusDays(1).toString());
        assertThat(Owed.until(follows, clock.today().minusDays(1)))
                .isEqualTo(start.plusMonths(18).minusDays(1).toString());
        assertThat(Owed.until(own, clock.today())).isEqualTo(start.plusMonths(3).toString());
        Response entries = Api.ok(Api.facilitator().get("/v1/obligations/" + follows + "/entries"));
        assertThat(entries.jsonPath().getString("items[0].kind")).isEqualTo("AMENDMENT");
        assertThat(entries.jsonPath().getString("items[0].reason")).contains("marché");
        assertThat(entries.jsonPath().getString("items[0].recordedBy")).isEqualTo(Api.FACILITATOR_ORG);
    }

    private static Response order(String obligation, LocalDate on, String amount, String reference) {
        return Owed.enter(
                Api.buyer(),
                obligation,
                "CALL_OFF",
                on,
                "\"amount\":\"%s\",\"reference\":\"%s\",".formatted(amount, reference));
    }
}
