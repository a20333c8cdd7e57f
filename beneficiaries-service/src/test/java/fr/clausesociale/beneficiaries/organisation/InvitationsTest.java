package fr.clausesociale.beneficiaries.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An organisation comes in by an invitation, without anybody touching the identity provider. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class InvitationsTest {

    private static final String OPERATOR = "90000008400013";
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    AgroalDataSource database;

    private final String siret = OrganisationsTest.siret();
    private final String person = "person-" + UUID.randomUUID();

    @Test
    void who_accepts_becomes_the_first_manager_and_adds_colleagues() {
        String code = code(invited(coordinator(), "FACILITATOR", "DEP-21"));
        assertThat(me(person(siret)).getBoolean("organisation.registered")).isFalse();

        accepted(person(siret), code)
                .statusCode(201)
                .body("level", equalTo("MANAGER"))
                .body("kind", equalTo("PERSON"))
                .body("rights[0].role", equalTo("FACILITATOR"));

        await().atMost(SOON)
                .until(() -> me(person(siret)).getString("account.state").equals("IN_FORCE"));
        assertThat(me(person(siret)).getString("rights[0].callerRole")).isEqualTo("facilitator");
        assertThat(me(person(siret)).getList("rights[0].territories")).containsExactly("DEP-21");
        as(person(siret))
                .body("""
                        {"issuer":"%s","client":"tool","name":"Outil","purpose":"Suivi","level":"AGENT",
                         "rights":[{"role":"FACILITATOR"}]}""".formatted(Tokens.issuer()))
                .post("/v1/organisations/" + siret + "/accounts")
                .then()
                .statusCode(201);
    }

    @Test
    void an_invitation_is_accepted_once() {
        String code = code(invited(coordinator(), "COMPANY"));
        accepted(person(siret), code).statusCode(201);

        accepted(Tokens.of("machine", null, siret, null), code)
                .statusCode(409)
                .body("code", equalTo("INVITATION_USED"));
    }

    @Test
    void nobody_of_another_organisation_accepts_it() {
        String code = code(invited(coordinator(), "COMPANY"));

        accepted(person(OrganisationsTest.siret()), code).statusCode(404).body("code", equalTo("INVITATION_UNKNOWN"));
        accepted(person(siret), "guessed").statusCode(404).body("code", equalTo("INVITATION_UNKNOWN"));
        accepted(person(siret), code).statusCode(201);
    }

    @Test
    void an_invitation_ends_after_fourteen_days_and_says_so() throws SQLException {
        ValidatableResponse invited = invited(coordinator(), "COMPANY");
        String id = invited.extract().path("id");
        Instant end = Instant.parse(invited.extract().path("endsAt"));
        assertThat(Duration.between(Instant.now(), end)).isBetween(Duration.ofDays(13), Duration.ofDays(14));
        execute("update organisation.invitation set ends_at = ends_at - interval '14 days' where id = '" + id + "'");

        accepted(person(siret), code(invited))
                .statusCode(409)
                .body("code", equalTo("INVITATION_ENDED"))
                .body("hint", org.hamcrest.Matchers.containsString("nouvelle"));
    }

    @Test
    void a_withdrawn_invitation_is_refused() {
        ValidatableResponse invited = invited(coordinator(), "COMPANY");
        String id = invited.extract().path("id");
        as(Tokens.of("other-coordinator", "coordinator", "90000006800016", null, "REG-27"))
                .post("/v1/invitations/" + id + "/withdrawal")
                .then()
                .statusCode(404);

        as(coordinator())
                .post("/v1/invitations/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("code", nullValue());

        accepted(person(siret), code(invited)).statusCode(409).body("code", equalTo("INVITATION_WITHDRAWN"));
    }

    @Test
    void a_coordinator_gives_nothing_beyond_its_territory_and_no_role_above_its_own() {
        for (String role : new String[] {"COORDINATOR", "ADMINISTRATOR", "DATA_PROTECTION"}) {
            as(coordinator())
                    .body(invitation(role, "DEP-21"))
                    .post("/v1/invitations")
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("INVITATION_BEYOND"));
        }
        as(coordinator())
                .body(invitation("FACILITATOR", "DEP-35"))
                .post("/v1/invitations")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/role"));
        invited(Tokens.of("inviting-admin", "admin", OPERATOR, null), "COORDINATOR", "REG-53");
    }

    @Test
    void the_code_is_kept_nowhere() throws SQLException {
        String code = code(invited(coordinator(), "COMPANY"));

        assertThat(count("select count(*) from organisation.invitation i where i::text like '%" + code + "%'"))
                .isZero();
        assertThat(count("select count(*) from outbox o where convert_from(o.payload, 'UTF8') like '%" + code + "%'"))
                .isZero();
    }

    private static String coordinator() {
        return Tokens.of("inviting-coordinator", "coordinator", OPERATOR, null, "REG-27");
    }

    private String person(String organisation) {
        var claims = Tokens.claims("portal", organisation);
        claims.put("sub", person);
        claims.put("sid", "session");
        return Tokens.signed(claims);
    }

    private ValidatableResponse invited(String token, String role, String... territories) {
        return as(token)
                .body(invitation(role, territories))
                .post("/v1/invitations")
                .then()
                .statusCode(201);
    }

    private String invitation(String role, String... territories) {
        String places = territories.length == 0 ? "" : "\"" + String.join("\",\"", territories) + "\"";
        return """
                {"siret":"%s","name":"Invitée","role":{"role":"%s","territories":[%s],"from":"2026-01-01",
                 "basis":{"kind":"AGREEMENT","reference":"2026-7","until":"2990-12-31"}}}""".formatted(siret, role, places);
    }

    private static String code(ValidatableResponse invited) {
        return invited.extract().path("code");
    }

    private static ValidatableResponse accepted(String token, String code) {
        return as(token)
                .body("{\"code\":\"%s\",\"name\":\"Jeanne Martin\",\"purpose\":\"Gestion\"}".formatted(code))
                .post("/v1/invitations/acceptance")
                .then();
    }

    private static JsonPath me(String token) {
        return as(token).get("/v1/me").then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
