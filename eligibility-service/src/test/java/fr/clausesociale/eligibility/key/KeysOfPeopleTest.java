package fr.clausesociale.eligibility.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.eligibility.Declaring;
import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.events.UnreadableEvent;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells of health, offences or social care is told under a key of the person's own, and gone with it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class KeysOfPeopleTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String KEYS = "eligibility.key.v1";
    private static final String PROFILES = "eligibility.profile.v1";

    @Inject
    Seal seal;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @Inject
    Resealing resealing;

    @ConfigProperty(name = "clausesociale.seal.claims.keys.before")
    String earlierKey;

    private final UUID person = UUID.randomUUID();
    private Declaring declaring;

    @BeforeAll
    static void producersTopics() {
        Declaring.topics();
    }

    @BeforeEach
    void today() {
        declaring = new Declaring(seal, clock.today());
    }

    private static RequestSpecification dpo() {
        return given().auth().oauth2(Tokens.of("d", "dpo", "90000008400013", null, "FR"));
    }

    private static RequestSpecification facilitator() {
        return given().auth().oauth2(Tokens.of("f", "facilitator", "90000003500015", null, "DEP-21"));
    }

    private void declared(String... criteria) {
        declaring.claims(person, 1, false, criteria);
        await().atMost(SOON)
                .untilAsserted(() -> facilitator()
                        .get("/v1/beneficiaries/{id}/eligibility", person)
                        .then()
                        .statusCode(200)
                        .body("outcome", equalTo("ELIGIBLE")));
    }

    private List<ConsumerRecord<String, byte[]>> told(String topic) {
        return TestKafka.drain(topic).stream()
                .filter(record -> person.toString().equals(record.key()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> told(String topic, int count) {
        return await().atMost(SOON).until(() -> told(topic), records -> records.size() == count);
    }

    private JsonNode opened(ConsumerRecord<String, byte[]> record) throws IOException {
        return json.readTree(seal.open("profile", record.value()));
    }

    private OwnKey key(ConsumerRecord<String, byte[]> record) throws IOException {
        return OwnKey.of(opened(record).path("key").asText());
    }

    private String kept(String column, String table) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select " + column + " from " + table + " where beneficiary_id = ?")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                return row.next() ? new String(row.getBytes(1), StandardCharsets.US_ASCII) : null;
            }
        }
    }

    @Test
    void of_the_criteria_those_that_tell_nothing_intimate_are_open_and_the_others_are_under_the_persons_own_key()
            throws Exception {
        declared("RSA", "RQTH", "JUSTICE");

        JsonNode profile = opened(told(PROFILES, 1).get(0));
        ConsumerRecord<String, byte[]> key = told(KEYS, 1).get(0);

        assertThat(profile.path("criteria")).extracting(JsonNode::asText).containsExactly("RSA");
        assertThat(key(key).open(profile.path("sealedCriteria").asText())).contains("RQTH");
        assertThat(profile.toString()).doesNotContain("RQTH", "JUSTICE");
        assertThat(new String(key.value(), StandardCharsets.US_ASCII)).doesNotContain(key(key).text());
    }

    @Test
    void everybody_has_a_key_so_that_having_one_says_nothing() throws Exception {
        declared("RSA");

        told(KEYS, 1);
        assertThat(opened(told(PROFILES, 1).get(0)).path("sealedCriteria").isNull())
                .isTrue();
    }

    @Test
    void with_the_person_the_key_is_destroyed_and_the_decision_stands_without_what_told_of_health() throws Exception {
        declared("RSA", "RQTH");
        told(KEYS, 1);

        Declaring.erased(person, 2);

        List<ConsumerRecord<String, byte[]>> told = told(KEYS, 2);
        assertThat(told.get(1).value()).isNull();
        assertThat(new String(told.get(1).headers().lastHeader("ce_cause").value(), StandardCharsets.UTF_8))
                .isEqualTo("PERSON_ERASED");
        assertThat(kept("sealed_key", "person_key")).isNull();
        dpo().get("/v1/beneficiaries/{id}/eligibility", person)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ELIGIBLE"))
                .body("decision.satisfied", equalTo(List.of("RSA")));
        assertThat(new String(
                        seal.open("claims", kept("findings", "decision").getBytes(StandardCharsets.US_ASCII)),
                        StandardCharsets.UTF_8))
                .doesNotContain("RQTH");
        assertThat(new String(
                        seal.open("profile", kept("profile", "decision").getBytes(StandardCharsets.US_ASCII)),
                        StandardCharsets.UTF_8))
                .doesNotContain("RQTH");
        dpo().get("/v1/beneficiaries/{id}/personal-data", person)
                .then()
                .statusCode(200)
                .body("declarations", hasSize(0))
                .body("grounds.satisfied.flatten()", equalTo(List.of("RSA")));
    }

    /** Recorded while the two were taken for one, under the pseudonym and the key of the first. */
    @Test
    void what_is_intimate_of_a_decision_that_changed_hands_is_under_the_key_of_whom_it_belongs_to_and_nobody_elses()
            throws Exception {
        UUID other = UUID.randomUUID();
        declared("RSA", "RQTH");
        String theirs = ruled("JUSTICE");
        linked(other, 1, "MERGE", "");
        OwnKey former = key(told(KEYS, 1).get(0));

        parted(other, theirs);

        OwnKey renewed = key(told(KEYS, 2).get(1));
        OwnKey others = await().atMost(SOON).until(() -> keyOf(other), key -> key != null);
        List<JsonNode> sealed = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : told(PROFILES, 4).subList(2, 4)) {
            sealed.add(opened(record));
        }
        JsonNode moved = one(sealed, true, theirs);
        JsonNode stayed = one(sealed, false, theirs);
        assertThat(others.open(moved.path("sealedCriteria").asText())).isEqualTo("JUSTICE");
        assertThat(moved.path("sealedFor").asText()).isEqualTo(other.toString());
        assertThat(moved.path("beneficiaryId").asText()).isEqualTo(person.toString());
        assertThat(renewed.open(stayed.path("sealedCriteria").asText())).contains("RQTH");
        for (JsonNode profile : sealed) {
            assertThatThrownBy(() -> former.open(profile.path("sealedCriteria").asText()))
                    .isInstanceOf(UnreadableEvent.class);
        }
        Declaring.erased(person, 2);
        assertThat(told(KEYS, 3).get(2).value()).isNull();
        assertThat(keyOf(other).text()).isEqualTo(others.text());
    }

    /** Whichever of the two is read first: that somebody is gone, or what turned out to be about them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_intimate_of_somebody_who_is_gone_is_read_by_nobody_whenever_it_is_told_to_be_theirs(boolean goneFirst)
            throws Exception {
        UUID other = UUID.randomUUID();
        declared("RSA", "RQTH");
        String theirs = ruled("JUSTICE");
        linked(other, 1, "MERGE", "");
        if (goneFirst) {
            Declaring.erased(other, 1);
            await().atMost(SOON).until(() -> erased(other));
        }

        parted(other, theirs);

        told(PROFILES, 4);
        if (!goneFirst) {
            Declaring.erased(other, 1);
            await().atMost(SOON).until(() -> erased(other));
        }
        List<OwnKey> kept = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : told(KEYS)) {
            kept.add(key(record));
        }
        JsonNode moved = opened(told(PROFILES, 4).stream()
                .filter(record -> told(record, theirs))
                .reduce((first, last) -> last)
                .orElseThrow());
        assertThat(moved.path("sealedFor").asText()).isEqualTo(other.toString());
        for (OwnKey key : kept) {
            assertThatThrownBy(() -> key.open(moved.path("sealedCriteria").asText()))
                    .isInstanceOf(UnreadableEvent.class);
        }
        assertThat(held(other)).isFalse();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(new String(
                                seal.open("claims", findings(theirs).getBytes(StandardCharsets.US_ASCII)),
                                StandardCharsets.UTF_8))
                        .doesNotContain("JUSTICE"));
    }

    private boolean told(ConsumerRecord<String, byte[]> record, String decision) {
        try {
            return opened(record).path("decisionId").asText().equals(decision);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean erased(UUID who) throws SQLException {
        return "ERASED".equals(text("select status from person where id = ?", who));
    }

    private boolean held(UUID who) throws SQLException {
        return text("select 'held' from person_key where beneficiary_id = ?", who) != null;
    }

    private String findings(String decision) throws SQLException {
        return text("select convert_from(findings, 'SQL_ASCII') from decision where id = ?", UUID.fromString(decision));
    }

    private String text(String query, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static JsonNode one(List<JsonNode> profiles, boolean is, String decision) {
        return profiles.stream()
                .filter(profile -> is == profile.path("decisionId").asText().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    private OwnKey keyOf(UUID who) throws IOException {
        OwnKey key = null;
        for (ConsumerRecord<String, byte[]> record : TestKafka.drain(KEYS)) {
            if (who.toString().equals(record.key())) {
                key = key(record);
            }
        }
        return key;
    }

    /** A facilitator's decision on this ground. */
    private String ruled(String ground) {
        return facilitator()
                .contentType("application/json")
                .body("{\"outcome\":\"ELIGIBLE\",\"grounds\":[\"%s\"],\"motive\":\"selon le dossier\"}"
                        .formatted(ground))
                .post("/v1/beneficiaries/{id}/decisions", person)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** They are two again, and the decision is the other's. */
    private void parted(UUID other, String decision) {
        linked(
                other,
                2,
                "SPLIT",
                "{\"kind\":\"DECISION\",\"factId\":\"%s\",\"recordedUnder\":\"%s\",\"belongsTo\":\"%s\"}"
                        .formatted(decision, person, other));
    }

    private void linked(UUID other, int number, String kind, String facts) {
        TestKafka.produce(
                "beneficiaries.link.v1",
                other.toString(),
                TestKafka.headers("fr.clausesociale.beneficiaries.link-told.v1", other.toString(), number),
                "{\"beneficiaryId\":\"%s\",\"kind\":\"%s\",\"standsFor\":\"%s\",\"facts\":[%s]}"
                        .formatted(other, kind, person, facts)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void that_a_key_is_destroyed_is_told_again_with_everything_else() {
        declared("RQTH");
        Declaring.erased(person, 2);
        told(KEYS, 2);

        given().auth()
                .oauth2(Tokens.of("a", "admin", "90000008400013", null, "FR"))
                .queryParam("topic", KEYS)
                .post("/v1/admin/republications")
                .then()
                .statusCode(202);

        assertThat(told(KEYS, 3).get(2).value()).isNull();
    }

    @Test
    void while_the_ring_changes_keys_are_read_and_afterwards_nothing_needs_the_earlier_one() throws Exception {
        declared("RQTH");
        OwnKey key = key(told(KEYS, 1).get(0));
        String earlier = "before:" + OwnKey.of(earlierKey).seal(key.text());
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement("update person_key set sealed_key = ? where beneficiary_id = ?")) {
            update.setBytes(1, earlier.getBytes(StandardCharsets.US_ASCII));
            update.setObject(2, person);
            update.executeUpdate();
        }

        ruled("RQTH");
        resealing.all();

        assertThat(key.open(
                        opened(told(PROFILES, 2).get(1)).path("sealedCriteria").asText()))
                .isEqualTo("RQTH");
        assertThat(told(KEYS)).hasSize(1);
        assertThat(kept("sealed_key", "person_key")).startsWith("test:");
    }
}
