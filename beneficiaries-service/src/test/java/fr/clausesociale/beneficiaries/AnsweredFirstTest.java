package fr.clausesociale.beneficiaries;

import static fr.clausesociale.beneficiaries.Callers.facilitator;
import static fr.clausesociale.beneficiaries.Callers.otherPrescriber;
import static fr.clausesociale.beneficiaries.Callers.prescriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.beneficiaries.referral.Recognised;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A referral is answered first; who the person is is found out afterwards, by whoever of the replicas comes to it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AnsweredFirstTest {

    /** As {@code PeopleLocks} holds it while another replica finds out who people are. */
    private static final String LOCK = "(5, 0)";

    @Inject
    AgroalDataSource database;

    private final String name = "Ansel" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeAll
    static void producersTopics() {
        TestKafka.topic("eligibility.decision.v1", 1);
        TestKafka.topic("eligibility.assessment.v1", 1);
        TestKafka.topic("contracts.placement.v1", 1);
        TestKafka.topic("contracts.contract.v1", 1);
    }

    private static String body(String externalId, String lastName, String claims) {
        return """
               {"externalId":"%s","person":{"lastName":"%s","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",
               "address":{"line":"1 rue de la Liberté","postalCode":"21000","communeCode":"21231"}},
               "claims":[%s],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(externalId, lastName, claims);
    }

    /** Answered without waiting for anything that happens after the answer. */
    private static Response push(RequestSpecification who, String body) {
        return who.noFilters().body(body).post("/v1/referrals");
    }

    private static ValidatableResponse read(RequestSpecification who, String referral) {
        return who.noFilters().get("/v1/referrals/{id}", referral).then().statusCode(200);
    }

    /** While nobody finds out who people are. */
    private void meanwhile(Runnable what) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("select pg_advisory_lock" + LOCK);
            try {
                what.run();
            } finally {
                connection.createStatement().execute("select pg_advisory_unlock" + LOCK);
            }
        }
        Recognised.awaitAll();
    }

    private String queried(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    @Test
    void somebody_known_and_somebody_new_are_answered_before_anybody_looks_who_they_are() throws Exception {
        String known = prescriber()
                .body(body(UUID.randomUUID().toString(), name, ""))
                .post("/v1/referrals")
                .jsonPath()
                .getString("id");
        String[] ids = new String[2];

        meanwhile(() -> {
            ids[0] = push(otherPrescriber(), body(UUID.randomUUID().toString(), name, ""))
                    .jsonPath()
                    .getString("id");
            ids[1] = push(otherPrescriber(), body(UUID.randomUUID().toString(), name + "q", ""))
                    .jsonPath()
                    .getString("id");
            for (String id : ids) {
                read(otherPrescriber(), id).body("status", equalTo("RECEIVED")).body("version", equalTo(1));
                read(facilitator(), id).body("beneficiaryId", nullValue()).body("match", nullValue());
            }
        });

        String person = read(facilitator(), known).extract().path("beneficiaryId");
        read(facilitator(), ids[0]).body("beneficiaryId", equalTo(person)).body("match", equalTo("MATCHED"));
        String fresh = read(facilitator(), ids[1]).extract().path("beneficiaryId");
        facilitator()
                .get("/v1/beneficiaries/{id}", fresh)
                .then()
                .statusCode(200)
                .body("lastName", equalTo(name + "q"));
        for (String id : ids) {
            read(otherPrescriber(), id).body("status", equalTo("RECEIVED")).body("version", equalTo(1));
        }
    }

    @Test
    void what_is_corrected_before_anybody_looked_is_what_the_person_becomes_known_by() throws Exception {
        String reference = UUID.randomUUID().toString();
        String[] id = new String[1];

        meanwhile(() -> {
            Response first = push(prescriber(), body(reference, name, ""));
            id[0] = first.jsonPath().getString("id");
            prescriber()
                    .noFilters()
                    .header("If-Match", first.header("ETag"))
                    .body(body(reference, name + "a", "{\"criterion\":\"UNDER_26\"}"))
                    .put("/v1/referrals/{id}", id[0])
                    .then()
                    .statusCode(200);
        });

        String person = read(facilitator(), id[0]).extract().path("beneficiaryId");
        facilitator().get("/v1/beneficiaries/{id}", person).then().body("lastName", equalTo(name + "a"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TestKafka.drain("beneficiaries.claims.v1").stream()
                                .filter(event -> person.equals(event.key())))
                        .as("claims told once, as they are in the end")
                        .hasSize(1));
    }

    @Test
    void a_referral_withdrawn_before_anybody_looked_stays_withdrawn() throws Exception {
        String[] id = new String[1];

        meanwhile(() -> {
            id[0] = push(prescriber(), body(UUID.randomUUID().toString(), name, ""))
                    .jsonPath()
                    .getString("id");
            prescriber()
                    .noFilters()
                    .body("{\"reason\":\"MISTAKE\"}")
                    .post("/v1/referrals/{id}/withdrawal", id[0])
                    .then()
                    .statusCode(200);
        });

        read(prescriber(), id[0]).body("status", equalTo("CLOSED"));
        assertThat(queried(
                        "select count(*) from beneficiary b join referral r on r.beneficiary_id = b.id where r.id = '"
                                + id[0] + "'"))
                .isEqualTo("1");
    }

    @Test
    void somebody_of_whom_it_cannot_be_found_out_keeps_nobody_waiting() throws Exception {
        List<String> names = List.of("Brillant", "Corvol", "Dumesnil");
        String[] ids = new String[3];

        try {
            meanwhile(() -> {
                for (int at = 0; at < ids.length; at++) {
                    ids[at] = push(prescriber(), body(UUID.randomUUID().toString(), names.get(at) + name, ""))
                            .jsonPath()
                            .getString("id");
                }
                change("update referral set submission = 'unreadable' where id = '" + ids[1] + "'");
            });

            for (String id : List.of(ids[0], ids[2])) {
                read(facilitator(), id).body("beneficiaryId", notNullValue());
            }
            assertThat(queried("select due_at > now() from untold_declaration where referral_id = '" + ids[1] + "'"))
                    .as("waits for another try")
                    .isEqualTo("t");
        } finally {
            change("delete from untold_declaration where referral_id = '" + ids[1] + "'");
            change("delete from referral_version where referral_id = '" + ids[1] + "'");
            change("delete from referral where id = '" + ids[1] + "'");
        }
    }

    private void change(String sql) {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
