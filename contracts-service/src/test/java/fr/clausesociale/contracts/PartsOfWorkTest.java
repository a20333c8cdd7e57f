package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under a contract in several territories work lies in a part, and who looks after the part places and accepts there. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartsOfWorkTest {

    private static final String OURS = "21231";
    private static final String THEIRS = "35238";
    private static final String BOTH_OURS = """
            {"parts":[{"place":{"kind":"COMMUNE","code":"21231"},"share":"0.75"},
                      {"place":{"kind":"COMMUNE","code":"21054"},"share":"0.25"}]}""";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String contract;
    private String obligation;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(3).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
    }

    @Test
    void each_facilitator_places_in_the_part_that_it_looks_after() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);

        assertThat(part(placed(Api.otherFacilitator(), ""))).isEqualTo(THEIRS);
        assertThat(part(placed(Api.facilitator(), told(OURS)))).isEqualTo(OURS);
        assertThat(part(placed(Api.facilitator(), told(THEIRS))))
                .as("who follows the contract places in all of its parts")
                .isEqualTo(THEIRS);
        refused(place(Api.otherFacilitator(), told(OURS), ""), "PART_UNKNOWN");
        refused(place(Api.facilitator(), told("69123"), ""), "PART_UNKNOWN");
    }

    @Test
    void who_looks_after_several_parts_says_which_or_where_the_work_is_done() {
        Divided.into(contract, BOTH_OURS);

        Response asked = place(Api.facilitator(), "", "");
        Response byWorkplace = place(Api.facilitator(), "", ",\"workplace\":\"21054\"");

        refused(asked, "PART_NEEDED");
        assertThat(asked.asString()).contains("21231", "21054", "hint");
        assertThat(part(Api.created(byWorkplace).jsonPath())).isEqualTo("21054");
        assertThat(part(placed(Api.facilitator(), told(OURS)))).isEqualTo(OURS);
    }

    @Test
    void who_decides_in_all_parts_says_which_or_where_the_work_is_done_even_where_one_lies_in_its_territory() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);

        Response asked = place(Api.facilitator(), "", "");
        Response byWorkplace = place(Api.facilitator(), "", ",\"workplace\":\"35238\"");

        refused(asked, "PART_NEEDED");
        assertThat(part(Api.created(byWorkplace).jsonPath())).isEqualTo(THEIRS);
    }

    @Test
    void a_hire_that_was_announced_is_placed_in_the_part_that_is_said_at_its_confirmation() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String hire = Api.created(Api.company()
                        .body("{\"obligationId\":\"%s\",\"hire\":{\"mode\":\"DIRECT_HIRE\",\"startOn\":\"%s\"}}"
                                .formatted(obligation, start))
                        .post("/v1/announcements/hires"))
                .jsonPath()
                .getString("id");
        String person = AtWork.eligible(start);

        JsonPath confirmed = Api.ok(Api.facilitator()
                        .body("{\"beneficiaryId\":\"%s\"%s}".formatted(person, told(THEIRS)))
                        .post("/v1/announcements/" + hire + "/confirmation"))
                .jsonPath();

        assertThat(part(Api.ok(Api.facilitator().get("/v1/placements/" + confirmed.getString("placementId")))
                        .jsonPath()))
                .isEqualTo(THEIRS);
    }

    @Test
    void what_is_told_again_as_it_was_is_no_correction_and_leaves_what_was_declared() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String placement = AtWork.active(placed(Api.facilitator(), told(THEIRS)).getString("id"));
        String statement = AtWork.submitted(obligation, start, AtWork.line(placement, "10.00"));
        String asBefore = "\"allocations\":[{\"obligationId\":\"%s\",\"share\":\"1\"}]".formatted(obligation);

        refused(corrected(placement, asBefore), "NOTHING_CORRECTED");
        JsonPath ofOther = Api.ok(
                        corrected(placement, asBefore + ",\"beneficiaryId\":\"" + AtWork.eligible(start) + "\""))
                .jsonPath();

        assertThat(part(ofOther)).isEqualTo(THEIRS);
        assertThat(line(Api.ok(Api.facilitator().get(path(statement))).jsonPath(), placement))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void who_looks_after_a_part_corrects_whose_placement_in_it_it_is() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String theirs = placed(Api.otherFacilitator(), "").getString("id");
        String person = AtWork.eligible(start);

        JsonPath corrected = Api.ok(Api.otherFacilitator()
                        .header("If-Match", "*")
                        .body(
                                "{\"beneficiaryId\":\"%s\",\"allocations\":[{\"obligationId\":\"%s\"}],\"reason\":\"saisi pour un homonyme\"}"
                                        .formatted(person, obligation))
                        .post("/v1/placements/" + theirs + "/correction"))
                .jsonPath();

        assertThat(corrected.getString("beneficiaryId")).isEqualTo(person);
        assertThat(part(corrected)).isEqualTo(THEIRS);
    }

    private static Response corrected(String placement, String what) {
        return Api.facilitator()
                .header("If-Match", "*")
                .body("{" + what + ",\"reason\":\"Relu avec l'employeur\"}")
                .post("/v1/placements/" + placement + "/correction");
    }

    @Test
    void under_a_contract_in_one_territory_there_is_no_part() {
        assertThat(part(placed(Api.facilitator(), ""))).isNull();
        refused(place(Api.facilitator(), told(OURS), ""), "PART_UNKNOWN");
    }

    @Test
    void each_facilitator_accepts_the_lines_of_its_part_and_the_hours_say_which() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String ours = atWorkHere();
        String theirs = atWorkThere();
        String statement =
                AtWork.submitted(obligation, start, AtWork.line(ours, "10.00"), AtWork.line(theirs, "20.00"));
        Response others = Api.otherFacilitator()
                .header("If-Match", Api.otherFacilitator().get(path(statement)).header("ETag"))
                .body("{\"lines\":[{\"placementId\":\"%s\",\"accept\":true}]}".formatted(ours))
                .post(path(statement) + "/acceptance");
        assertThat(others.statusCode()).as(others.asString()).isEqualTo(403);

        JsonPath partly = Api.ok(Api.otherFacilitator().post(path(statement) + "/acceptance"))
                .jsonPath();

        assertThat(partly.getString("status")).isEqualTo("SUBMITTED");
        assertThat(line(partly, theirs)).isEqualTo("ACCEPTED");
        assertThat(line(partly, ours)).isEqualTo("SUBMITTED");
        assertThat(Api.otherFacilitator().post(path(statement) + "/acceptance").statusCode())
                .as("nothing is left of its own")
                .isEqualTo(403);
        String entry = partly.getString("lines.find { it.placementId == '" + theirs + "' }.entryId");
        assertThat(Api.ok(Api.facilitator().get("/v1/hours/" + entry)).<String>path("part.code"))
                .isEqualTo(THEIRS);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(told(theirs, entry)).contains("\"part\":{\"kind\":\"COMMUNE\",\"code\":\"35238\"}"));
        assertThat(Api.ok(Api.facilitator().post(path(statement) + "/acceptance"))
                        .<String>path("status"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void who_looks_after_a_part_corrects_the_hours_of_it_and_ends_the_work() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String ours = atWorkHere();
        String theirs = atWorkThere();
        String our = AtWork.accepted(obligation, start, AtWork.line(ours, "10.00"));
        String their = AtWork.accepted(obligation, start.plusMonths(1), AtWork.line(theirs, "20.00"));

        assertThat(corrected(our).statusCode()).isEqualTo(403);
        assertThat(ended(ours).statusCode()).isEqualTo(403);

        Api.created(corrected(their));
        Api.ok(ended(theirs));
    }

    @Test
    void hours_are_written_in_a_month_that_is_open_where_their_part_lies() {
        start = clock.today().minusMonths(50).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String ours = atWorkHere();
        String theirs = atWorkThere();
        String month = "/v1/months/" + YearMonth.from(start);
        Api.ok(Api.admin().post(month + "/closure?territory=DEP-35"));
        try {
            String statement =
                    AtWork.submitted(obligation, start, AtWork.line(ours, "10.00"), AtWork.line(theirs, "20.00"));

            JsonPath accepted = Api.ok(Api.facilitator().post(path(statement) + "/acceptance"))
                    .jsonPath();

            assertThat(writtenIn(accepted, ours))
                    .isEqualTo(YearMonth.from(start).toString());
            assertThat(writtenIn(accepted, theirs))
                    .isEqualTo(YearMonth.from(start).plusMonths(1).toString());
        } finally {
            Api.ok(Api.admin()
                    .body("{\"reason\":\"Relevé retrouvé après la clôture\"}")
                    .post(month + "/reopening?territory=DEP-35"));
        }
    }

    @Test
    void who_looks_after_a_part_names_and_judges_evidence_of_statements_in_which_something_of_it_lies() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String ours = atWorkHere();
        String theirs = atWorkThere();
        String our = AtWork.submitted(obligation, start, AtWork.line(ours, "10.00"));
        String their = AtWork.submitted(obligation, start.plusMonths(1), AtWork.line(theirs, "20.00"));

        Response named = named(their);

        Api.ok(Api.otherFacilitator()
                .body("{\"verdict\":\"CONFORMING\",\"reason\":\"Relue avec la paie\"}")
                .post(Api.created(named).header("Location") + "/verdict"));
        assertThat(named(our).statusCode())
                .as("nothing of it lies in their part")
                .isEqualTo(403);
    }

    /** Somebody who works in our part. */
    private String atWorkHere() {
        return AtWork.active(placed(Api.facilitator(), told(OURS)).getString("id"));
    }

    /** Somebody who works in the other. */
    private String atWorkThere() {
        return AtWork.active(placed(Api.otherFacilitator(), "").getString("id"));
    }

    private static Response named(String statement) {
        return Api.otherFacilitator()
                .body("{\"kind\":\"TIMESHEET\",\"number\":\"F-2026-118\"}")
                .post(path(statement) + "/evidence");
    }

    @Test
    void what_waits_in_a_part_is_told_to_who_looks_after_the_part_until_its_lines_are_decided() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String ours = atWorkHere();
        String theirs = atWorkThere();
        String unclear = Api.created(Api.otherFacilitator()
                        .body(Api.placement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6)))
                        .post("/v1/placements"))
                .jsonPath()
                .getString("id");
        String our = AtWork.submitted(obligation, start.plusMonths(1), AtWork.line(ours, "10.00"));
        String both = AtWork.submitted(obligation, start, AtWork.line(ours, "10.00"), AtWork.line(theirs, "20.00"));

        List<String> waiting = waiting();

        assertThat(waiting).contains(both, unclear).doesNotContain(our);
        Api.ok(Api.otherFacilitator().post(path(both) + "/acceptance"));
        assertThat(waiting()).contains(unclear).doesNotContain(both);
    }

    private static List<String> waiting() {
        return AllPages.of(Api::otherFacilitator, "/v1/next-actions?limit=100").ids();
    }

    @Test
    void who_looks_after_a_part_gives_back_what_waits_in_it_alone() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String ours = atWorkHere();
        String theirs = atWorkThere();
        String both = AtWork.submitted(obligation, start, AtWork.line(ours, "10.00"), AtWork.line(theirs, "20.00"));
        String their = AtWork.submitted(obligation, start.plusMonths(1), AtWork.line(theirs, "20.00"));

        Response returned = givenBack(their);

        assertThat(Api.ok(returned).<String>path("status")).isEqualTo("DRAFT");
        assertThat(givenBack(both).statusCode())
                .as("what waits in the other part stays with who decides on it")
                .isEqualTo(403);
    }

    private static Response givenBack(String statement) {
        return Api.otherFacilitator()
                .body("{\"reason\":\"La dernière semaine manque\"}")
                .post(path(statement) + "/return");
    }

    @Test
    void who_looks_after_a_part_keys_in_hours_of_it_and_of_no_other() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String ours = atWorkHere();
        String theirs = atWorkThere();

        Response keyedIn = keyedIn(AtWork.lines(AtWork.line(theirs, "20.00")));

        Api.ok(Api.otherFacilitator().post(path(Api.created(keyedIn).jsonPath().getString("id")) + "/submission"));
        start = start.plusMonths(1);
        assertThat(keyedIn(AtWork.lines(AtWork.line(theirs, "20.00"), AtWork.line(ours, "10.00")))
                        .statusCode())
                .isEqualTo(403);
        String mixed = AtWork.declared(obligation, start, AtWork.line(ours, "10.00"), AtWork.line(theirs, "20.00"))
                .jsonPath()
                .getString("id");
        assertThat(keyedIn(AtWork.lines(AtWork.line(theirs, "21.00"))).statusCode())
                .as("what is told of the other part would be gone")
                .isEqualTo(403);
        assertThat(Api.otherFacilitator().post(path(mixed) + "/submission").statusCode())
                .isEqualTo(403);
    }

    private Response keyedIn(String lines) {
        return Api.otherFacilitator()
                .header("If-Match", "*")
                .body(lines)
                .put(AtWork.statement(obligation, start) + "?employer=" + Api.COMPANY_ORG);
    }

    @Test
    void who_looks_after_a_part_confirms_a_hire_in_it_and_in_no_other() {
        Divided.into(contract, Divided.OURS_AND_THEIRS);
        String hire = Api.created(Api.company()
                        .body("{\"obligationId\":\"%s\",\"hire\":{\"mode\":\"DIRECT_HIRE\",\"startOn\":\"%s\"}}"
                                .formatted(obligation, start))
                        .post("/v1/announcements/hires"))
                .jsonPath()
                .getString("id");
        String person = AtWork.eligible(start);
        refused(confirmed(hire, person, told(OURS)), "PART_UNKNOWN");

        Response confirmed = confirmed(hire, person, "");

        String placement = Api.ok(confirmed).path("placementId");
        assertThat(part(Api.ok(Api.otherFacilitator().get("/v1/placements/" + placement))
                        .jsonPath()))
                .isEqualTo(THEIRS);
    }

    private static Response confirmed(String hire, String person, String part) {
        return Api.otherFacilitator()
                .body("{\"beneficiaryId\":\"%s\"%s}".formatted(person, part))
                .post("/v1/announcements/" + hire + "/confirmation");
    }

    private static String writtenIn(JsonPath statement, String placement) {
        String entry = statement.getString("lines.find { it.placementId == '" + placement + "' }.entryId");
        return Api.ok(Api.facilitator().get("/v1/hours/" + entry)).path("writtenIn");
    }

    private Response corrected(String entry) {
        return Api.otherFacilitator()
                .body("{\"hours\":\"5.00\",\"reason\":\"Relu avec la paie\"}")
                .post("/v1/hours/" + entry + "/correction");
    }

    private Response ended(String placement) {
        return Api.otherFacilitator()
                .body("{\"endedOn\":\"%s\",\"exit\":\"TRAINING\"}".formatted(start.plusMonths(2)))
                .post("/v1/placements/" + placement + "/end");
    }

    private static String path(String statement) {
        return "/v1/statements/" + statement;
    }

    private static String line(JsonPath statement, String placement) {
        return statement.getString("lines.find { it.placementId == '" + placement + "' }.status");
    }

    private static String part(JsonPath placement) {
        return placement.getString("allocations[0].part.code");
    }

    private static String told(String commune) {
        return ",\"part\":{\"kind\":\"COMMUNE\",\"code\":\"" + commune + "\"}";
    }

    private JsonPath placed(RequestSpecification by, String part) {
        return Api.created(place(by, part, "")).jsonPath();
    }

    private Response place(RequestSpecification by, String part, String workplace) {
        String body = Api.placement(AtWork.eligible(start), obligation, start, start.plusMonths(6));
        return by.body(body.replace("\"share\":\"1.00\"", "\"share\":\"1.00\"" + part)
                        .replace("\"weeklyHours\":\"35.00\"", "\"weeklyHours\":\"35.00\"" + workplace))
                .post("/v1/placements");
    }

    private static void refused(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).as(answer.asString()).isEqualTo(code);
    }

    /** As published under the placement. */
    private static String told(String placement, String entry) {
        return TestKafka.drain("contracts.hours.v1").stream()
                .filter(record -> placement.equals(record.key()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(body -> body.contains(entry))
                .findFirst()
                .orElse("");
    }
}
