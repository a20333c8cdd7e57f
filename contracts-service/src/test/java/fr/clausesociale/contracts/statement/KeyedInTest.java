package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hours that a facilitator keys in from paper: who may accept them, on what evidence, and what is said of it afterwards. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class KeyedInTest {

    private static final String TIMESHEET =
            "{\"kind\":\"TIMESHEET\",\"number\":\"F-2026-117\",\"keptAt\":\"classeur 12\"}";

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String obligation;
    private String placement;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(3).withDayOfMonth(1);
        obligation = Api.newObligation(Api.newContract(start), "100.00");
        placement = AtWork.somebody(obligation, start);
    }

    @Test
    void another_person_of_the_structure_accepts_it_once_evidence_is_named_and_the_event_says_so() {
        String statement = keyedIn(anne());
        assertThat(code(accept(bruno(), statement))).isEqualTo("EVIDENCE_OWED");
        String evidence = name(anne(), statement);

        JsonPath accepted = Api.ok(accept(bruno(), statement)).jsonPath();

        String entry = accepted.getString("lines[0].entryId");
        assertThat(Api.ok(Api.facilitator().get("/v1/hours/" + entry))
                        .jsonPath()
                        .getString("way"))
                .isEqualTo("SECOND_PERSON");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(entry))
                        .singleElement()
                        .asString()
                        .contains("\"way\":\"SECOND_PERSON\"")
                        .doesNotContain("F-2026-117")
                        .doesNotContain("classeur"));
        assertThat(Api.ok(anne().get(evidence)).jsonPath().getString("number")).isEqualTo("F-2026-117");
    }

    @Test
    void nobody_accepts_alone_what_he_keyed_in_and_a_technical_account_is_no_second_person() {
        String statement = keyedIn(anne());
        name(anne(), statement);

        assertThat(code(accept(anne(), statement))).isEqualTo("ENTERED_BY_SELF");
        assertThat(code(accept(Api.facilitator(), statement))).isEqualTo("ENTERED_BY_SELF");
    }

    @Test
    void a_lone_facilitator_accepts_it_once_the_employer_has_confirmed_it() {
        String statement = keyedIn(Api.facilitator());
        name(Api.facilitator(), statement);
        assertThat(code(confirm(Api.facilitator(), statement))).isEqualTo("CONFIRMED_BY_SELF");

        JsonPath confirmed = Api.ok(confirm(Api.company(), statement)).jsonPath();

        assertThat(confirmed.getString("confirmations[0].as")).isEqualTo("EMPLOYER");
        String entry = Api.ok(accept(Api.facilitator(), statement)).jsonPath().getString("lines[0].entryId");
        assertThat(Api.ok(Api.facilitator().get("/v1/hours/" + entry))
                        .jsonPath()
                        .getString("way"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void what_the_buyer_confirmed_has_to_be_confirmed_again_once_it_was_returned_and_told_anew() {
        String statement = keyedIn(anne());
        name(anne(), statement);
        Api.ok(confirm(Api.buyer(), statement));
        Response returned = Api.ok(anne().body("{\"reason\":\"Une semaine manque au relevé\"}")
                .post("/v1/statements/" + statement + "/return"));
        Api.ok(anne().header("If-Match", returned.header("ETag"))
                .body(AtWork.lines(AtWork.line(placement, "90.00")))
                .put(AtWork.statement(obligation, start) + "?employer=" + Api.COMPANY_ORG));
        Api.ok(anne().post("/v1/statements/" + statement + "/submission"));

        assertThat(code(accept(anne(), statement))).isEqualTo("ENTERED_BY_SELF");
        Api.ok(confirm(Api.buyer(), statement));
        Api.ok(accept(anne(), statement));
    }

    @Test
    void a_correction_says_the_same_way_as_what_it_corrects() {
        String statement = keyedIn(anne());
        name(anne(), statement);
        String entry = Api.ok(accept(bruno(), statement)).jsonPath().getString("lines[0].entryId");

        JsonPath corrected = Api.created(Api.facilitator()
                        .body("{\"hours\":\"5.00\",\"reason\":\"Feuille mal lue\"}")
                        .post("/v1/hours/" + entry + "/correction"))
                .jsonPath();

        assertThat(corrected.getString("reversal.way")).isEqualTo("SECOND_PERSON");
        assertThat(corrected.getString("entry.way")).isEqualTo("SECOND_PERSON");
    }

    @Test
    void nobody_raises_accepted_hours_alone_beyond_what_the_employer_told() {
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "90.00"));

        JsonPath kept = raised(anne(), entry, "95.00", 202);
        raised(anne(), entry, "95.00", 202);

        assertThat(kept.getString("by")).isEqualTo(Api.FACILITATOR_ORG);
        assertThat(accepted()).isEqualTo("90.00");
        raised(bruno(), entry, "96.00", 202);
        assertThat(raised(anne(), entry, "96.00", 201).getString("entry.hours")).isEqualTo("96.00");
        assertThat(accepted()).isEqualTo("96.00");
    }

    @Test
    void a_lone_facilitator_raises_accepted_hours_once_the_employer_has_confirmed_them() {
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "90.00"));
        raised(Api.facilitator(), entry, "95.00", 202);
        String confirmation = "/v1/hours/" + entry + "/raise/confirmation";
        assertThat(code(Api.facilitator().post(confirmation))).isEqualTo("CONFIRMED_BY_SELF");

        assertThat(Api.ok(Api.company().post(confirmation)).<String>path("confirmations[0].as"))
                .isEqualTo("EMPLOYER");

        raised(Api.facilitator(), entry, "97.00", 202);
        raised(Api.facilitator(), entry, "95.00", 202);
        Api.ok(Api.company().post(confirmation));
        raised(Api.facilitator(), entry, "95.00", 201);
        assertThat(code(Api.company().post(confirmation))).isEqualTo("NOTHING_RAISED");
    }

    @Test
    void hours_that_were_lowered_are_raised_again_up_to_what_the_employer_told() {
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "90.00"));
        String lowered = raised(Api.facilitator(), entry, "80.00", 201).getString("entry.entryId");

        raised(Api.facilitator(), lowered, "90.00", 201);

        assertThat(accepted()).isEqualTo("90.00");
    }

    private String accepted() {
        return Api.ok(Api.facilitator().get("/v1/obligations/" + obligation)).path("accepted");
    }

    private static JsonPath raised(RequestSpecification by, String entry, String hours, int status) {
        Response answer = by.body("{\"hours\":\"%s\",\"reason\":\"Relu avec la paie\"}".formatted(hours))
                .post("/v1/hours/" + entry + "/correction");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer.jsonPath();
    }

    @Test
    void an_acceptance_is_told_with_the_moment_that_is_kept_of_it() {
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "90.00"));

        String kept = Api.ok(Api.facilitator().get("/v1/hours/" + entry)).path("acceptedAt");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(told(entry)).singleElement().asString().contains("\"acceptedAt\":\"" + kept + "\""));
    }

    @Test
    void hours_reckoned_from_an_invoice_say_so_to_the_end() {
        String line = "{\"placementId\":\"%s\",\"hours\":\"%s\",\"origin\":\"ESTIMATED\","
                + "\"estimate\":{\"amount\":\"1000.00\",\"perHour\":\"30.00\"}}";
        assertThat(code(Api.company()
                        .body(AtWork.lines(line.formatted(placement, "33.00")))
                        .put(AtWork.statement(obligation, start))))
                .isEqualTo("ESTIMATE_DIFFERS");

        String entry = AtWork.accepted(obligation, start, line.formatted(placement, "33.33"));

        assertThat(Api.ok(Api.facilitator().get("/v1/hours/" + entry)).<String>path("origin"))
                .isEqualTo("ESTIMATED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(told(entry)).singleElement().asString().contains("\"origin\":\"ESTIMATED\""));
    }

    @Test
    void hours_of_another_system_are_taken_over_by_a_facilitator_alone_and_say_so() {
        String line = AtWork.line(placement, "90.00").replace("}", ",\"origin\":\"TAKEN_OVER\"}");
        assertThat(code(Api.company().body(AtWork.lines(line)).put(AtWork.statement(obligation, start))))
                .isEqualTo("TAKEN_OVER_BY_OTHERS");
        String statement = Api.created(anne().body(AtWork.lines(line))
                        .put(AtWork.statement(obligation, start) + "?employer=" + Api.COMPANY_ORG))
                .path("id");
        Api.ok(anne().post("/v1/statements/" + statement + "/submission"));
        name(anne(), statement);

        String entry = Api.ok(accept(bruno(), statement)).path("lines[0].entryId");

        assertThat(Api.ok(Api.facilitator().get("/v1/hours/" + entry)).<String>path("origin"))
                .isEqualTo("TAKEN_OVER");
    }

    @Test
    void evidence_that_does_not_conform_or_names_nothing_is_none() {
        String statement = keyedIn(anne());
        assertThat(code(anne().body("{\"kind\":\"TIMESHEET\"}").post(evidenceOf(statement))))
                .isEqualTo("EVIDENCE_UNNAMED");
        String evidence = name(anne(), statement);
        Api.ok(bruno().body("{\"verdict\":\"NOT_CONFORMING\",\"reason\":\"La feuille n'est pas signée\"}")
                .post(evidence + "/verdict"));

        assertThat(code(accept(bruno(), statement))).isEqualTo("EVIDENCE_OWED");
        assertThat(Api.otherCompany().get(evidence).statusCode()).isEqualTo(404);
        assertThat(Api.buyer().get(evidence).statusCode()).isEqualTo(403);
    }

    @Test
    void the_receipt_says_what_was_submitted_and_accepted_by_whom_and_stays_the_same_until_something_changes() {
        String statement = AtWork.submitted(obligation, start, AtWork.line(placement, "12.50"));
        String path = "/v1/statements/" + statement + "/receipt";
        String before = Api.ok(Api.company().get(path)).jsonPath().getString("digest");
        assertThat(Api.ok(Api.company().get(path)).jsonPath().getString("digest"))
                .isEqualTo(before);
        Api.ok(accept(Api.facilitator(), statement));

        JsonPath receipt = Api.ok(Api.company().get(path)).jsonPath();

        assertThat(receipt.getString("digest")).isNotEqualTo(before).matches("[0-9a-f]{64}");
        assertThat(receipt.getString("content.submittedBy")).isEqualTo(Api.COMPANY_ORG);
        assertThat(receipt.getString("content.hoursAccepted")).isEqualTo("12.50");
        assertThat(receipt.getString("content.lines[0].entries[0].by")).isEqualTo(Api.FACILITATOR_ORG);
        assertThat(receipt.getString("content.lines[0].entries[0].way")).isEqualTo("TWO_ORGANISATIONS");
        assertThat(Api.otherCompany().get(path).statusCode()).isEqualTo(404);
    }

    private String keyedIn(RequestSpecification by) {
        RequestSpecification again = RestAssured.given().spec(by);
        String id = Api.created(by.body(AtWork.lines(AtWork.line(placement, "10.00")))
                        .put(AtWork.statement(obligation, start) + "?employer=" + Api.COMPANY_ORG))
                .jsonPath()
                .getString("id");
        Api.ok(again.post("/v1/statements/" + id + "/submission"));
        return id;
    }

    /** The place of a piece of evidence. */
    private static String name(RequestSpecification by, String statement) {
        return Api.created(by.body(TIMESHEET).post(evidenceOf(statement)))
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String evidenceOf(String statement) {
        return "/v1/statements/" + statement + "/evidence";
    }

    private static Response accept(RequestSpecification by, String statement) {
        return by.post("/v1/statements/" + statement + "/acceptance");
    }

    private static Response confirm(RequestSpecification by, String statement) {
        return by.post("/v1/statements/" + statement + "/confirmation");
    }

    private static String code(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isIn(403, 409, 422);
        return refused.jsonPath().getString("code");
    }

    private static RequestSpecification anne() {
        return person("keyed-in-anne");
    }

    private static RequestSpecification bruno() {
        return person("keyed-in-bruno");
    }

    private static RequestSpecification person(String subject) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofPerson(subject, "facilitator", Api.FACILITATOR_ORG, "DEP-21"))
                .contentType(ContentType.JSON);
    }

    private static List<String> told(String entry) {
        return TestKafka.drain("contracts.hours.v1").stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(body -> body.contains("\"entryId\":\"" + entry + "\""))
                .toList();
    }
}
