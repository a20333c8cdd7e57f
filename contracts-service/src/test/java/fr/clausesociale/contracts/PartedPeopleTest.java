package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who were taken for one are two again: placements, hours and decisions of the time between are whose they are. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PartedPeopleTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    private LocalDate start;
    private LocalDate month;

    @BeforeEach
    void in_the_last_months() {
        start = clock.today().minusMonths(5).withDayOfMonth(1);
        month = start.plusMonths(1);
    }

    private String newObligation() {
        return Api.newObligation(Api.newContract(start.minusMonths(8)), "1000.00");
    }

    private static JsonPath read(String placement) {
        return Api.ok(Api.facilitator().get("/v1/placements/" + placement)).jsonPath();
    }

    private static void awaitOwner(String placement, String person) {
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(read(placement).getString("beneficiaryId")).isEqualTo(person));
    }

    private static void awaitStatus(String placement, String status) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(AtWork.status(placement)).isEqualTo(status));
    }

    private List<JsonNode> told(String topic, String placement) {
        return TestKafka.drain(topic).stream()
                .filter(record -> record.key().equals(placement))
                .map(record -> tree(record.value()))
                .toList();
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_placement_that_was_the_others_is_theirs_and_goes_on_being_told_as_it_was_recorded() {
        String one = AtWork.eligible(start);
        String other = AtWork.eligible(start);
        AtWork.merged(other, one);
        String obligation = newObligation();
        String placement = AtWork.placed(one, obligation, start);
        AtWork.accepted(obligation, month, AtWork.line(placement, "100.00"));

        AtWork.split(other, one, List.of("PLACEMENT:" + placement));

        awaitOwner(placement, other);
        AtWork.accepted(obligation, month.plusMonths(1), AtWork.line(placement, "50.00"));
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(told("contracts.hours.v1", placement)).hasSize(2));
        assertThat(told("contracts.hours.v1", placement))
                .extracting(hours -> hours.path("beneficiaryId").asText())
                .containsOnly(one);
        assertThat(told("contracts.placement.v1", placement))
                .extracting(state -> state.path("beneficiaryId").asText())
                .containsOnly(one);
    }

    /** Others tell it from its events, which name whom it was recorded of: they would go on counting it as the other's. */
    @Test
    void a_placement_that_was_said_to_be_the_others_is_entered_anew_and_not_corrected_back() {
        String one = AtWork.eligible(start);
        String other = AtWork.eligible(start);
        AtWork.merged(other, one);
        String placement = AtWork.placed(one, newObligation(), start);
        AtWork.split(other, one, List.of("PLACEMENT:" + placement));
        awaitOwner(placement, other);

        Response answer = Api.facilitator()
                .body("{\"beneficiaryId\":\"%s\",\"reason\":\"C'est bien la première\"}".formatted(one))
                .post("/v1/placements/" + placement + "/correction");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("PLACEMENT_PARTED");
        awaitOwner(placement, other);
    }

    @Test
    void placements_of_a_person_are_found_by_whichever_of_their_pseudonyms() {
        String one = AtWork.eligible(start);
        String other = AtWork.eligible(start);
        String ofOne = AtWork.placed(one, newObligation(), start);
        String ofOther = AtWork.placed(other, newObligation(), start);

        AtWork.merged(other, one);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(List.of(found(one), found(other)))
                        .allSatisfy(found -> assertThat(found).containsExactlyInAnyOrder(ofOne, ofOther)));
    }

    private static List<String> found(String person) {
        return Api.ok(Api.facilitator().queryParam("beneficiary", person).get("/v1/placements"))
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void a_day_that_was_full_for_one_person_is_not_for_two() {
        String one = AtWork.eligible(start);
        String other = AtWork.eligible(start);
        AtWork.merged(other, one);
        String first = newObligation();
        String placement = AtWork.placed(one, first, month, month);
        AtWork.accepted(first, month, AtWork.line(placement, "24.00"));
        String second = newObligation();
        String statement =
                AtWork.submitted(second, month, AtWork.line(AtWork.placed(one, second, month, month), "24.00"));
        assertThat(Api.facilitator()
                        .post("/v1/statements/" + statement + "/acceptance")
                        .statusCode())
                .isEqualTo(422);

        AtWork.split(other, one, List.of("PLACEMENT:" + placement));
        awaitOwner(placement, other);

        Api.ok(Api.facilitator().post("/v1/statements/" + statement + "/acceptance"));
    }

    @Test
    void a_placement_goes_on_relying_on_a_decision_that_goes_along() {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        AtWork.merged(other, one);
        String decision = Api.decide(one, "ELIGIBLE", start);
        String goesAlong = AtWork.placed(one, newObligation(), start);
        String staysBehind = AtWork.placed(one, newObligation(), start);

        AtWork.split(other, one, List.of("PLACEMENT:" + goesAlong, "DECISION:" + decision));

        awaitOwner(goesAlong, other);
        awaitStatus(staysBehind, "PENDING_ELIGIBILITY");
        assertThat(read(goesAlong).getString("status")).isEqualTo("ACTIVE");
        // told again, it names the pseudonym that it was recorded under, and is the other's all the same
        Api.publishDecision(decision, 2, one, "ELIGIBLE", "AUTOMATIC", start, null);
        Api.decide(one, "ELIGIBLE", start);
        awaitStatus(staysBehind, "ACTIVE");
        assertThat(read(goesAlong).getString("status")).isEqualTo("ACTIVE");
    }

    /** What is recorded of two people, each under a pseudonym of their own or, while they are taken for one, under that of one. */
    private final class Two {

        private final String one = UUID.randomUUID().toString();
        private final String other = UUID.randomUUID().toString();
        private final boolean mistaken;
        private final List<String> obligations = new ArrayList<>();
        private final Map<String, String> placements = new TreeMap<>();
        private final List<String> belonging = new ArrayList<>();
        private boolean between;

        private Two(boolean mistaken) {
            this.mistaken = mistaken;
        }

        private void merge() {
            between = mistaken;
            if (mistaken) {
                AtWork.merged(other, one);
            }
        }

        private void split() {
            if (mistaken) {
                AtWork.split(other, one, belonging);
            }
            between = false;
        }

        private String under(boolean ofOther) {
            return ofOther && !between ? other : one;
        }

        private void decide(boolean ofOther, LocalDate from) {
            String decision = Api.decide(under(ofOther), "ELIGIBLE", from);
            if (ofOther && between) {
                belonging.add("DECISION:" + decision);
            }
        }

        private void place(String name, boolean ofOther, LocalDate from) {
            String obligation = newObligation();
            String placement = AtWork.placed(under(ofOther), obligation, from, from.plusMonths(12));
            obligations.add(obligation);
            placements.put(name, placement);
            if (ofOther && between) {
                belonging.add("PLACEMENT:" + placement);
            }
        }

        private void work(String name, int at, LocalDate in, String hours) {
            AtWork.accepted(obligations.get(at), in, AtWork.line(placements.get(name), hours));
        }

        /** What a facilitator sees of each placement, but for identifiers. */
        private Map<String, List<Object>> seen() {
            Map<String, List<Object>> seen = new TreeMap<>();
            placements.forEach((name, placement) -> {
                JsonPath read = read(placement);
                List<Object> all = new ArrayList<>();
                all.add(read.getString("beneficiaryId").equals(other));
                all.add(read.getString("status"));
                all.add(read.getString("countingUntil"));
                all.add(String.valueOf(read.getString("reviewReason")));
                seen.put(name, all);
            });
            return seen;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void merged_and_split_with_hours_decisions_and_placements_between_is_as_if_never_merged(long seed) {
        Two mistaken = new Two(true);
        Two never = new Two(false);
        for (Two two : List.of(mistaken, never)) {
            Random random = new Random(seed);
            two.decide(false, start.minusMonths(6));
            two.decide(true, start);
            two.place("p0", false, start.minusMonths(6));
            two.place("p1", true, start);
            two.work("p0", 0, month, "150.00");
            two.merge();
            for (int n = 2; n < 5; n++) {
                boolean ofOther = random.nextBoolean();
                two.decide(ofOther, start.plusMonths(random.nextInt(2)));
                two.place("p" + n, ofOther, start.plusMonths(1 + random.nextInt(3)));
                int who = random.nextInt(2);
                two.work("p" + who, who, month.plusMonths(n - 1), "60.00");
            }
            two.split();
        }

        await().atMost(LONG).untilAsserted(() -> assertThat(mistaken.seen()).isEqualTo(never.seen()));
    }
}
