package fr.clausesociale.contracts.handover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.contracts.Owed;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who followed a contract before is told of its time, by whatever it asks for: all that is read of a contract is asked of here, after
 * much happened since, and a new way of reading fails until it says how it is asked.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FormerFollowerTest {

    private static final String SUCCESSOR = "90000009200016";

    /** Stands in every text that tells of what happened since. */
    private static final String SINCE = "Passé après";

    /** What is read of no contract, or by no facilitator. */
    private static final Set<String> OF_NO_CONTRACT = Set.of(
            "/v1/admin/outbox",
            "/v1/admin/republications",
            "/v1/beneficiaries/{id}/personal-data",
            "/v1/buyers/{siret}",
            "/v1/conventions",
            "/v1/conventions/{id}",
            "/v1/conventions/{id}/progress",
            "/v1/conventions/{id}/signatories",
            "/v1/conventions/{id}/signatories/{signatory}",
            "/v1/conventions/{id}/targets/{year}",
            "/v1/imports",
            "/v1/imports/{id}",
            "/v1/imports/{id}/failed-rows",
            "/v1/imports/{id}/file",
            "/v1/imports/{id}/rows",
            "/v1/me",
            "/v1/months/{month}",
            "/v1/nomenclatures",
            "/v1/nomenclatures/{list}",
            "/v1/placements/{id}/reference",
            "/v1/policies",
            "/v1/policies/resolution",
            "/v1/policies/{id}",
            "/v1/visibility");

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private LocalDate since;
    private String contract;
    private String obligation;
    private String placement;
    private String commitment;
    private String evidence;
    private String laterCommitment;
    private String laterObligation;
    private String laterEvidence;
    private String laterAnnouncement;
    private String laterPlacement;
    private final List<String> marks = new ArrayList<>(List.of(SINCE));
    private final Map<String, List<String>> asked = new LinkedHashMap<>();

    private static RequestSpecification successor() {
        return Api.as("former-test-successor", "facilitator", SUCCESSOR, "DEP-58");
    }

    @Test
    void who_followed_a_contract_before_reads_nothing_that_happened_since_by_whatever_it_asks_for() {
        what_was_done_in_its_time();
        String handOver = handed_over();
        what_happened_since();
        ways_to_ask(handOver);

        String toFormer = answers(Api::facilitator);
        String toSuccessor = answers(FormerFollowerTest::successor);

        assertThat(paths())
                .as("a new way of reading is asked for here, or is one of no contract")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(asked.keySet().stream(), OF_NO_CONTRACT.stream())
                        .toList());
        assertThat(marks)
                .allSatisfy(mark -> assertThat(toSuccessor).contains(mark))
                .allSatisfy(mark -> assertThat(toFormer.lines().filter(line -> line.contains(mark)))
                        .as("what the former reads with %s in it", mark)
                        .isEmpty());
        assertThat(toSuccessor).containsPattern(ended());
        assertThat(toFormer).doesNotContainPattern(ended());
    }

    /** The placement with its exit, in whatever answer: the exit alone stands in those of other contracts too. */
    private Pattern ended() {
        return Pattern.compile("\"id\":\"" + placement + "\"(?:(?!\"updatedAt\").)*\"exit\":\"PERMANENT_CONTRACT\"");
    }

    @Test
    void who_followed_a_contract_before_reads_on_what_was_done_in_its_time() {
        what_was_done_in_its_time();
        handed_over();
        what_happened_since();

        JsonPath promise = read("/v1/commitments/" + commitment);
        JsonPath listed = read("/v1/commitments?contract=" + contract);
        JsonPath placed = read("/v1/placements/" + placement);
        JsonPath documents = read("/v1/placements/" + placement + "/evidence");

        assertThat(listed.getList("items")).hasSize(1).containsExactly(promise.getMap("$"));
        assertThat(promise.getString("description")).isEqualTo("Deux embauches en CDI");
        assertThat(promise.getString("achieved")).isEqualTo("1.00");
        assertThat(promise.getString("on")).isEqualTo(since.minusDays(1).toString());
        assertThat(promise.getBoolean("closed")).isFalse();
        assertThat(placed.getString("status")).isEqualTo("ACTIVE");
        assertThat(placed.getString("endedOn")).isNull();
        assertThat(placed.getString("exit")).isNull();
        assertThat(placed.getString("suspensions[0].until")).isNull();
        assertThat(placed.getString("suspensions[0].from"))
                .isEqualTo(since.minusDays(3).toString());
        assertThat(documents.getList("items.number")).containsExactly("AVANT-1");
        assertThat(documents.getList("items.verdict")).containsExactly("NOT_LOOKED_AT");
        assertThat(read("/v1/contracts/" + contract + "/penalty-terms").getString("source"))
                .isEqualTo("CCAP art. 1");
        assertThat(read("/v1/contracts/" + contract + "/obligations").getList("items.id"))
                .containsExactly(obligation);
        assertThat(read("/v1/placements?contract=" + contract).getList("items.status"))
                .containsExactly("ACTIVE");
        assertThat(read("/v1/placements?status=ENDED&contract=" + contract).getList("items"))
                .isEmpty();
        assertThat(read("/v1/commitments?status=PARTLY_KEPT&contract=" + contract)
                        .getList("items"))
                .isEmpty();
        assertThat(Api.ok(successor().get("/v1/placements?contract=" + contract))
                        .jsonPath()
                        .getList("items.status"))
                .contains("ENDED")
                .hasSize(2);
    }

    @Test
    void who_followed_a_contract_before_adds_nothing_to_what_it_reads() {
        what_was_done_in_its_time();
        handed_over();

        Response named = Api.facilitator()
                .body("{\"kind\":\"OTHER\",\"number\":\"X-1\"}")
                .post("/v1/placements/" + placement + "/evidence");
        Response judged = Api.facilitator()
                .body("{\"verdict\":\"CONFORMING\",\"reason\":\"vu au dossier\"}")
                .post(evidence + "/verdict");

        assertThat(List.of(named.statusCode(), judged.statusCode())).containsOnly(403);
    }

    private JsonPath read(String path) {
        return Api.ok(Api.facilitator().get(path)).jsonPath();
    }

    private void what_was_done_in_its_time() {
        start = clock.today().minusMonths(4).withDayOfMonth(1);
        since = clock.today().minusMonths(1).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "1000.00");
        placement = AtWork.somebody(obligation, start);
        AtWork.accepted(obligation, start.plusMonths(1), AtWork.line(placement, "10.00"));
        suspended(Api.facilitator(), since.minusDays(3));
        commitment = Api.created(Api.facilitator()
                        .body(
                                "{\"kind\":\"HIRE_AFTER_CONTRACT\",\"lot\":\"1\",\"quantity\":\"2\",\"source\":\"AWARD_OFFER\","
                                        + "\"description\":\"Deux embauches en CDI\",\"proofExpected\":\"Contrats\"}")
                        .post("/v1/contracts/" + contract + "/commitments"))
                .jsonPath()
                .getString("id");
        achieved(Api.facilitator(), since.minusDays(1), "en son temps");
        penalties(Api.facilitator(), "CCAP art. 1");
        evidence = Api.created(Api.facilitator()
                        .body("{\"kind\":\"WORK_CONTRACT\",\"number\":\"AVANT-1\"}")
                        .post("/v1/placements/" + placement + "/evidence"))
                .header("Location")
                .replaceAll(".*/v1", "/v1");
    }

    private String handed_over() {
        successor();
        return Api.created(Api.admin()
                        .body("{\"to\":\"%s\",\"on\":\"%s\",\"reason\":\"Le portage change de structure\"}"
                                .formatted(SUCCESSOR, since))
                        .post("/v1/contracts/" + contract + "/hand-over"))
                .jsonPath()
                .getString("id");
    }

    private void what_happened_since() {
        Api.ok(successor()
                .body("{\"on\":\"" + since.plusDays(4) + "\"}")
                .post("/v1/placements/" + placement + "/resumption"));
        Api.ok(successor()
                .body("{\"endedOn\":\"%s\",\"exit\":\"PERMANENT_CONTRACT\"}".formatted(since.plusDays(10)))
                .post("/v1/placements/" + placement + "/end"));
        achieved(successor(), since.plusDays(1), SINCE);
        revised();
        Api.ok(successor().body("{\"reason\":\"" + SINCE + "\"}").post("/v1/commitments/" + commitment + "/closure"));
        laterCommitment = mark(successor()
                .body("{\"kind\":\"QUALITATIVE\",\"lot\":\"1\",\"source\":\"LOCAL\",\"description\":\"" + SINCE
                        + "\",\"proofExpected\":\"Attestation\"}")
                .post("/v1/contracts/" + contract + "/commitments"));
        penalties(successor(), SINCE);
        Api.created(Api.buyer()
                .body("{\"motive\":\"NO_SUFFICIENT_LINK\",\"reason\":\"" + SINCE + "\"}")
                .put("/v1/contracts/" + contract + "/derogation"));
        Api.created(Owed.enter(successor(), obligation, "AMENDMENT", since.plusDays(2), "\"hours\":\"41.37\","));
        marks.add("\"41.37\""); // a moment may have these digits too
        laterObligation = mark(successor()
                .body(
                        "{\"lot\":\"1\",\"modality\":\"TRAINING\",\"basis\":{\"kind\":\"FIXED_HOURS\",\"hours\":\"20.00\"},"
                                + "\"programme\":\"NONE\",\"from\":\"" + since + "\"}")
                .post("/v1/contracts/" + contract + "/obligations"));
        Api.ok(successor()
                .body("{\"verdict\":\"CONFORMING\",\"reason\":\"" + SINCE + "\"}")
                .post(evidence + "/verdict"));
        laterEvidence = mark(Api.company()
                .body("{\"kind\":\"OTHER\",\"number\":\"APRES-1\"}")
                .post("/v1/placements/" + placement + "/evidence"));
        laterAnnouncement = mark(Api.company()
                .body("{\"obligationId\":\"" + obligation + "\",\"hire\":{\"employerName\":\"" + SINCE
                        + "\",\"role\":\"CONTRACTOR\",\"structure\":\"COMPANY\",\"mode\":\"DIRECT_HIRE\","
                        + "\"contractType\":\"FIXED_TERM\",\"occupation\":\"F1704\",\"startOn\":\"" + since + "\","
                        + "\"endOn\":\"" + since.plusMonths(3) + "\",\"weeklyHours\":\"35.00\"}}")
                .post("/v1/announcements/hires"));
        laterPlacement = mark(successor()
                .body(Api.placement(AtWork.eligible(since), obligation, since, since.plusMonths(3)))
                .post("/v1/placements"));
        Api.ok(successor()
                .body("{\"on\":\"%s\",\"reason\":\"Fin anticipée\"}".formatted(clock.today()))
                .post("/v1/contracts/" + contract + "/termination"));
        Api.created(successor().body("{\"reason\":\"" + SINCE + "\"}").post("/v1/contracts/" + contract + "/closure"));
    }

    private void revised() {
        String path = "/v1/commitments/" + commitment;
        Api.ok(successor()
                .header("If-Match", successor().get(path).header("ETag"))
                .body("{\"kind\":\"HIRE_AFTER_CONTRACT\",\"lot\":\"1\",\"quantity\":\"3\",\"source\":\"AWARD_OFFER\","
                        + "\"effectiveOn\":\"" + since + "\",\"reason\":\"" + SINCE + "\",\"description\":\"" + SINCE
                        + "\",\"proofExpected\":\"Contrats\"}")
                .put(path));
    }

    /** Its identifier stands in no answer but those that tell of it. */
    private String mark(Response made) {
        String id = Api.created(made).jsonPath().getString("id");
        marks.add(id);
        return id;
    }

    private void suspended(RequestSpecification by, LocalDate from) {
        Api.ok(by.body("{\"from\":\"" + from + "\"}").post("/v1/placements/" + placement + "/suspension"));
    }

    private void achieved(RequestSpecification by, LocalDate on, String note) {
        Api.created(by.body("{\"on\":\"%s\",\"quantity\":\"1\",\"proofReference\":\"DPAE 123\",\"note\":\"%s\"}"
                        .formatted(on, note))
                .post("/v1/commitments/" + commitment + "/achievements"));
    }

    private void penalties(RequestSpecification by, String source) {
        String path = "/v1/contracts/" + contract + "/penalty-terms";
        String before = Api.admin().get(path).header("ETag");
        RequestSpecification told = before == null ? by : by.header("If-Match", before);
        assertThat(told.body("{\"perHour\":\"20.00\",\"graceDays\":0,\"source\":\"" + source + "\"}")
                        .put(path)
                        .statusCode())
                .isIn(200, 201);
    }

    private void ways_to_ask(String handOver) {
        String one = "/v1/contracts/" + contract;
        for (String path : List.of(
                "/v1/contracts/{id}",
                "/v1/contracts/{id}/attestation",
                "/v1/contracts/{id}/closure",
                "/v1/contracts/{id}/closure/history",
                "/v1/contracts/{id}/commitments",
                "/v1/contracts/{id}/derogation",
                "/v1/contracts/{id}/legal-check",
                "/v1/contracts/{id}/obligations",
                "/v1/contracts/{id}/penalty-proposal",
                "/v1/contracts/{id}/penalty-terms",
                "/v1/contracts/{id}/totals",
                "/v1/contracts/{id}/warnings")) {
            ask(path, path.replace("/v1/contracts/{id}", one));
        }
        for (String path : List.of(
                "/v1/obligations/{id}",
                "/v1/obligations/{id}/consortium",
                "/v1/obligations/{id}/entries",
                "/v1/obligations/{id}/forecast",
                "/v1/obligations/{id}/statements/{month}/template",
                "/v1/obligations/{id}/statements/{month}/terms")) {
            ask(
                    path,
                    of(path, obligation, since),
                    of(path, laterObligation, since),
                    of("/v1/obligations/{id}", obligation, since) + "?knownOn="
                            + clock.today().minusDays(1));
        }
        ask("/v1/commitments", "/v1/commitments?limit=500", "/v1/commitments?limit=500&status=PARTLY_KEPT");
        ask("/v1/commitments/summary", "/v1/commitments/summary");
        for (String path :
                List.of("/v1/commitments/{id}", "/v1/commitments/{id}/achievements", "/v1/commitments/{id}/history")) {
            ask(path, of(path, commitment, since), of(path, laterCommitment, since));
        }
        ask("/v1/contracts", "/v1/contracts?limit=500", "/v1/contracts?limit=500&sort=shortfall");
        ask("/v1/announcements", "/v1/announcements?limit=500", "/v1/announcements?limit=500&status=WAITING");
        ask("/v1/announcements/{id}", "/v1/announcements/" + laterAnnouncement);
        ask("/v1/evidence/{id}", evidence, "/v1/evidence/" + laterEvidence);
        ask("/v1/placements", "/v1/placements?limit=500", "/v1/placements?limit=500&status=ENDED");
        for (String path : List.of("/v1/placements/{id}", "/v1/placements/{id}/evidence")) {
            ask(path, of(path, placement, since), of(path, laterPlacement, since));
        }
        String statements = "/v1/statements?limit=500&contract=" + contract;
        String statement = Api.ok(Api.admin().get(statements)).jsonPath().getString("items[0].id");
        ask("/v1/statements", statements);
        for (String path :
                List.of("/v1/statements/{id}", "/v1/statements/{id}/evidence", "/v1/statements/{id}/receipt")) {
            ask(path, of(path, statement, since));
        }
        String entry = Api.ok(Api.admin().get("/v1/statements/" + statement))
                .jsonPath()
                .getString("lines[0].entryId");
        ask("/v1/hours/{entryId}", "/v1/hours/" + entry);
        ask("/v1/exports/decp", "/v1/exports/decp");
        ask("/v1/hand-overs", "/v1/hand-overs?limit=500");
        ask("/v1/hand-overs/{id}", "/v1/hand-overs/" + handOver);
        ask("/v1/legal-gaps", "/v1/legal-gaps?limit=500");
        ask("/v1/lot-groups", "/v1/lot-groups?limit=500");
        ask("/v1/lot-groups/{id}", "/v1/lot-groups/" + contract);
        ask("/v1/lot-groups/{id}/totals", "/v1/lot-groups/" + contract + "/totals");
        ask("/v1/lot-groups/candidates/{contract}", "/v1/lot-groups/candidates/" + contract);
        ask("/v1/next-actions", "/v1/next-actions?limit=500");
    }

    private static String of(String path, String id, LocalDate day) {
        return path.replace("{id}", id).replace("{month}", YearMonth.from(day).toString());
    }

    private void ask(String path, String... addresses) {
        asked.put(path, List.of(addresses));
    }

    /** A line an answer. */
    private String answers(Supplier<RequestSpecification> who) {
        StringBuilder all = new StringBuilder();
        asked.values()
                .forEach(addresses -> addresses.forEach(address -> {
                    Response answer = who.get().get(address);
                    assertThat(answer.statusCode())
                            .as(address + answer.asString())
                            .isLessThan(500);
                    all.append(address.replaceAll("[0-9a-f-]{36}", "…"))
                            .append(' ')
                            .append(
                                    answer.statusCode() == 200
                                            ? answer.asString().replace('\n', ' ')
                                            : "")
                            .append('\n');
                }));
        return all.toString();
    }

    private static List<String> paths() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .filter(path -> path.startsWith("/v1/") && !path.startsWith("/v1/webhooks"))
                .toList();
    }
}
