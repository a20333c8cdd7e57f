package fr.clausesociale.contracts.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.contracts.Owed;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was entered by mistake is annulled: it stays on record and counts nowhere. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AnnulmentTest {

    private static final String WHY = "{\"reason\":\"saisi deux fois\"}";
    private static final String WITH_HOURS = "{\"reason\":\"saisi deux fois\",\"reverseHours\":true}";

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    private LocalDate start;
    private String contract;
    private String obligation;
    private int months;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(4).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
    }

    @Test
    void a_contract_is_annulled_with_all_that_hangs_on_it_and_stays_to_be_read() {
        String placement = AtWork.somebody(obligation, start);
        AtWork.submitted(obligation, start, AtWork.line(placement, "10.00"));
        JsonPath annulled =
                Api.ok(annul(Api.facilitator(), "contracts/" + contract, WHY)).jsonPath();
        assertThat(annulled.getString("status")).isEqualTo("ANNULLED");
        assertThat(annulled.getString("annulment.annulmentReason")).isEqualTo("saisi deux fois");
        assertThat(annulled.getString("annulment.annulledBy")).isEqualTo(Api.FACILITATOR_ORG);
        assertThat(read("contracts/" + contract).getString("status")).isEqualTo("ANNULLED");
        assertThat(read("contracts/" + contract).getString("shortfall")).isEqualTo("0.00");
        assertThat(read("obligations/" + obligation).getString("status")).isEqualTo("ANNULLED");
        assertThat(read("obligations/" + obligation).getString("due")).isEqualTo("0.00");
        assertThat(read("placements/" + placement).getString("status")).isEqualTo("ANNULLED");
        assertThat(read("placements?contract=" + contract).getList("items.status"))
                .containsExactly("ANNULLED");
        assertThat(read("contracts?status=ANNULLED&externalId=" + annulled.getString("externalId"))
                        .getList("items.id"))
                .containsExactly(contract);
        assertThat(waiting()).as("of nobody anything is asked").isEmpty();
        await().untilAsserted(() -> assertThat(published("contracts.contract.v1", contract))
                .endsWith("fr.clausesociale.contracts.contract-annulled.v1"));
        await().untilAsserted(() -> assertThat(published("contracts.placement.v1", placement))
                .endsWith("fr.clausesociale.contracts.placement-annulled.v1"));
    }

    @Test
    void nothing_is_added_to_what_is_annulled() {
        String placement = AtWork.somebody(obligation, start);
        Response read = Api.facilitator().get("/v1/contracts/" + contract);
        Api.ok(annul(Api.facilitator(), "contracts/" + contract, WHY));
        assertThat(code(409, Owed.enter(Api.facilitator(), obligation, "AMENDMENT", start, "\"hours\":\"1.00\",")))
                .isEqualTo("CONTRACT_ANNULLED");
        assertThat(code(
                        409,
                        Api.facilitator()
                                .header("If-Match", read.header("ETag"))
                                .body(Api.contract(read.jsonPath().getString("externalId"), start))
                                .put("/v1/contracts/" + contract)))
                .isEqualTo("CONTRACT_ANNULLED");
        assertThat(code(
                        409,
                        Api.facilitator()
                                .body(Api.placement(
                                        UUID.randomUUID().toString(), obligation, start, start.plusMonths(1)))
                                .post("/v1/placements")))
                .isIn("CONTRACT_ANNULLED", "OBLIGATION_ANNULLED");
        assertThat(code(
                        409,
                        Api.company()
                                .body(AtWork.lines(AtWork.line(placement, "1.00")))
                                .put(AtWork.statement(obligation, start))))
                .isEqualTo("CONTRACT_ANNULLED");
        assertThat(code(409, annul(Api.facilitator(), "contracts/" + contract, WHY)))
                .isEqualTo("CONTRACT_ANNULLED");
    }

    @Test
    void accepted_hours_forbid_it_unless_they_are_reversed_in_the_same_act() {
        String placement = AtWork.somebody(obligation, start);
        String entry = AtWork.accepted(obligation, start, AtWork.line(placement, "70.00"));
        for (String what : List.of("contracts/" + contract, "obligations/" + obligation, "placements/" + placement)) {
            assertThat(code(409, annul(Api.facilitator(), what, WHY))).as(what).isEqualTo("HOURS_ACCEPTED");
        }
        assertThat(annul(Api.buyer(), "contracts/" + contract, WITH_HOURS).statusCode())
                .as("a buyer does not alter hours")
                .isEqualTo(403);
        assertThat(accepted()).isEqualTo("70.00");
        Api.ok(annul(Api.facilitator(), "obligations/" + obligation, WITH_HOURS));
        assertThat(read("obligations/" + obligation).getString("status")).isEqualTo("ANNULLED");
        assertThat(accepted()).isEqualTo("0.00");
        assertThat(read("placements/" + placement).getString("status")).isEqualTo("ANNULLED");
        await().untilAsserted(() -> assertThat(published("contracts.hours.v1", placement))
                .containsExactly(
                        "fr.clausesociale.contracts.hours-accepted.v1",
                        "fr.clausesociale.contracts.hours-reversed.v1"));
        assertThat(bodies("contracts.hours.v1", placement))
                .extracting(body -> body.getString("hours") + " " + body.getBoolean("annulled"))
                .as("a mistake is no correction")
                .containsExactly("70.00 false", "-70.00 true");
        assertThat(Api.ok(Api.facilitator().get("/v1/hours/" + entry))
                        .jsonPath()
                        .getString("hours"))
                .as("nothing is removed")
                .isEqualTo("70.00");
        assertThat(read("contracts/" + contract).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void of_a_statement_only_the_line_of_the_annulled_placement_is_taken_back_and_its_hours_can_be_told_elsewhere() {
        String person = AtWork.eligible(start);
        String wrong = AtWork.placed(person, obligation, start);
        String right = AtWork.somebody(obligation, start);
        String day = "{\"placementId\":\"%s\",\"hours\":\"24.00\",\"days\":[{\"on\":\"%s\",\"hours\":\"24.00\"}]}";
        AtWork.accepted(obligation, start, day.formatted(wrong, start), AtWork.line(right, "10.00"));
        Api.ok(annul(Api.facilitator(), "placements/" + wrong, WITH_HOURS));
        assertThat(accepted()).isEqualTo("10.00");
        assertThat(AtWork.status(right)).isEqualTo("ACTIVE");
        String other = Api.newObligation(Api.newContract(start), "100.00");
        AtWork.accepted(other, start, day.formatted(AtWork.placed(person, other, start), start));
        assertThat(AtWork.placed(person, obligation, start))
                .as("the same may be entered rightly")
                .isNotEqualTo(wrong);
    }

    @Test
    void whatever_is_accepted_and_annulled_in_whatever_order_totals_are_those_of_what_stands() {
        Random order = new Random(7);
        BigDecimal standing = BigDecimal.ZERO;
        List<String> worked = new ArrayList<>();
        List<BigDecimal> hours = new ArrayList<>();
        for (int month = 0; month < 4; month++) {
            BigDecimal one = new BigDecimal(10 + order.nextInt(90)).setScale(2);
            String placement = AtWork.somebody(obligation, start);
            AtWork.accepted(obligation, start.plusMonths(month), AtWork.line(placement, one.toPlainString()));
            worked.add(placement);
            hours.add(one);
            standing = standing.add(one);
        }
        while (!worked.isEmpty()) {
            int which = order.nextInt(worked.size());
            Api.ok(annul(Api.facilitator(), "placements/" + worked.remove(which), WITH_HOURS));
            standing = standing.subtract(hours.remove(which));
            assertThat(new BigDecimal(accepted())).isEqualByComparingTo(standing);
            assertThat(new BigDecimal(read("contracts/" + contract).getString("shortfall")))
                    .isEqualByComparingTo(new BigDecimal("900.00").subtract(standing));
        }
        assertThat(accepted()).isEqualTo("0.00");
    }

    @Test
    void annulment_brings_every_total_back_whatever_was_done_before_it() {
        start = clock.today().minusMonths(17).withDayOfMonth(1);
        contract = Api.newContract(start);
        obligation = Api.newObligation(contract, "900.00");
        for (long seed = 1; seed <= 3; seed++) {
            Random draw = new Random(seed);
            LocalDate month = nextMonth();
            AtWork.accepted(
                    obligation, month, AtWork.line(AtWork.somebody(obligation, month), 1 + draw.nextInt(9) + ".00"));
            String before = everything();
            List<String> mistakes = new ArrayList<>();
            for (int step = 0; step < 4; step++) {
                mistakes.add(0, mistake(draw));
            }
            Collections.shuffle(mistakes, draw);
            assertThat(everything())
                    .as("seed %d: mistakes count while they stand", seed)
                    .isNotEqualTo(before);
            for (String each : mistakes) {
                Api.ok(annul(Api.facilitator(), each, WITH_HOURS));
            }
            assertThat(everything()).as("seed %d", seed).isEqualTo(before);
        }
    }

    /** Something entered by mistake, with what came of it: declared, submitted, accepted or corrected since. */
    private String mistake(Random draw) {
        boolean whole = draw.nextBoolean();
        String owed = whole ? Api.newObligation(contract, 10 + draw.nextInt(90) + ".00") : obligation;
        LocalDate month = nextMonth();
        String placement = AtWork.somebody(owed, month);
        String line = AtWork.line(placement, 10 + draw.nextInt(90) + ".00");
        switch (draw.nextInt(4)) {
            case 0 -> AtWork.declared(owed, month, line);
            case 1 -> AtWork.submitted(owed, month, line);
            case 2 -> AtWork.accepted(owed, month, line);
            default ->
                Api.created(Api.facilitator()
                        .body("{\"hours\":\"5.00\",\"reason\":\"relu sur la fiche\"}")
                        .post("/v1/hours/" + AtWork.accepted(owed, month, line) + "/correction"));
        }
        return whole ? "obligations/" + owed : "placements/" + placement;
    }

    private LocalDate nextMonth() {
        return start.plusMonths(months++);
    }

    /** Hours, totals of obligations and contract, and what waits for somebody. */
    private String everything() {
        JsonPath read = read("contracts/" + contract);
        JsonPath totals = read("contracts/" + contract + "/totals");
        return String.join(
                "\n",
                read.getString("shortfall"),
                totals.get("").toString(),
                read("obligations/" + obligation).get("accepted").toString(),
                read("obligations/" + obligation).get("declared").toString(),
                read("obligations/" + obligation).get("remaining").toString(),
                read("obligations/" + obligation).get("status").toString(),
                waiting().stream().map(String::valueOf).sorted().toList().toString());
    }

    @Test
    void an_obligation_that_changed_since_it_was_read_is_not_annulled() {
        String seen =
                Api.ok(Api.facilitator().get("/v1/obligations/" + obligation)).header("ETag");
        AtWork.accepted(obligation, start, AtWork.line(AtWork.somebody(obligation, start), "7.00"));
        String what = "obligations/" + obligation;
        assertThat(code(412, annul(Api.facilitator().header("If-Match", seen), what, WITH_HOURS)))
                .isEqualTo("PRECONDITION_FAILED");
        String now = Api.ok(Api.facilitator().get("/v1/" + what)).header("ETag");
        Response annulled = Api.ok(annul(Api.facilitator().header("If-Match", now), what, WITH_HOURS));
        assertThat(annulled.header("ETag"))
                .isEqualTo(Api.ok(Api.facilitator().get("/v1/" + what)).header("ETag"))
                .isNotEqualTo(now);
    }

    @Test
    void the_number_of_an_annulled_contract_is_free_for_the_right_one() {
        String number = read("contracts/" + contract).getString("externalId");
        Api.ok(annul(Api.facilitator(), "contracts/" + contract, WHY));
        String right = Api.created(
                        Api.facilitator().body(Api.contract(number, start)).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        assertThat(right).isNotEqualTo(contract);
        assertThat(code(409, Api.facilitator().body(Api.contract(number, start)).post("/v1/contracts")))
                .isEqualTo("CONTRACT_EXISTS");
        assertThat(read("contracts?externalId=" + number).getList("items.id"))
                .containsExactlyInAnyOrder(contract, right);
        Api.ok(annul(Api.facilitator(), "contracts/" + right, WHY));
        assertThat(read("contracts/" + contract).getString("status")).isEqualTo("ANNULLED");
    }

    @Test
    void it_is_for_who_looks_after_it_and_owes_a_reason() {
        assertThat(annul(Api.facilitator(), "contracts/" + contract, "{\"reason\":\"erreur\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(annul(Api.otherFacilitator(), "contracts/" + contract, WHY).statusCode())
                .isEqualTo(404);
        assertThat(annul(Api.company(), "contracts/" + contract, WHY).statusCode())
                .isEqualTo(403);
        assertThat(annul(Api.buyer(), "obligations/" + obligation, WHY).statusCode())
                .isEqualTo(403);
        assertThat(annul(Api.otherFacilitator(), "obligations/" + obligation, WHY)
                        .statusCode())
                .isEqualTo(404);
        Api.ok(annul(Api.buyer(), "contracts/" + contract, WHY));
    }

    private List<?> waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select what from waiting where contract_id = :id")
                        .setParameter("id", UUID.fromString(contract))
                        .getResultList());
    }

    private String accepted() {
        return read("obligations/" + obligation).getString("accepted");
    }

    private static Response annul(RequestSpecification caller, String what, String body) {
        return caller.body(body).post("/v1/" + what + "/annulment");
    }

    private static JsonPath read(String what) {
        return Api.ok(Api.facilitator().get("/v1/" + what)).jsonPath();
    }

    private static String code(int status, Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
        return refused.jsonPath().getString("code");
    }

    private static List<JsonPath> bodies(String topic, String key) {
        return TestKafka.drain(topic).stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> new JsonPath(new String(record.value(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<String> published(String topic, String key) {
        return TestKafka.drain(topic).stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }
}
