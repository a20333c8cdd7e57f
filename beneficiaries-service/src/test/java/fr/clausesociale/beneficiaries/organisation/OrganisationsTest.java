package fr.clausesociale.beneficiaries.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clausesociale.platform.testing.AllPages;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The register of organisations over HTTP, what it tells on the bus, and what accounts learn of themselves. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OrganisationsTest {

    private static final String TOPIC = "beneficiaries.organisation.v1";
    private static final String OPERATOR = "90000008400013";
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Inject
    BusinessClock clock;

    @Test
    void the_first_administrator_registers_organisations_and_accounts_and_nothing_else() {
        String siret = registered("Structure", role("FACILITATOR", null, "DEP-21"));

        first().get("/v1/organisations/" + siret)
                .then()
                .statusCode(200)
                .body("roles[0].role", equalTo("FACILITATOR"))
                .body("roles[0].territories", equalTo(List.of("DEP-21")));
        first().get("/v1/referrals").then().statusCode(403);
        first().post("/v1/admin/republications").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of(TestStack.FIRST_ADMINISTRATOR + "2", null, OPERATOR, null))
                .contentType(ContentType.JSON)
                .body(organisation(siret(), "Autre"))
                .post("/v1/organisations")
                .then()
                .statusCode(403);
    }

    @Test
    void an_organisation_told_twice_is_registered_once_and_told_otherwise_is_refused() {
        String siret = siret();
        String body = organisation(siret, "Une fois", role("COMPANY", null));
        admin().body(body).post("/v1/organisations").then().statusCode(201).header("ETag", "\"0\"");

        admin().body(body).post("/v1/organisations").then().statusCode(200);
        admin().body(organisation(siret, "Autrement", role("COMPANY", null)))
                .post("/v1/organisations")
                .then()
                .statusCode(409)
                .body("code", equalTo("ORGANISATION_EXISTS"))
                .body("errors[0].pointer", equalTo("/siret"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_language_asked_for() {
        String body = organisation(
                "90000008400014",
                "Fautive",
                role("PRESCRIBER", "POLE_EMPLOI", "DEP-21"),
                role("COMPANY", "FT"),
                role("COORDINATOR", null),
                role("FACILITATOR", null, "DEP-99"));

        admin().body(body)
                .post("/v1/organisations")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "ORGANISATION_SIRET",
                                "KIND_UNKNOWN",
                                "KIND_NOT_EXPECTED",
                                "TERRITORY_REQUIRED",
                                "TERRITORY_UNKNOWN")))
                .body("errors.pointer", hasItem("/roles/3/territories/0"))
                .body("errors[1].hint", org.hamcrest.Matchers.containsString("CAP_EMPLOI"));
        admin().header("Accept-Language", "en")
                .body(body)
                .post("/v1/organisations")
                .then()
                .body("errors[0].message", org.hamcrest.Matchers.containsString("is no SIRET"));
    }

    @Test
    void names_and_roles_are_everybodys_contacts_are_not() {
        String siret = registered("Lisible", role("PRESCRIBER", "ASE", "DEP-21"));
        admin().header("If-Match", "*")
                .body(
                        "{\"name\":\"Lisible\",\"contacts\":[{\"name\":\"Jeanne Planté\",\"email\":\"jeanne@exemple.fr\"}]}")
                .put("/v1/organisations/" + siret)
                .then()
                .statusCode(200);

        as("company", "90000001900019")
                .get("/v1/organisations/" + siret)
                .then()
                .statusCode(200)
                .body("name", equalTo("Lisible"))
                .body("roles[0].kind", equalTo("ASE"))
                .body("contacts", nullValue())
                .body("accounts", nullValue());
        as("coordinator", OPERATOR)
                .get("/v1/organisations/" + siret)
                .then()
                .body("contacts[0].email", equalTo("jeanne@exemple.fr"))
                .body("accounts", nullValue());
        as("company", siret)
                .get("/v1/organisations/" + siret)
                .then()
                .body("contacts", hasSize(1))
                .body("accounts", hasSize(0));
        assertThat(as("dpo", OPERATOR)
                        .get("/v1/access-logs?organisation=" + siret + "&limit=500")
                        .jsonPath()
                        .getList("items.operation", String.class))
                .contains("ORGANISATION_READ");
    }

    @Test
    void a_change_names_the_version_that_it_replaces() {
        String siret = registered("Versions", role("COMPANY", null));
        String body = "{\"name\":\"Autre nom\"}";

        admin().body(body).put("/v1/organisations/" + siret).then().statusCode(428);
        admin().header("If-Match", "\"7\"")
                .body(body)
                .put("/v1/organisations/" + siret)
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"0\"")
                .body(body)
                .put("/v1/organisations/" + siret)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void an_authorisation_is_granted_and_withdrawn_in_its_order_and_what_was_before_stays_told() {
        String siret = registered("Prescripteur", role("PRESCRIBER", "ML", "DEP-35"));
        String role = admin().get("/v1/organisations/" + siret).jsonPath().getString("roles[0].id");
        String path = "/v1/organisations/" + siret + "/roles/" + role + "/authorisation";

        admin().body("{\"status\":\"WITHDRAWN\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("AUTHORISATION_ORDER"));
        admin().body("{\"status\":\"GRANTED\",\"from\":\"2026-02-01\"}")
                .post(path)
                .then()
                .statusCode(201);
        admin().body("{\"status\":\"WITHDRAWN\",\"from\":\"2026-06-01\",\"reason\":\"Convention non renouvelée\"}")
                .post(path)
                .then()
                .statusCode(201)
                .body("roles[0].authorisation.status", equalTo(List.of("PENDING", "GRANTED", "WITHDRAWN")))
                .body("roles[0].authorisation.from", hasItem("2026-02-01"));
    }

    @Test
    void who_is_of_no_authorised_family_refers_without_authorisation() {
        String siret = registered("Orienteur", role("PRESCRIBER", "ORIENTEUR", "DEP-35"));
        String role = admin().get("/v1/organisations/" + siret).jsonPath().getString("roles[0].id");

        admin().body("{\"status\":\"GRANTED\"}")
                .post("/v1/organisations/" + siret + "/roles/" + role + "/authorisation")
                .then()
                .statusCode(422)
                .body("code", equalTo("AUTHORISATION_NOT_NEEDED"));
    }

    @Test
    void a_role_ends_before_the_next_of_its_kind_begins() {
        String siret = registered("Suite", role("FACILITATOR", null, "DEP-21"));
        String role = admin().get("/v1/organisations/" + siret).jsonPath().getString("roles[0].id");
        String later =
                "{\"role\":\"FACILITATOR\",\"territories\":[\"EPCI-242100410\",\"COM-21054\"],\"from\":\"2026-07-01\"}";
        String path = "/v1/organisations/" + siret + "/roles";

        admin().body(later).post(path).then().statusCode(409).body("code", equalTo("ROLE_HELD"));
        admin().body("{\"until\":\"2026-06-30\"}")
                .post(path + "/" + role + "/end")
                .then()
                .statusCode(201);
        admin().body(later).post(path).then().statusCode(201).body("roles", hasSize(2));
        admin().body(later).post(path).then().statusCode(200).body("roles", hasSize(2));
    }

    @Test
    void a_succession_is_recorded_from_a_day_on_and_read_from_both_sides() {
        String before = registered("Ancienne", role("FACILITATOR", null, "DEP-21"));
        String after = registered("Nouvelle", role("FACILITATOR", null, "DEP-21"));
        String path = "/v1/organisations/" + before + "/succession";

        admin().body(succession(before)).post(path).then().statusCode(422).body("code", equalTo("SUCCESSOR_ITSELF"));
        admin().body(succession(siret()))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("ORGANISATION_UNKNOWN"));
        admin().body(succession(after)).post(path).then().statusCode(201).body("successions", hasSize(1));
        admin().body(succession(after)).post(path).then().statusCode(200).body("successions", hasSize(1));
        as("buyer", OPERATOR)
                .get("/v1/organisations/" + after)
                .then()
                .body("predecessors[0].siret", equalTo(before))
                .body("predecessors[0].effectiveOn", equalTo("2026-09-01"));
    }

    @Test
    void no_account_has_more_than_its_organisation_and_none_is_of_nobody() {
        String siret = registered("Bornée", role("FACILITATOR", null, "DEP-21"));

        add(siret, account("a", "AGENT", "FACILITATOR", "DEP-35"))
                .statusCode(422)
                .body("code", equalTo("RIGHT_BEYOND_ORGANISATION"))
                .body("errors[0].pointer", equalTo("/rights/0"));
        add(siret, account("a", "AGENT", "ADMINISTRATOR")).statusCode(422);
        add(siret, account("a", "AGENT", "FACILITATOR", "COM-21231").replace("\"client\":\"a\",", ""))
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_OF_NOBODY"));
        add(siret, account("a", "AGENT", "FACILITATOR", "COM-21231")).statusCode(201);
        add(siret, account("a", "AGENT", "FACILITATOR", "COM-21231")).statusCode(200);
        add(siret, account("a", "READER", "FACILITATOR", "COM-21231"))
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_EXISTS"));
    }

    @Test
    void an_account_learns_of_its_rights_and_of_its_withdrawal_within_two_seconds() {
        String siret = registered("Informée", role("FACILITATOR", null, "DEP-21"));
        String id = add(siret, account("informed", "AGENT", "FACILITATOR", "COM-21231"))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> claims = Tokens.claims("informed", siret);
        claims.put("roles", List.of("facilitator", "admin"));
        claims.put("territories", List.of("FR"));
        String token = Tokens.signed(claims);
        await().atMost(SOON).until(() -> me(token).getList("rights").size() == 1);

        assertThat(me(token).getList("rights[0].territories")).containsExactly("COM-21231");
        admin().post("/v1/organisations/" + siret + "/accounts/" + id + "/withdrawal")
                .then()
                .statusCode(201);
        await().atMost(SOON).until(() -> me(token).getString("account.state").equals("WITHDRAWN"));
        assertThat(me(token).getList("rights")).isEmpty();
        given().auth()
                .oauth2(token)
                .get("/v1/organisations")
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCOUNT_WITHDRAWN"));
    }

    @Test
    void those_who_manage_an_organisation_add_and_withdraw_its_accounts_and_one_of_them_stays() {
        String siret = registered("Gérée", role("FACILITATOR", null, "DEP-21"));
        String other = registered("Voisine", role("FACILITATOR", null, "DEP-21"));
        String manager = add(siret, account("manager", "MANAGER", "FACILITATOR"))
                .statusCode(201)
                .extract()
                .path("id");
        String token = Tokens.of("manager", null, siret, null);
        await().atMost(SOON).until(() -> me(token).getString("account.state").equals("IN_FORCE"));

        RequestSpecification colleague = given().auth().oauth2(token).contentType(ContentType.JSON);
        colleague
                .body(account("colleague", "AGENT", "FACILITATOR"))
                .post("/v1/organisations/" + siret + "/accounts")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(account("colleague", "AGENT", "FACILITATOR"))
                .post("/v1/organisations/" + other + "/accounts")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("colleague", null, siret, null))
                .post("/v1/organisations/" + siret + "/accounts/" + manager + "/withdrawal")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(token)
                .post("/v1/organisations/" + siret + "/accounts/" + manager + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("LAST_MANAGER"));
    }

    @Test
    void nothing_of_a_person_is_told_on_the_bus() {
        String siret = registered("Muette", role("FACILITATOR", null, "DEP-21"));
        admin().header("If-Match", "*")
                .body("{\"name\":\"Muette\",\"contacts\":[{\"name\":\"Contact Planté\",\"position\":\"Poste planté\","
                        + "\"email\":\"plante@exemple.fr\",\"phone\":\"0380123456\"}]}")
                .put("/v1/organisations/" + siret)
                .then()
                .statusCode(200);
        add(
                        siret,
                        account("planted-subject", "MANAGER", "FACILITATOR")
                                .replace("\"client\"", "\"subject\"")
                                .replace(
                                        "\"name\":\"Compte\"",
                                        "\"name\":\"Collègue Planté\",\"email\":\"colleague@exemple.fr\""))
                .statusCode(201);
        await().until(() -> records(siret).size() >= 3);

        assertThat(records(siret))
                .allSatisfy(record -> assertThat(record + "")
                        .doesNotContain("Planté", "planté", "exemple.fr", "0380123456", "planted-subject"))
                .last()
                .satisfies(record -> assertThat(record).contains("\"level\":\"MANAGER\"", "\"kind\":\"PERSON\""));
    }

    @Test
    void lists_are_narrowed_by_name_role_kind_and_territory_and_followed_by_changes() {
        Instant since = clock.now();
        String mark = UUID.randomUUID().toString();
        String dijon = registered("Mission " + mark, role("PRESCRIBER", "ML", "EPCI-242100410"));
        String rennes = registered("Mission " + mark, role("PRESCRIBER", "ML", "DEP-35"));
        String company = registered("Entreprise " + mark, role("COMPANY", null));

        assertThat(found("name=" + mark.toUpperCase(Locale.ROOT))).containsExactly(dijon, rennes, company);
        assertThat(found("name=" + mark + "&role=PRESCRIBER&kind=ML")).containsExactly(dijon, rennes);
        for (String territory : List.of("COM-21231", "DEP-21", "REG-27")) {
            assertThat(found("name=" + mark + "&territory=" + territory)).containsExactly(dijon);
        }
        AllPages changes = AllPages.of(
                () -> as("buyer", OPERATOR), "/v1/organisations?limit=1&name=" + mark + "&updatedSince=" + since, null);
        add(dijon, account("later", "AGENT", "PRESCRIBER")).statusCode(201);
        as("buyer", OPERATOR)
                .queryParam("name", mark)
                .queryParam("updatedSince", since.toString())
                .queryParam("after", changes.resume())
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .body("items.siret", equalTo(List.of(dijon)));
    }

    @Test
    void the_thirty_two_authorised_families_are_a_list() {
        as("buyer", OPERATOR)
                .get("/v1/nomenclatures/prescriberKind")
                .then()
                .statusCode(200)
                .body("items.findAll { it.authorised }.code", hasSize(32))
                .body("items.findAll { !it.authorised }.code", equalTo(List.of("ORIENTEUR", "OTHER")))
                .body("items.code", hasItem("FT"));
        as("buyer", OPERATOR).get("/v1/nomenclatures").then().body("items", hasItem("siaeKind"));
        as("buyer", OPERATOR).get("/v1/nomenclatures/nothing").then().statusCode(404);
    }

    @Test
    void the_organisations_of_the_demonstration_are_registered_once_however_often_that_is_done() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "deploy", "demonstration", "organisations.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).isNotEmpty();
        for (int status : new int[] {201, 200}) {
            for (String line : lines) {
                int blank = line.indexOf(' ');
                first().body(line.substring(blank + 1).replace("{{issuer}}", Tokens.issuer()))
                        .post(line.substring(0, blank))
                        .then()
                        .statusCode(org.hamcrest.Matchers.anyOf(equalTo(status), equalTo(200)));
            }
        }
        first().get("/v1/organisations/" + OPERATOR)
                .then()
                .statusCode(200)
                .body(
                        "accounts.client",
                        hasItems("demo-coordinator", "demo2-coordinator", "demo-national", "demo-dpo", "demo-admin"));
    }

    @Test
    void what_nobody_registered_is_not_there() {
        as("buyer", OPERATOR).get("/v1/organisations/" + siret()).then().statusCode(404);
        admin().body(role("COMPANY", null))
                .post("/v1/organisations/" + siret() + "/roles")
                .then()
                .statusCode(404);
        as("buyer", OPERATOR)
                .get("/v1/organisations?role=NOTHING")
                .then()
                .statusCode(400)
                .body("items", not(hasItem(1)));
    }

    private static List<String> found(String query) {
        return as("company", "90000001900019")
                .get("/v1/organisations?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.siret");
    }

    private static List<String> records(String siret) {
        return TestKafka.drain(TOPIC).stream()
                .filter(record -> siret.equals(record.key()))
                .sorted(java.util.Comparator.comparingLong(ConsumerRecord::offset))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static JsonPath me(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse add(String siret, String account) {
        return admin().body(account)
                .post("/v1/organisations/" + siret + "/accounts")
                .then();
    }

    private static String registered(String name, String... roles) {
        String siret = siret();
        first().body(organisation(siret, name, roles))
                .post("/v1/organisations")
                .then()
                .statusCode(201);
        return siret;
    }

    private static String organisation(String siret, String name, String... roles) {
        return "{\"siret\":\"%s\",\"name\":\"%s\",\"roles\":[%s]}".formatted(siret, name, String.join(",", roles));
    }

    private static String role(String role, String kind, String... territories) {
        return "{\"role\":\"%s\",\"kind\":%s,\"territories\":[%s],\"from\":\"2026-01-01\"}"
                .formatted(role, kind == null ? "null" : "\"" + kind + "\"", quoted(territories));
    }

    private static String account(String client, String level, String role, String... territories) {
        return """
                {"issuer":"%s","client":"%s","name":"Compte","purpose":"Essai","level":"%s",
                 "rights":[{"role":"%s","territories":[%s]}]}""".formatted(Tokens.issuer(), client, level, role, quoted(territories));
    }

    private static String succession(String successor) {
        return "{\"successor\":\"%s\",\"kind\":\"TRANSFER\",\"effectiveOn\":\"2026-09-01\"}".formatted(successor);
    }

    private static String quoted(String... texts) {
        return texts.length == 0 ? "" : "\"" + String.join("\",\"", texts) + "\"";
    }

    /** Of a legal unit of the test's own. */
    static String siret() {
        return siret("8" + "%07d".formatted(NEXT.getAndIncrement()));
    }

    /** @param unit the first eight digits, of a legal unit */
    static String siret(String unit) {
        try {
            String siren = unit + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(unit);
            return siren + "0001" + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(siren + "0001");
        } catch (org.apache.commons.validator.routines.checkdigit.CheckDigitException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification first() {
        return given().auth()
                .oauth2(Tokens.of(TestStack.FIRST_ADMINISTRATOR, null, OPERATOR, null))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification admin() {
        return as("admin", OPERATOR);
    }

    private static RequestSpecification as(String role, String siret) {
        return given().auth()
                .oauth2(Tokens.of(role + "-of-register", role, siret, null, "FR"))
                .contentType(ContentType.JSON);
    }
}
