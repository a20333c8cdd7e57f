package fr.clausesociale.beneficiaries.rotation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.events.SealedCells;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ring of keys on its way from one key to the next: nobody is lost while it changes, nor after. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ResealingTest {

    private static final String EARLIER = "before";
    private static final String PRESENT = "test";

    @Inject
    Resealing resealing;

    @Inject
    SealedCells cells;

    @ConfigProperty(name = "clausesociale.seal.people.keys.before")
    String earlierKey;

    @Inject
    AgroalDataSource database;

    private final String name = "Abgrall" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String number = "6" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999) + "7";
    private String person;

    @BeforeEach
    void somebodySealedWithTheEarlierKey() throws SQLException, GeneralSecurityException {
        String referral = given().auth()
                .oauth2(Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21"))
                .contentType(ContentType.JSON)
                .body("""
                      {"externalId":"%s","person":{"lastName":"%s","firstNames":"Enora","birthDate":"1986-08-19","sex":"F",
                      "franceTravailId":"%s","address":{"postalCode":"21000","communeCode":"21231"}},
                      "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(UUID.randomUUID(), name, number))
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        person = given().auth()
                .oauth2(Tokens.of("f", "facilitator", "90000003500015", null, "DEP-21"))
                .get("/v1/referrals/{id}", referral)
                .then()
                .extract()
                .path("beneficiaryId");
        execute("update beneficiary set email = '%s' where id = '%s'".formatted(sealedEarlier(), person));
        execute("delete from match_key where beneficiary_id = '%s'".formatted(person));
        execute("insert into match_key (key, beneficiary_id) values (%d, '%s')"
                .formatted(cells.hash(Rings.PEOPLE, EARLIER).of(BlockingKeys.ofNumber(number)), person));
    }

    /** As the service sealed before its ring had another key in use. */
    private String sealedEarlier() throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(earlierKey);
        byte[] vector = new byte[12];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, vector));
        byte[] sealed = cipher.doFinal("enora@exemple.fr".getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(vector.length + sealed.length)
                .put(vector)
                .put(sealed)
                .array();
        return EARLIER + ":" + Base64.getEncoder().withoutPadding().encodeToString(all);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String email() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select email from beneficiary where id = '%s'".formatted(person))) {
            row.next();
            return row.getString(1);
        }
    }

    private ValidatableResponse search(Map<String, String> what) {
        return given().auth()
                .oauth2(Tokens.of("d", "dpo", "90000008400013", null, "FR"))
                .contentType(ContentType.JSON)
                .body(what)
                .post("/v1/beneficiaries/search")
                .then()
                .statusCode(200);
    }

    @Test
    void while_the_ring_changes_whoever_is_under_the_earlier_key_is_read_and_found() {
        search(Map.of("number", number))
                .body("items.id", hasItem(person))
                .body("items.find { it.id == '%s' }.email".formatted(person), equalTo("enora@exemple.fr"));
    }

    @Test
    void afterwards_nothing_needs_the_earlier_key_any_more() throws SQLException {
        assertThat(email()).startsWith(EARLIER + ":");

        resealing.all();

        assertThat(email()).startsWith(PRESENT + ":");
        search(Map.of("number", number)).body("items.id", hasItem(person));
        search(Map.of("name", name)).body("items.email", hasItem("enora@exemple.fr"));
    }
}
