package fr.clausesociale.contracts.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a placement on its way, and where the person stands afterwards. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PlacementCourseTest {

    @Inject
    BusinessClock clock;

    private LocalDate start;
    private String obligation;
    private String placement;

    @BeforeEach
    void begin() {
        start = clock.today().minusMonths(8).withDayOfMonth(1);
        obligation = Api.newObligation(Api.newContract(start), "500.00");
        placement = AtWork.somebody(obligation, start);
    }

    @Test
    void no_hours_are_taken_of_days_on_which_the_work_is_suspended() {
        Api.ok(suspend(start.plusMonths(1)));
        Api.ok(resume(start.plusMonths(2).plusDays(9)));

        Response whole = declare(start.plusMonths(1), AtWork.line(placement, "20.00"));
        Response day = declare(
                start.plusMonths(2),
                "{\"placementId\":\"%s\",\"hours\":\"7.00\",\"days\":[{\"on\":\"%s\",\"hours\":\"7.00\"}]}"
                        .formatted(placement, start.plusMonths(2).plusDays(8)));

        assertThat(codes(whole)).containsExactly("HOURS_SUSPENDED");
        assertThat(codes(day)).containsExactly("HOURS_SUSPENDED");
        Api.created(declare(start.plusMonths(2), AtWork.line(placement, "20.00")));
    }

    @Test
    void a_suspension_of_days_with_accepted_hours_is_looked_at_by_somebody() {
        AtWork.accepted(obligation, start.plusMonths(1), AtWork.line(placement, "20.00"));

        Api.ok(suspend(start.plusMonths(1)));

        JsonPath read = Api.ok(Api.facilitator().get(path())).jsonPath();
        assertThat(read.getString("status")).isEqualTo("REVIEW");
        assertThat(read.getString("reviewReason")).isEqualTo("HOURS_OUTSIDE");
    }

    @Test
    void the_event_says_since_when_and_not_why() {
        Api.ok(suspend(start.plusMonths(1)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told())
                        .anySatisfy(body -> assertThat(body)
                                .contains("\"suspensions\":[{\"from\":\"" + start.plusMonths(1)
                                        + "\",\"until\":null}]")));
    }

    @Test
    void an_end_that_the_employer_announced_holds_once_the_facilitator_confirms_it() {
        LocalDate last = start.plusMonths(3);
        JsonPath announced = Api.ok(Api.company().body(end(last, "TRAINING")).post(path() + "/announced-end"))
                .jsonPath();
        assertThat(announced.getString("status")).isEqualTo("ACTIVE");
        assertThat(announced.getString("announcedEnd.endedOn")).isEqualTo(last.toString());

        JsonPath ended = Api.ok(Api.facilitator().post(path() + "/end")).jsonPath();

        assertThat(ended.getString("status")).isEqualTo("ENDED");
        assertThat(ended.getString("endedOn")).isEqualTo(last.toString());
        assertThat(ended.getString("exitClass")).isEqualTo("POSITIVE");
        assertThat(ended.getMap("announcedEnd")).isNull();
    }

    @Test
    void an_end_that_was_announced_and_set_aside_is_told_with_the_reason() {
        Api.ok(Api.company().body(end(start.plusMonths(3), "TRAINING")).post(path() + "/announced-end"));

        Api.ok(Api.facilitator()
                .body("{\"reason\":\"Le contrat court encore, dit la personne\"}")
                .post(path() + "/announced-end/refusal"));

        assertThat(Api.ok(Api.company().get(path())).jsonPath().getString("announcedEnd.refusal"))
                .isEqualTo("Le contrat court encore, dit la personne");
        assertThat(Api.facilitator().post(path() + "/end").jsonPath().getString("code"))
                .isEqualTo("END_NOT_ANNOUNCED");
        assertThat(Api.otherCompany()
                        .body(end(start.plusMonths(3), "TRAINING"))
                        .post(path() + "/announced-end")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_permanent_contract_counts_as_a_lasting_exit_and_a_situation_nobody_knows_as_none() {
        Api.ok(Api.facilitator()
                .body(end(start.plusMonths(2), "PERMANENT_CONTRACT"))
                .post(path() + "/end"));

        JsonPath unknown =
                Api.ok(followUp(3, "UNKNOWN", start.plusMonths(5), null)).jsonPath();

        assertThat(unknown.getString("exitClass")).isEqualTo("LASTING");
        assertThat(unknown.getList("followUps.months")).containsExactly(3, 6, 12);
        assertThat(unknown.getString("followUps[0].answer.situation")).isEqualTo("UNKNOWN");
        assertThat(unknown.getString("followUps[0].answer.exitClass")).isNull();
        assertThat(unknown.getString("followUps[0].answer.askedBy")).isEqualTo(Api.FACILITATOR_ORG);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told())
                        .anySatisfy(body -> assertThat(body)
                                .contains("\"situation\":\"UNKNOWN\"")
                                .contains("\"dueOn\":\"" + start.plusMonths(5) + "\"")));
    }

    @Test
    void an_answer_is_replaced_only_by_who_has_seen_it() {
        Api.ok(Api.facilitator().body(end(start.plusMonths(2), "UNEMPLOYMENT")).post(path() + "/end"));
        Response first = Api.ok(followUp(3, "UNKNOWN", start.plusMonths(5), null));
        assertThat(followUp(3, "TRAINING", start.plusMonths(5), null).statusCode())
                .isEqualTo(428);

        JsonPath second = Api.ok(followUp(3, "TRAINING", start.plusMonths(5), first.header("ETag")))
                .jsonPath();

        assertThat(second.getString("followUps[0].answer.exitClass")).isEqualTo("POSITIVE");
        assertThat(followUp(6, "TRAINING", start.plusMonths(7), null).jsonPath().getString("code"))
                .isEqualTo("FOLLOW_UP_NOT_DUE");
        assertThat(followUp(4, "TRAINING", start.plusMonths(7), null).statusCode())
                .isEqualTo(404);
    }

    private String path() {
        return "/v1/placements/" + placement;
    }

    private Response suspend(LocalDate from) {
        return Api.facilitator().body("{\"from\":\"" + from + "\"}").post(path() + "/suspension");
    }

    private Response resume(LocalDate on) {
        return Api.facilitator().body("{\"on\":\"" + on + "\"}").post(path() + "/resumption");
    }

    private static String end(LocalDate on, String exit) {
        return "{\"endedOn\":\"%s\",\"exit\":\"%s\"}".formatted(on, exit);
    }

    private Response followUp(int months, String situation, LocalDate askedOn, String ifMatch) {
        var request = Api.facilitator();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body("{\"situation\":\"%s\",\"askedOn\":\"%s\"}".formatted(situation, askedOn))
                .put(path() + "/follow-ups/" + months);
    }

    private Response declare(LocalDate month, String line) {
        return Api.company().body(AtWork.lines(line)).put(AtWork.statement(obligation, month));
    }

    private static List<String> codes(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.jsonPath().getList("errors.code", String.class);
    }

    private List<String> told() {
        return TestKafka.drain("contracts.placement.v1").stream()
                .filter(record -> placement.equals(record.key()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
