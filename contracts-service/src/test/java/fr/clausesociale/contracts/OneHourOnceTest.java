package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One hour of one person counts once, whoever declares it and under whatever obligation. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OneHourOnceTest {

    private static final String AGENCY = "90000002700012";

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    private LocalDate start;
    private LocalDate month;
    private String person;

    @BeforeEach
    void somebody_is_eligible() {
        start = clock.today().minusMonths(5).withDayOfMonth(1);
        month = start.plusMonths(1);
        person = AtWork.eligible(start);
    }

    @Test
    void twenty_four_hours_told_for_one_day_under_two_obligations_are_refused_the_second_time() {
        String first = newObligation();
        AtWork.accepted(first, month, day(AtWork.placed(person, first, start), month, "24.00"));
        String second = newObligation();
        Response refused = accept(submit(second, day(AtWork.placed(person, second, start), month, "24.00")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("HOURS_OVER_PERSON_DAY");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/lines/0/days");
    }

    @Test
    void the_same_hours_of_two_pseudonyms_that_are_one_person_are_refused_too() {
        String known = AtWork.eligible(start);
        String first = newObligation();
        AtWork.accepted(first, month, day(AtWork.placed(known, first, start), month, "24.00"));
        String second = newObligation();
        String statement = submit(second, day(AtWork.placed(person, second, start), month, "24.00"));
        AtWork.merged(person, known);
        await().until(() -> isKnownAs(person, known));
        Response refused = accept(statement);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("HOURS_OVER_PERSON_DAY");
    }

    @Test
    void twelve_times_a_day_for_who_is_placed_for_one_day_is_one_day() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String obligation = newObligation();
            String placement = AtWork.placed(person, obligation, month, month);
            answers.add(
                    accept(submit(obligation, AtWork.line(placement, "24.00"))).statusCode());
        }
        assertThat(answers).startsWith(200).containsOnlyOnce(200).containsOnly(200, 422);
    }

    @Test
    void of_many_acceptances_at_once_only_as_many_hours_stand_as_the_day_has() {
        List<String> statements = IntStream.range(0, 6)
                .mapToObj(i -> {
                    String obligation = newObligation();
                    return submit(obligation, day(AtWork.placed(person, obligation, start), month, "9.00"));
                })
                .toList();
        List<CompletableFuture<Integer>> answers = statements.stream()
                .map(statement -> OwnThread.call(() -> accept(statement).statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).sorted().toList())
                .containsExactly(200, 200, 422, 422, 422, 422);
    }

    @Test
    void of_an_agency_and_its_user_company_the_second_is_asked_for_days_and_keeps_those_of_its_own() {
        String obligation = newObligation();
        String mission = mission(obligation, start, start.plusMonths(3));
        String agency = submitFor(AGENCY, obligation, AtWork.line(mission, "70.00"));
        String hire = AtWork.placed(person, obligation, month.plusDays(9), start.plusMonths(4));
        String company = submit(obligation, AtWork.line(hire, "60.00"));
        Api.ok(accept(agency));
        Response refused = accept(company);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("SAME_WORK_NEEDS_DAYS");
        assertThat(refused.jsonPath().getString("errors[0].message")).contains(mission);

        String entry = Api.ok(Api.facilitator().get("/v1/statements/" + agency))
                .jsonPath()
                .getString("lines[0].entryId");
        Api.created(Api.facilitator()
                .body("{\"hours\":\"70.00\",\"reason\":\"répartition par jour\",\"days\":["
                        + String.join(
                                ",",
                                IntStream.range(0, 10)
                                        .mapToObj(i -> hours(month.plusDays(i), "7.00"))
                                        .toList())
                        + "]}")
                .post("/v1/hours/" + entry + "/correction"));
        rejected(company);
        again(obligation, company, day(hire, month.plusDays(9), "7.00"));
        assertThat(accept(company).jsonPath().getString("code")).isEqualTo("SAME_WORK_TWICE");
        rejected(company);
        again(obligation, company, day(hire, month.plusDays(10), "7.00"));
        Api.ok(accept(company));
    }

    @Test
    void who_is_hired_by_the_user_company_after_the_mission_brings_both_in_the_same_month() {
        String obligation = newObligation();
        String mission = mission(obligation, start, month.plusDays(13));
        Api.ok(accept(submitFor(AGENCY, obligation, AtWork.line(mission, "70.00"))));
        String hire = AtWork.placed(person, obligation, month.plusDays(14), start.plusMonths(4));
        Api.ok(accept(submit(obligation, AtWork.line(hire, "70.00"))));
    }

    @Test
    void hours_after_a_termination_are_refused_and_those_accepted_before_it_was_told_are_looked_at() {
        String contract = Api.newContract(start);
        String obligation = Api.newObligation(contract, "900.00");
        String placement = AtWork.placed(person, obligation, start);
        AtWork.accepted(obligation, start, AtWork.line(placement, "70.00"));
        AtWork.accepted(obligation, start.plusMonths(2), AtWork.line(placement, "70.00"));
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"résiliation pour faute\"}".formatted(month.plusDays(9)))
                .post("/v1/contracts/" + contract + "/termination"));
        JsonPath reviewed =
                Api.ok(Api.facilitator().get("/v1/placements/" + placement)).jsonPath();
        assertThat(reviewed.getString("status")).isEqualTo("REVIEW");
        assertThat(reviewed.getString("reviewReason")).isEqualTo("HOURS_AFTER_END");
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("140.00");
        assertThat(code(declare(obligation, start.plusMonths(3), AtWork.line(placement, "7.00"))))
                .isEqualTo("HOURS_AFTER_END");
        assertThat(code(declare(obligation, month, AtWork.line(placement, "7.00"))))
                .isEqualTo("HOURS_NEED_DAYS");
        assertThat(code(declare(obligation, month, day(placement, month.plusDays(10), "7.00"))))
                .isEqualTo("DAY_OUTSIDE");
        Api.created(declare(obligation, month, day(placement, month.plusDays(9), "7.00")));
    }

    @Test
    void hours_after_an_end_that_was_set_are_refused_and_after_one_only_reckoned_taken_with_an_alert() {
        String shortOne =
                Api.contract(Api.externalId(), start).replace("\"durationMonths\":18", "\"durationMonths\":1");
        String contract = Api.created(Api.facilitator().body(shortOne).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        String reckoned = Api.newObligation(contract, "900.00");
        String placement = AtWork.placed(person, reckoned, start);
        JsonPath taken = Api.ok(accept(submit(reckoned, AtWork.line(placement, "70.00"))))
                .jsonPath();
        assertThat(taken.getString("alerts.find { it.code == 'AFTER_EXPECTED_END' }.hours"))
                .isEqualTo("70.00");

        String set = Owed.obligation(contract, """
                {"lot":"1","modality":"EXECUTION_CONDITION","basis":{"kind":"FIXED_HOURS","hours":"100.00"},
                 "programme":"NONE","until":"%s"}""".formatted(month.minusDays(1)));
        String other = AtWork.somebody(set, start);
        assertThat(code(declare(set, month, AtWork.line(other, "7.00")))).isEqualTo("HOURS_AFTER_END");
    }

    @Test
    void an_end_moved_backwards_puts_hours_after_it_in_review_and_takes_none_away() {
        String obligation = newObligation();
        String late = AtWork.placed(person, obligation, start);
        String early = AtWork.somebody(obligation, start);
        AtWork.accepted(obligation, month, AtWork.line(late, "70.00"));
        AtWork.accepted(obligation, start, AtWork.line(early, "70.00"));
        Api.created(Owed.enter(
                Api.facilitator(), obligation, "AMENDMENT", start, "\"until\":\"%s\",".formatted(month.minusDays(1))));
        assertThat(AtWork.status(late)).isEqualTo("REVIEW");
        assertThat(AtWork.status(early)).isEqualTo("ACTIVE");
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("140.00");
    }

    private boolean isKnownAs(String pseudonym, String other) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery(
                                "select 1 from beneficiary_copy where id = :id and merged_into = :other")
                        .setParameter("id", UUID.fromString(pseudonym))
                        .setParameter("other", UUID.fromString(other))
                        .getResultList()
                        .isEmpty());
    }

    private String newObligation() {
        return Api.newObligation(Api.newContract(start), "900.00");
    }

    private String mission(String obligation, LocalDate from, LocalDate until) {
        String body = Api.placement(person, obligation, from, until)
                .replace(
                        "\"siret\":\"" + Api.COMPANY_ORG
                                + "\",\"name\":\"Bâtir\",\"role\":\"CONTRACTOR\",\"structure\":\"COMPANY\"",
                        "\"siret\":\"" + AGENCY
                                + "\",\"name\":\"Intérim\",\"role\":\"PROVIDER\",\"structure\":\"ETTI\"")
                .replace(
                        "\"userCompany\":null",
                        "\"userCompany\":{\"siret\":\"" + Api.COMPANY_ORG + "\",\"name\":\"Bâtir\"}")
                .replace("DIRECT_HIRE", "SECONDMENT")
                .replace("FIXED_TERM", "TEMPORARY");
        return AtWork.active(Api.created(Api.facilitator().body(body).post("/v1/placements"))
                .jsonPath()
                .getString("id"));
    }

    private String submit(String obligation, String... lines) {
        return AtWork.submitted(obligation, month, lines);
    }

    private String submitFor(String employer, String obligation, String... lines) {
        assertThat(employer).isEqualTo(AGENCY);
        String id = Api.created(Api.otherCompany().body(AtWork.lines(lines)).put(AtWork.statement(obligation, month)))
                .jsonPath()
                .getString("id");
        Api.ok(Api.otherCompany().post("/v1/statements/" + id + "/submission"));
        return id;
    }

    private static Response declare(String obligation, LocalDate day, String... lines) {
        return Api.company().body(AtWork.lines(lines)).put(AtWork.statement(obligation, day));
    }

    private void rejected(String statement) {
        Response read = Api.ok(Api.facilitator().get("/v1/statements/" + statement));
        Api.ok(Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body("{\"lines\":[{\"placementId\":\"%s\",\"accept\":false,\"reason\":\"à donner par jour\"}]}"
                        .formatted(read.jsonPath().getString("lines[0].placementId")))
                .post("/v1/statements/" + statement + "/acceptance"));
    }

    private void again(String obligation, String statement, String line) {
        Api.ok(Api.company()
                .header(
                        "If-Match",
                        Api.ok(Api.company().get("/v1/statements/" + statement)).header("ETag"))
                .body(AtWork.lines(line))
                .put(AtWork.statement(obligation, month)));
        Api.ok(Api.company().post("/v1/statements/" + statement + "/submission"));
    }

    private static Response accept(String statement) {
        return Api.facilitator().post("/v1/statements/" + statement + "/acceptance");
    }

    private static String code(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        return refused.jsonPath().getString("code");
    }

    private static String day(String placement, LocalDate on, String hours) {
        return "{\"placementId\":\"%s\",\"hours\":\"%s\",\"days\":[%s]}".formatted(placement, hours, hours(on, hours));
    }

    private static String hours(LocalDate on, String hours) {
        return "{\"on\":\"%s\",\"hours\":\"%s\"}".formatted(on, hours);
    }
}
