package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changes a contract, accepts its hours or places people on it holds the contract first: each comes to its turn. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NobodyWaitsInARingTest {

    private static final String DIJON = "21231";
    private static final String BEAUNE = "21054";
    private static final String OTHER_EMPLOYER = "90000002700012";

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    private LocalDate start;
    private String externalId;
    private String contract;
    private String obligation;
    private String person;
    private String placement;

    @BeforeEach
    void somebody_works_on_a_contract() {
        start = clock.today().minusMonths(6).withDayOfMonth(1);
        externalId = Api.externalId();
        contract = Api.created(
                        Api.facilitator().body(Api.contract(externalId, start)).post("/v1/contracts"))
                .jsonPath()
                .getString("id");
        obligation = Api.newObligation(contract, "900.00");
        person = AtWork.eligible(start);
        placement = AtWork.placed(person, obligation, start, start.plusMonths(8));
    }

    @Test
    void a_contract_is_moved_while_its_hours_are_accepted_or_corrected() {
        String statement = submitted(0);
        List<Response> answers = whileHeld(
                "select 1 from person_month where beneficiary_id = '" + person + "' for update",
                () -> accept(statement),
                () -> move(BEAUNE));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        String entry = Api.ok(Api.facilitator().get("/v1/statements/" + statement))
                .jsonPath()
                .getString("lines[0].entryId");
        answers = whileHeld(
                "select 1 from person_month where beneficiary_id = '" + person + "' for update",
                () -> Api.facilitator()
                        .body("{\"hours\":\"5.00\",\"reason\":\"erreur de saisie\"}")
                        .post("/v1/hours/" + entry + "/correction"),
                () -> move(DIJON));
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 200);
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("5.00");
        assertThat(Api.ok(Api.facilitator().get("/v1/statements?territory=COM-21231&obligation=" + obligation))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(statement);
    }

    @Test
    void a_person_is_placed_while_hours_of_that_person_are_accepted() {
        String statement = submitted(0);
        List<Response> answers = whileHeld(
                "select 1 from person_month where beneficiary_id = '" + person + "' for update",
                () -> accept(statement),
                () -> Api.facilitator()
                        .body(Api.placement(person, obligation, start.plusMonths(1), start.plusMonths(3))
                                .replace(Api.COMPANY_ORG, OTHER_EMPLOYER))
                        .post("/v1/placements"));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 201);
    }

    @Test
    void a_placement_is_annulled_while_its_person_is_placed_again_under_the_same_contract() {
        LocalDate begins = start.plusMonths(1);
        List<Response> answers = whileHeld(
                "select 1 from contract where id = '" + contract + "' for no key update",
                () -> Api.facilitator()
                        .body("{\"reason\":\"saisi deux fois\"}")
                        .post("/v1/placements/" + placement + "/annulment"),
                () -> Api.facilitator()
                        .body(Api.placement(person, obligation, begins, begins.plusMonths(2))
                                .replace(Api.COMPANY_ORG, OTHER_EMPLOYER))
                        .post("/v1/placements"));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 201);
    }

    @Test
    void a_placement_is_given_to_another_person_while_a_hire_of_that_person_is_confirmed() {
        String other = AtWork.eligible(start);
        String hire = Api.created(Api.company()
                        .body(
                                "{\"obligationId\":\"%s\",\"hire\":{\"mode\":\"DIRECT_HIRE\",\"startOn\":\"%s\",\"endOn\":\"%s\"}}"
                                        .formatted(obligation, start.minusMonths(1), start.minusDays(1)))
                        .post("/v1/announcements/hires"))
                .jsonPath()
                .getString("id");
        List<Response> answers = whileHeld(
                "select 1 from contract where id = '" + contract + "' for no key update",
                () -> Api.facilitator()
                        .header("If-Match", "*")
                        .body("{\"beneficiaryId\":\"%s\",\"reason\":\"saisi pour un homonyme\"}".formatted(other))
                        .post("/v1/placements/" + placement + "/correction"),
                () -> Api.facilitator()
                        .body("{\"beneficiaryId\":\"%s\"}".formatted(other))
                        .post("/v1/announcements/" + hire + "/confirmation"));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
    }

    @Test
    void a_contract_is_moved_while_a_payroll_file_adds_to_its_statements() {
        AtWork.declared(obligation, start, AtWork.line(placement, "7.00"));
        String file = Stream.of(0, 1)
                .map(month -> obligation + ";" + month(month) + ";" + placement + ";7.00\n")
                .reduce("obligationId;month;placementId;hours\n", String::concat);
        String imported = whileHeld(
                        "select 1 from contract where id = '" + contract + "' for no key update",
                        () -> Api.company()
                                .contentType("text/csv")
                                .body(file)
                                .post("/v1/imports?kind=statements&mode=commit"))
                .get(0)
                .header("Location");
        assertThat(heldMeanwhile)
                .as("statements locked by who waits for their contract")
                .isFalse();
        await().untilAsserted(
                        () -> assertThat(Api.company().get(imported).jsonPath().getInt("created"))
                                .isEqualTo(1));
    }

    @Test
    void hours_accepted_on_one_contract_do_not_wait_for_those_of_another() throws Exception {
        String waiting = submitted(0);
        String held = contract;
        somebody_works_on_a_contract();
        String free = submitted(0);
        CompletableFuture<Response> first = QuarkusTransaction.requiringNew().call(() -> {
            lock("select 1 from contract where id = '" + held + "' for no key update");
            CompletableFuture<Response> accepting = OwnThread.call(() -> accept(waiting));
            awaitWaiting(1);
            Api.ok(accept(free));
            assertThat(accepting).isNotDone();
            return accepting;
        });
        Api.ok(first.get(20, TimeUnit.SECONDS));
    }

    @Test
    void whatever_happens_to_a_contract_at_once_all_of_it_succeeds() {
        for (int round = 0; round < 6; round++) {
            String statement = submitted(round);
            String place = round % 2 == 0 ? BEAUNE : DIJON;
            String other = UUID.randomUUID().toString();
            LocalDate begins = start.plusMonths(round);
            List<CompletableFuture<Response>> calls = Stream.<Supplier<Response>>of(
                            () -> accept(statement),
                            () -> move(place),
                            () -> Api.facilitator()
                                    .body(Api.placement(person, obligation, begins, begins.plusDays(20))
                                            .replace(Api.COMPANY_ORG, OTHER_EMPLOYER))
                                    .post("/v1/placements"),
                            () -> Api.facilitator()
                                    .body(Api.placement(other, obligation, start, start.plusMonths(2)))
                                    .post("/v1/placements"))
                    .map(OwnThread::call)
                    .toList();
            assertThat(calls.stream().map(call -> call.join().statusCode()))
                    .as("round " + round)
                    .containsExactly(200, 200, 201, 201);
        }
    }

    private boolean heldMeanwhile;

    /** The calls, begun one after the other while a row they need is held, each waiting, and their answers after. */
    @SafeVarargs
    private List<Response> whileHeld(String lock, Supplier<Response>... calls) {
        List<CompletableFuture<Response>> begun = QuarkusTransaction.requiringNew()
                .call(() -> {
                    lock(lock);
                    List<CompletableFuture<Response>> waiting = new ArrayList<>();
                    for (Supplier<Response> call : calls) {
                        waiting.add(OwnThread.call(call));
                        awaitWaiting(waiting.size());
                    }
                    heldMeanwhile = QuarkusTransaction.requiringNew().call(this::statementsAreHeld);
                    return waiting;
                });
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private boolean statementsAreHeld() {
        return lock("select id from statement where contract_id = '" + contract + "' for update skip locked")
                .isEmpty();
    }

    private List<?> lock(String sql) {
        return database.createNativeQuery(sql).getResultList();
    }

    private void awaitWaiting(int sessions) {
        await().pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> lock("select 1 from pg_stat_activity where wait_event_type = 'Lock'")
                                        .size()
                                >= sessions));
    }

    private Response move(String commune) {
        Response read = Api.facilitator().get("/v1/contracts/" + contract);
        return Api.facilitator()
                .header("If-Match", read.header("ETag"))
                .body(Api.contract(externalId, start).replace("\"" + DIJON + "\"", "\"" + commune + "\""))
                .put("/v1/contracts/" + contract);
    }

    private static Response accept(String statement) {
        return Api.facilitator().post("/v1/statements/" + statement + "/acceptance");
    }

    private YearMonth month(int number) {
        return YearMonth.from(start).plusMonths(number);
    }

    /** The month of the person is known, so that it can be held. */
    private String submitted(int month) {
        String statement = AtWork.submitted(obligation, month(month).atDay(1), AtWork.line(placement, "7.00"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into person_month (beneficiary_id, month) values (:person, :month)")
                        .setParameter("person", UUID.fromString(person))
                        .setParameter("month", month(month).atDay(1))
                        .executeUpdate());
        return statement;
    }
}
