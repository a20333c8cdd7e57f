package fr.clausesociale.beneficiaries.handover;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.authority.Succession;
import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People go from one structure to another, from a day on, one by one or with all that a structure follows. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HandOverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FORMER = "90000010000017";
    private static final String SUCCESSOR = "90000011800019";
    private static final String CARRIER = "90000012600012";
    private static final String NEXT_CARRIER = "90000013400016";
    private static final String UNHEARD = "90000014200019";
    private static final String LEAVES = "90000016700016";
    private static final String COMES = "90000017500019";

    @Inject
    BusinessClock clock;

    @Inject
    HandOversComing coming;

    @Inject
    PortfolioWork portfolios;

    @Inject
    AgroalDataSource database;

    private static RequestSpecification as(String client, String role, String org, String... territories) {
        return given().auth()
                .oauth2(Tokens.of(client, role, org, null, territories))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification former() {
        return as("hand-former", "facilitator", FORMER, "DEP-21");
    }

    private static RequestSpecification successor() {
        return as("hand-successor", "facilitator", SUCCESSOR, "DEP-58");
    }

    private static RequestSpecification admin() {
        return as("hand-admin", "admin", "90000008400013", "FR");
    }

    private static RequestSpecification prescriber() {
        return given().auth()
                .oauth2(Tokens.of("hand-prescriber", "prescriber", "90000005000014", "FT", "DEP-21"))
                .contentType(ContentType.JSON);
    }

    /** @param follower SIRET that the referral names, null for none @return the pseudonym */
    private static String referred(String follower) {
        String name = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Response answer = prescriber()
                .body("""
                        {"externalId":"%s","person":{"lastName":"Transmise%s","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",
                         "address":{"postalCode":"21000","communeCode":"21231"}},
                         "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"%s}""".formatted(
                        UUID.randomUUID(), name, follower == null ? "" : ",\"followedBy\":\"" + follower + "\""))
                .post("/v1/referrals");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String referral = answer.jsonPath().getString("id");
        RequestSpecification sees =
                follower == null || follower.equals(FORMER) ? former() : manager("old-manager", follower);
        return sees.get("/v1/referrals/" + referral).jsonPath().getString("beneficiaryId");
    }

    private static String handOver(String to, LocalDate on) {
        return "{\"to\":\"%s\",\"on\":\"%s\",\"reason\":\"La personne déménage\"}".formatted(to, on);
    }

    private static JsonPath ok(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer.jsonPath();
    }

    private static int identity(RequestSpecification who, String person) {
        return who.get("/v1/beneficiaries/" + person).statusCode();
    }

    private String proposed(String person) {
        successor();
        return ok(
                        former().body(handOver(SUCCESSOR, clock.today()))
                                .post("/v1/beneficiaries/" + person + "/hand-over"),
                        201)
                .getString("id");
    }

    @Test
    void the_successor_reads_who_it_is_from_its_day_on_and_leaves_a_trace_and_the_former_no_more() {
        former();
        String person = referred(FORMER);
        String id = proposed(person);
        assertThat(identity(successor(), person)).isEqualTo(404);
        assertThat(ok(successor().get("/v1/beneficiaries/hand-overs"), 200).getList("items.id"))
                .contains(id);

        JsonPath agreed = ok(successor().post("/v1/beneficiaries/hand-overs/" + id + "/agreement"), 200);

        assertThat(agreed.getString("status")).isEqualTo("IN_FORCE");
        assertThat(identity(former(), person)).isEqualTo(404);
        assertThat(ok(successor().get("/v1/beneficiaries/" + person), 200).getString("followedBy"))
                .isEqualTo(SUCCESSOR);
        assertThat(ok(
                                as("hand-dpo", "dpo", "90000008400013", "FR")
                                        .get("/v1/access-logs?beneficiary=" + person + "&limit=50"),
                                200)
                        .getList("items.organisation"))
                .contains(SUCCESSOR);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told("beneficiaries.beneficiary.v1", person))
                        .last()
                        .asString()
                        .contains("\"followedBy\":\"" + SUCCESSOR, "\"siret\":\"" + FORMER));
    }

    /** Every way of reading there is, new ones too: asked with whatever of the person could stand in its place. */
    @Test
    void the_former_learns_nothing_more_of_the_person_by_whatever_it_asks_for() {
        former();
        String person = referred(FORMER);
        successor();
        ok(successor().post("/v1/beneficiaries/hand-overs/" + proposed(person) + "/agreement"), 200);
        JsonPath known = ok(successor().get("/v1/beneficiaries/" + person), 200);
        String name = known.getString("lastName");
        String referral = ok(successor().get("/v1/referrals?limit=500"), 200)
                .getString("items.find { it.beneficiaryId == '" + person + "' }.id");
        assertThat(List.of(name, referral)).doesNotContainNull();

        List<String> told = readings().stream()
                .filter(path -> !path.startsWith("/v1/beneficiaries/hand-overs"))
                .flatMap(path -> Stream.of(person, referral).map(id -> path.replaceAll("\\{[^}]+}", id)))
                .distinct()
                .filter(address -> {
                    String answer = former().get(address).asString();
                    return answer.contains(name) || answer.contains("\"" + person);
                })
                .toList();

        assertThat(told).isEmpty();
    }

    private static List<String> readings() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path ->
                        path.getKey().startsWith("/v1/") && path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void an_administrator_learns_why_somebody_does_not_see_a_person_and_nothing_of_who_it_is() {
        former();
        String person = referred(FORMER);
        JsonPath me = ok(successor().get("/v1/me"), 200);

        Response asked = admin().get("/v1/visibility?organisation=" + SUCCESSOR + "&account="
                + me.getString("account.known.id") + "&object=/v1/beneficiaries/" + person);

        JsonPath told = ok(asked, 200);
        assertThat(told.getBoolean("visible")).isFalse();
        assertThat(told.getList("reasons.code")).containsExactly("FOLLOWED_BY_ANOTHER");
        assertThat(told.getString("reasons[0].message")).contains(FORMER);
        assertThat(asked.asString()).doesNotContain("Transmise", "1990", "21231");
    }

    @Test
    void somebody_whom_nobody_followed_by_name_leaves_the_territory() {
        former();
        String person = referred(null);
        assertThat(identity(former(), person)).isEqualTo(200);
        String id = proposed(person);

        ok(successor().post("/v1/beneficiaries/hand-overs/" + id + "/agreement"), 200);

        assertThat(identity(former(), person)).isEqualTo(404);
        assertThat(identity(successor(), person)).isEqualTo(200);
    }

    @Test
    void what_is_refused_changes_nothing_and_nobody_agrees_for_another() {
        former();
        String person = referred(FORMER);
        String id = proposed(person);
        String path = "/v1/beneficiaries/hand-overs/" + id;

        assertThat(former().post(path + "/agreement").statusCode()).isEqualTo(403);
        assertThat(as("hand-other", "facilitator", "90000004300019", "DEP-35")
                        .post(path + "/agreement")
                        .statusCode())
                .isEqualTo(404);
        ok(successor().body("{\"reason\":\"Nous ne couvrons pas ce lieu\"}").post(path + "/refusal"), 200);

        assertThat(identity(former(), person)).isEqualTo(200);
        assertThat(identity(successor(), person)).isEqualTo(404);
        assertThat(ok(successor().post(path + "/agreement"), 409).getString("code"))
                .isEqualTo("HAND_OVER_DECIDED");
        assertThat(successor()
                        .body(handOver(SUCCESSOR, clock.today()))
                        .post("/v1/beneficiaries/" + person + "/hand-over")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_hand_over_that_cannot_be_is_refused_with_its_reason() {
        former();
        successor();
        String path = "/v1/beneficiaries/" + referred(FORMER) + "/hand-over";

        assertThat(List.of(
                        ok(former().body(handOver(UNHEARD, clock.today())).post(path), 422)
                                .getString("code"),
                        ok(former().body(handOver(FORMER, clock.today())).post(path), 422)
                                .getString("code"),
                        ok(
                                        former().body(handOver(
                                                        SUCCESSOR, clock.today().minusDays(1)))
                                                .post(path),
                                        422)
                                .getString("code")))
                .containsExactly("HAND_OVER_TO_UNKNOWN", "HAND_OVER_TO_SAME", "HAND_OVER_TOO_EARLY");
    }

    @Test
    void what_is_agreed_ahead_is_in_force_on_its_day() {
        former();
        successor();
        String person = referred(FORMER);
        LocalDate day = clock.today().plusDays(9);
        String id = ok(former().body(handOver(SUCCESSOR, day)).post("/v1/beneficiaries/" + person + "/hand-over"), 201)
                .getString("id");
        assertThat(ok(successor().post("/v1/beneficiaries/hand-overs/" + id + "/agreement"), 200)
                        .getString("status"))
                .isEqualTo("AGREED");
        coming.takeEffectUpTo(day.minusDays(1));
        assertThat(identity(former(), person)).isEqualTo(200);

        coming.takeEffectUpTo(day);

        assertThat(identity(former(), person)).isEqualTo(404);
        assertThat(identity(successor(), person)).isEqualTo(200);
    }

    @Test
    void what_both_managers_agree_on_in_the_register_is_handed_over_whole_and_everybody_says_when() {
        structure(CARRIER, "old-manager");
        structure(NEXT_CARRIER, "new-manager");
        String one = referred(CARRIER);
        String other = referred(CARRIER);
        String id = ok(
                        manager("old-manager", CARRIER)
                                .body("""
                                {"from":"%s","to":"%s","kind":"CLOSURE","on":"%s","territories":["DEP-21"],
                                 "reason":"Le portage change de structure"}""".formatted(CARRIER, NEXT_CARRIER, clock.today()))
                                .post("/v1/hand-overs"),
                        201)
                .getString("id");
        String path = "/v1/hand-overs/" + id;
        assertThat(manager("old-manager", CARRIER).post(path + "/agreement").statusCode())
                .isEqualTo(403);
        assertThat(former().get(path).statusCode()).isEqualTo(404);

        assertThat(ok(manager("new-manager", NEXT_CARRIER).post(path + "/agreement"), 200)
                        .getString("status"))
                .isEqualTo("IN_FORCE");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ok(manager("new-manager", NEXT_CARRIER).get(path), 200)
                                        .getInt("applied.people"))
                        .isEqualTo(2));
        for (String person : List.of(one, other)) {
            assertThat(identity(manager("new-manager", NEXT_CARRIER), person)).isEqualTo(200);
            assertThat(identity(manager("old-manager", CARRIER), person)).isEqualTo(404);
        }
        TestKafka.topic("contracts.hand-over.v1", 1);
        TestKafka.produce(
                "contracts.hand-over.v1",
                id,
                TestKafka.headers("fr.clausesociale.contracts.hand-over-applied.v1", id, 1),
                "{\"handOverId\":\"%s\",\"contracts\":7,\"parts\":1,\"recordedAt\":\"%s\"}"
                        .formatted(id, clock.now())
                        .getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ok(manager("new-manager", NEXT_CARRIER).get(path), 200)
                                        .getInt("applied.contracts"))
                        .isEqualTo(7));
        assertThat(told("beneficiaries.organisation.v1", CARRIER))
                .anySatisfy(record -> assertThat(record).contains(id, NEXT_CARRIER));
    }

    /** Nobody finds out who people are until this is over, which it is when what is handed over waits for that, or is. */
    private void meanwhile(Runnable what) throws Exception {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(5, 0)");
            try {
                what.run();
            } finally {
                lock.execute("select pg_advisory_unlock(5, 0)");
            }
        }
    }

    @Test
    void a_referral_that_waits_while_a_structure_hands_over_all_that_it_follows_names_the_successor() throws Exception {
        RequestSpecification leaves = as("hand-leaves", "facilitator", LEAVES, "DEP-21");
        RequestSpecification comes = as("hand-comes", "facilitator", COMES, "DEP-58");
        List<CompletableFuture<Void>> handed = new ArrayList<>();
        AtomicReference<String> referral = new AtomicReference<>();

        meanwhile(() -> {
            referral.set(pushed(LEAVES));
            QuarkusTransaction.requiringNew()
                    .run(() -> portfolios.keep(Portfolio.of(
                            new Succession(UUID.randomUUID(), LEAVES, COMES, clock.today(), List.of()), clock.now())));
            handed.add(OwnThread.run(() -> portfolios.applyDue(clock.today())));
        });
        handed.forEach(CompletableFuture::join);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                comes.get("/v1/referrals/" + referral.get()).statusCode())
                        .isEqualTo(200));
        assertThat(leaves.get("/v1/referrals/" + referral.get()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_referral_of_a_person_that_waits_while_that_person_is_handed_over_names_the_successor() throws Exception {
        String name = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        former();
        successor();
        String known = pushed(FORMER, name);
        await().atMost(PATIENCE)
                .until(() -> former().noFilters()
                                .get("/v1/referrals/" + known)
                                .jsonPath()
                                .getString("beneficiaryId")
                        != null);
        String person =
                former().noFilters().get("/v1/referrals/" + known).jsonPath().getString("beneficiaryId");
        AtomicReference<String> referral = new AtomicReference<>();

        meanwhile(() -> {
            referral.set(pushed(FORMER, name));
            ok(
                    admin().noFilters()
                            .body(handOver(SUCCESSOR, clock.today()))
                            .post("/v1/beneficiaries/" + person + "/hand-over"),
                    201);
        });

        for (String one : List.of(known, referral.get())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(successor()
                                    .noFilters()
                                    .get("/v1/referrals/" + one)
                                    .jsonPath()
                                    .getString("beneficiaryId"))
                            .isEqualTo(person));
            assertThat(former().noFilters().get("/v1/referrals/" + one).statusCode())
                    .isEqualTo(404);
        }
    }

    /** Answered, and not brought to anybody yet. */
    private static String pushed(String follower) {
        return pushed(follower, UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
    }

    private static String pushed(String follower, String name) {
        Response answer = prescriber()
                .noFilters()
                .body("""
                        {"externalId":"%s","person":{"lastName":"Attendue%s","firstNames":"Zoé","birthDate":"1990-04-01","sex":"F",
                         "address":{"postalCode":"21000","communeCode":"21231"}},
                         "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12","followedBy":"%s"}""".formatted(UUID.randomUUID(), name, follower))
                .post("/v1/referrals");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static List<String> told(String topic, String key) {
        return TestKafka.drain(topic).stream()
                .filter(record -> key.equals(record.key()) && record.value() != null)
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Registered as its owner does, with an account that manages it. */
    private static void structure(String siret, String client) {
        Response registered = admin().body("""
                        {"siret":"%s","name":"Structure %s","roles":[
                         {"role":"FACILITATOR","kind":null,"territories":["DEP-21"],"from":"2026-01-01"}]}""".formatted(siret, client)).post("/v1/organisations");
        assertThat(registered.statusCode()).as(registered.asString()).isIn(200, 201);
        Response added =
                admin().body("""
                        {"issuer":"%s","client":"%s","name":"Compte","purpose":"Essai","level":"MANAGER",
                         "rights":[{"role":"FACILITATOR","territories":[]}]}""".formatted(Tokens.issuer(), client)).post("/v1/organisations/" + siret + "/accounts");
        assertThat(added.statusCode()).as(added.asString()).isIn(200, 201);
        await().atMost(PATIENCE)
                .until(() -> manager(client, siret)
                        .get("/v1/me")
                        .jsonPath()
                        .getString("account.state")
                        .equals("IN_FORCE"));
    }

    private static RequestSpecification manager(String client, String siret) {
        return given().auth().oauth2(Tokens.of(client, null, siret, null)).contentType(ContentType.JSON);
    }
}
