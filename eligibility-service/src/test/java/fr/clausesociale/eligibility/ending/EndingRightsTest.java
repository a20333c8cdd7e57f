package fr.clausesociale.eligibility.ending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One ruling on many people, and reminders of rights that end. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EndingRightsTest {

    private static final String CLAIMS = "beneficiaries.claims.v1";
    private static final String REMINDERS = "eligibility.reminder.v1";

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @Inject
    Reminding reminding;

    @BeforeAll
    static void producersTopics() {
        TestKafka.topic(CLAIMS, 1);
        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.topic("beneficiaries.link.v1", 1);
    }

    private static RequestSpecification facilitator(String department) {
        return given().auth()
                .oauth2(Tokens.of("many-" + department, "facilitator", "90000003500015", null, department));
    }

    private UUID declared(String department) {
        return declared(department, "");
    }

    private UUID declared(String department, String claim) {
        UUID who = UUID.randomUUID();
        String claims = """
                {"beneficiaryId":"%s","referralId":"%s","referredOn":"%s","birthDate":"1990-04-01","sex":"F",
                 "education":null,"residence":{"epci":null,"department":null,"qpv":null},"territory":"%s",
                 "followedBy":null,"claims":[%s],
                 "effectiveFrom":"2026-01-12","recordedAt":"2026-01-12T09:30:00Z","reason":null}
                """.formatted(who, UUID.randomUUID(), clock.today(), department, claim);
        TestKafka.produce(
                CLAIMS,
                who.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.claims-declared.v1", who.toString(), 1),
                seal.seal("claims", claims.getBytes(StandardCharsets.UTF_8)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator(department)
                        .get("/v1/beneficiaries/{id}/eligibility", who)
                        .then()
                        .statusCode(200)
                        .body("decision", notNullValue()));
        return who;
    }

    private ValidatableResponse decided(String department, List<UUID> people, LocalDate from) {
        return facilitator(department)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "beneficiaries",
                        people,
                        "decision",
                        Map.of(
                                "outcome",
                                "ELIGIBLE",
                                "grounds",
                                List.of("PARTICULAR_DIFFICULTIES"),
                                "motive",
                                "Forum de recrutement du 12 janvier",
                                "validFrom",
                                from.toString())))
                .post("/v1/decisions")
                .then();
    }

    @Test
    void many_are_decided_with_one_motive_and_who_is_refused_holds_nobody_up() {
        UUID one = declared("DEP-46");
        UUID other = declared("DEP-46");
        UUID elsewhere = declared("DEP-47");

        decided("DEP-46", List.of(one, elsewhere, other), clock.today())
                .statusCode(200)
                .body("decided", equalTo(2))
                .body("refused", equalTo(1))
                .body("items.result", contains("DECIDED", "REFUSED", "DECIDED"))
                .body("items[1].code", equalTo("NOT_FOUND"))
                .body("items[1].message", notNullValue());
        decided("DEP-46", List.of(one, other), clock.today())
                .body("decided", equalTo(0))
                .body("unchanged", equalTo(2));
        facilitator("DEP-46")
                .get("/v1/beneficiaries/{id}/eligibility", other)
                .then()
                .body("outcome", equalTo("ELIGIBLE"))
                .body("decision.motive", equalTo("Forum de recrutement du 12 janvier"))
                .body("history.findAll { it.basis == 'FACILITATOR' }.size()", equalTo(1));
    }

    @Test
    void a_right_that_ends_is_reminded_of_and_what_is_renewed_is_no_longer_to_be_done() {
        UUID ends = declared("DEP-32");
        UUID lasts = declared("DEP-32");
        decided("DEP-32", List.of(ends, lasts), clock.today().minusMonths(5)).body("decided", equalTo(2));
        decided("DEP-32", List.of(lasts), clock.today()).body("decided", equalTo(1));

        reminding.remind();
        reminding.remind();

        facilitator("DEP-32")
                .get("/v1/next-actions")
                .then()
                .statusCode(200)
                .body("items.beneficiaryId", hasItem(ends.toString()))
                .body("items.beneficiaryId", not(hasItem(lasts.toString())))
                .body("items.find { it.beneficiaryId == '" + ends + "' }.kind", equalTo("RENEW_RIGHT"));
        facilitator("DEP-33").get("/v1/next-actions").then().body("items.beneficiaryId", not(hasItem(ends.toString())));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TestKafka.drain(REMINDERS).stream()
                                .filter(record -> ends.toString().equals(record.key())))
                        .hasSize(1));

        decided("DEP-32", List.of(ends), clock.today().minusDays(1)).body("decided", equalTo(1));
        facilitator("DEP-32").get("/v1/next-actions").then().body("items.beneficiaryId", not(hasItem(ends.toString())));
    }

    private static void linked(UUID goes, UUID stays, int number, String kind, String facts) {
        TestKafka.produce(
                "beneficiaries.link.v1",
                goes.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.link-told.v1", goes.toString(), number),
                "{\"beneficiaryId\":\"%s\",\"kind\":\"%s\",\"standsFor\":\"%s\",\"facts\":[%s]}"
                        .formatted(goes, kind, stays, facts)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> reminded(UUID person) {
        return TestKafka.drain(REMINDERS).stream()
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains(person.toString()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void awaitEnding(String department, UUID is, UUID not) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator(department)
                        .get("/v1/next-actions")
                        .then()
                        .body("items.beneficiaryId", hasItem(is.toString()))
                        .body("items.beneficiaryId", not(hasItem(not.toString()))));
    }

    /** A right was decided while two were taken for one, and the split says that it is the other's. */
    @Test
    void a_right_that_a_split_gave_to_the_other_is_reminded_of_once_as_theirs_and_no_longer_as_the_ones() {
        UUID stays = declared("DEP-15");
        UUID goes = declared("DEP-15");
        linked(goes, stays, 1, "MERGE", "");
        decided("DEP-15", List.of(stays), clock.today().minusMonths(5)).body("decided", equalTo(1));
        String decision = facilitator("DEP-15")
                .get("/v1/beneficiaries/{id}/eligibility", stays)
                .path("decision.id");
        reminding.remind();
        awaitEnding("DEP-15", stays, goes);

        linked(
                goes,
                stays,
                2,
                "SPLIT",
                "{\"kind\":\"DECISION\",\"factId\":\"%s\",\"recordedUnder\":\"%s\",\"belongsTo\":\"%s\"}"
                        .formatted(decision, stays, goes));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> facilitator("DEP-15")
                        .get("/v1/beneficiaries/{id}/eligibility", goes)
                        .then()
                        .body("decision.id", equalTo(decision)));
        reminding.remind();
        reminding.remind();
        awaitEnding("DEP-15", goes, stays);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reminded(goes)).hasSize(1));
        assertThat(reminded(stays)).hasSize(1);
    }

    /** As long as two count as one, the longer right of the one outlasts that of the other: nothing ends until they are two. */
    @Test
    void a_right_that_was_outlasted_by_the_others_is_reminded_of_once_they_are_two_again() {
        UUID stays = declared("DEP-48");
        UUID goes = declared("DEP-48");
        decided("DEP-48", List.of(stays), clock.today().minusMonths(5)).body("decided", equalTo(1));
        decided("DEP-48", List.of(goes), clock.today()).body("decided", equalTo(1));
        linked(goes, stays, 1, "MERGE", "");
        await().atMost(Duration.ofSeconds(30)).until(() -> ends(stays).equals(ends(goes)));
        reminding.remind();
        assertThat(reminded(stays)).isEmpty();

        linked(goes, stays, 2, "SPLIT", "");

        await().atMost(Duration.ofSeconds(30)).until(() -> !ends(stays).equals(ends(goes)));
        reminding.remind();
        awaitEnding("DEP-48", stays, goes);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(reminded(stays)).hasSize(1));
    }

    private static String ends(UUID person) {
        return String.valueOf(facilitator("DEP-48")
                .get("/v1/beneficiaries/{id}/eligibility", person)
                .<Object>path("decision.id"));
    }

    @Test
    void a_pass_is_suspended_and_its_end_moves() {
        LocalDate start = clock.today().minusMonths(20);
        LocalDate end = start.plusMonths(24).minusDays(1);
        UUID person = declared("DEP-82", """
                {"claimId":"%s","criterion":"IAE","since":null,"until":null,
                 "evidence":{"kind":"PASS_IAE","issuedOn":"%s","validUntil":null}}""".formatted(UUID.randomUUID(), start));

        changed(person, start, "SUSPENSION", clock.today().minusDays(9), clock.today())
                .statusCode(200)
                .body("endsOn", equalTo(end.plusDays(10).toString()));

        changed(person, start, "SUSPENSION", clock.today(), clock.today())
                .statusCode(422)
                .body("code", equalTo("PASS_SUSPENDED_ALREADY"))
                .body("errors[0].pointer", equalTo("/from"));
        changed(person, start.minusDays(1), "SUSPENSION", clock.today(), clock.today())
                .statusCode(422)
                .body("code", equalTo("PASS_UNKNOWN"));
        facilitator("DEP-82")
                .get("/v1/beneficiaries/{id}/passes", person)
                .then()
                .statusCode(200)
                .body("items[0].endsOn", equalTo(end.plusDays(10).toString()))
                .body("items[0].changes.kind", contains("SUSPENSION"));
        facilitator("DEP-81")
                .get("/v1/beneficiaries/{id}/passes", person)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse changed(
            UUID person, LocalDate start, String kind, LocalDate from, LocalDate until) {
        return facilitator("DEP-82")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "start", start.toString(), "kind", kind, "from", from.toString(), "until", until.toString()))
                .post("/v1/beneficiaries/{id}/passes", person)
                .then();
    }
}
