package fr.clausesociale.beneficiaries.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.clausesociale.platform.access.AccessLogRetention;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long people are kept after the last contact, who is told before, and what is left where hours rest on them. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RetentionTest {

    private static final int NOTICE = 30;

    @Inject
    Retention retention;

    @Inject
    Archive archive;

    @Inject
    AccessLogRetention accessLog;

    @Inject
    AgroalDataSource database;

    @Inject
    BusinessClock clock;

    private final String name = "Kerdraon" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private LocalDate today;
    private String person;

    @BeforeEach
    void somebodyWhoWasInContactTwoYearsAgo() throws SQLException {
        today = clock.today();
        String referral = caller("prescriber", "90000005000014", "FT", "DEP-21")
                .body("""
                      {"externalId":"%s","person":{"lastName":"%s","firstNames":"Nolwenn","birthDate":"1984-07-09","sex":"F",
                      "address":{"postalCode":"21000","communeCode":"21231"}},
                      "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(UUID.randomUUID(), name))
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        person = facilitator()
                .get("/v1/referrals/{id}", referral)
                .then()
                .extract()
                .path("beneficiaryId");
        execute("update beneficiary set referred_on = '%s' where id = '%s'".formatted(today.minusMonths(24), person));
    }

    private static RequestSpecification caller(String role, String organisation, String kind, String territory) {
        return given().auth()
                .oauth2(Tokens.of(role, role, organisation, kind, territory))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification facilitator() {
        return caller("facilitator", "90000003500015", null, "DEP-21");
    }

    private static RequestSpecification dpo() {
        return caller("dpo", "90000008400013", null, "FR");
    }

    private static List<String> told(RequestSpecification who) {
        return who.queryParam("limit", 500)
                .get("/v1/retention/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.beneficiaryId");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void placed(String stage) throws SQLException {
        execute(
                "insert into known_placement (id, beneficiary_id, stage, first_heard_of) values ('%s', '%s', '%s', now())"
                        .formatted(UUID.randomUUID(), person, stage));
    }

    @Test
    void who_follows_somebody_is_told_thirty_days_before_their_data_end() {
        retention.on(today);

        assertThat(told(facilitator())).contains(person);
        assertThat(told(dpo())).contains(person);
        assertThat(told(caller("facilitator", "90000004300019", null, "DEP-35")))
                .doesNotContain(person);
        facilitator()
                .queryParam("limit", 500)
                .get("/v1/retention/notices")
                .then()
                .body(
                        "items.find { it.beneficiaryId == '%s' }.endsOn".formatted(person),
                        equalTo(today.plusDays(NOTICE).toString()))
                .body("items.find { it.beneficiaryId == '%s' }.becomes".formatted(person), equalTo("ERASED"));
        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(200);
    }

    @Test
    void nobody_is_erased_before_the_day_that_was_told_and_everybody_on_it() {
        retention.on(today);

        retention.on(today.plusDays(NOTICE - 1));
        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(200);
        retention.on(today.plusDays(NOTICE));

        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(404);
        dpo().queryParam("limit", 500)
                .get("/v1/erasures")
                .then()
                .body("items.find { '%s' in it.pseudonyms }.cause".formatted(person), equalTo("RETENTION_OVER"));
        dpo().get("/v1/retention/archive/{id}", person).then().statusCode(404);
    }

    @Test
    void a_contact_that_is_noted_begins_the_time_anew() {
        retention.on(today);
        facilitator()
                .body(Map.of("on", today.plusDays(1).toString()))
                .post("/v1/beneficiaries/{id}/contacts", person)
                .then()
                .statusCode(422)
                .body("code", equalTo("CONTACT_IN_FUTURE"));

        facilitator()
                .body(Map.of("on", today.toString()))
                .post("/v1/beneficiaries/{id}/contacts", person)
                .then()
                .statusCode(204);
        retention.on(today.plusDays(NOTICE));

        assertThat(told(dpo())).doesNotContain(person);
        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(200);
    }

    @Test
    void whoever_is_at_work_is_kept() throws SQLException {
        placed("WORKING");

        retention.on(today);

        assertThat(told(dpo())).doesNotContain(person);
    }

    @Test
    void where_hours_rest_on_somebody_the_archive_says_who_it_was_to_who_answers_for_it_alone() throws SQLException {
        placed("ENDED");
        retention.on(today);
        retention.on(today.plusDays(NOTICE));

        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(404);
        dpo().get("/v1/retention/archive/{id}", person)
                .then()
                .statusCode(200)
                .body("identities.lastName", equalTo(List.of(name)))
                .body("identities.birthDate", equalTo(List.of("1984-07-09")));
        facilitator().get("/v1/retention/archive/{id}", person).then().statusCode(403);
        dpo().queryParam("beneficiary", person)
                .get("/v1/access-logs")
                .then()
                .body("items.operation", hasItem("ARCHIVE_READ"));

        archive.forget(today.plusMonths(62));

        dpo().get("/v1/retention/archive/{id}", person).then().statusCode(404);
    }

    @Test
    void the_log_of_who_looked_is_forgotten_after_twelve_months() throws SQLException {
        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(200);
        execute(("update access_log set at = at - interval '1 year 2 days', operation = 'OLD' where person_id = '%s'")
                .formatted(person));
        dpo().get("/v1/beneficiaries/{id}", person).then().statusCode(200);

        accessLog.forget();

        dpo().queryParam("beneficiary", person)
                .get("/v1/access-logs")
                .then()
                .body("items.operation", hasItem("IDENTITY_READ"))
                .body("items.operation", not(hasItem("OLD")));
    }

    @Test
    void who_answers_for_it_gives_somebody_all_that_is_kept_of_them() {
        dpo().get("/v1/beneficiaries/{id}/personal-data", person)
                .then()
                .statusCode(200)
                .body("pseudonyms", equalTo(List.of(person)))
                .body("identities.lastName", equalTo(List.of(name)))
                .body("declarations[0].content.person.firstNames", equalTo("Nolwenn"))
                .body("records.referral[0].beneficiary_id", equalTo(person));
        dpo().queryParam("beneficiary", person)
                .get("/v1/access-logs")
                .then()
                .body("items.operation", hasItem("PERSONAL_DATA_READ"));
        facilitator().get("/v1/beneficiaries/{id}/personal-data", person).then().statusCode(403);
    }
}
