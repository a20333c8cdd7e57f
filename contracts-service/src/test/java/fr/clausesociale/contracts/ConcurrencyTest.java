package fr.clausesociale.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What several callers do at the same moment. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ConcurrencyTest {

    @Inject
    BusinessClock clock;

    @Test
    void of_many_changes_of_one_contract_at_once_one_is_taken_and_the_others_get_412() throws Exception {
        String body = Api.contract(Api.externalId(), clock.today());
        Response created = Api.created(Api.facilitator().body(body).post("/v1/contracts"));
        String path = "/v1/contracts/" + created.jsonPath().getString("id");
        List<Callable<Integer>> changes = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String title = "Titre " + i;
            titles.add(title);
            changes.add(() -> Api.facilitator()
                    .header("If-Match", created.header("ETag"))
                    .body(body.replace("Réhabilitation du groupe scolaire", title))
                    .put(path)
                    .statusCode());
        }
        List<Integer> answers = atOnce(changes);
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(Api.ok(Api.facilitator().get(path)).jsonPath().getString("title"))
                .as("what was answered with 200 is what is kept")
                .isEqualTo(titles.get(answers.indexOf(200)));
    }

    @Test
    void who_replaces_what_somebody_else_has_changed_since_gets_412_wherever_something_is_replaced() {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String contract = "/v1/contracts/" + Api.newContract(start);
        String obligation = Api.newObligation(contract.substring("/v1/contracts/".length()), "100.00");
        String placement = "/v1/placements/"
                + Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String parts = "{\"parts\":[{\"place\":{\"kind\":\"COMMUNE\",\"code\":\"21231\"},\"share\":\"1.00\"}]}";
        String terms = "{\"perHour\":\"30.00\",\"graceDays\":30,\"source\":\"CCAP art. 12\"}";
        String dates =
                "{\"startOn\":\"%s\",\"endOn\":null,\"weeklyHours\":\"35.00\",\"reason\":\"date selon le dossier\"}"
                        .formatted(start.plusDays(1));
        Api.created(Api.buyer().body(terms).put(contract + "/penalty-terms"));

        secondIsRefused(Api::facilitator, placement, placement, dates);
        secondIsRefused(Api::facilitator, contract, contract + "/parts", parts);
        secondIsRefused(Api::buyer, contract + "/penalty-terms", contract + "/penalty-terms", terms);
    }

    private static void secondIsRefused(
            Supplier<RequestSpecification> caller, String read, String replaced, String body) {
        String seen = Api.ok(caller.get().get(read)).header("ETag");
        Api.ok(caller.get().header("If-Match", seen).body(body).put(replaced));
        Response second = caller.get().header("If-Match", seen).body(body).put(replaced);
        assertThat(second.statusCode()).as(replaced + second.asString()).isEqualTo(412);
        assertThat(caller.get().body(body).put(replaced).statusCode())
                .as(replaced)
                .isEqualTo(428);
    }

    @Test
    void entries_of_several_people_at_once_in_one_ledger_all_count() throws Exception {
        String obligation = Api.newObligation(Api.newContract(clock.today()), "100.00");
        List<Callable<Integer>> entries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            entries.add(
                    () -> Owed.enter(Api.facilitator(), obligation, "AMENDMENT", clock.today(), "\"hours\":\"-20.00\",")
                            .statusCode());
        }
        assertThat(atOnce(entries))
                .as("five leave nothing, a sixth would leave less")
                .containsExactlyInAnyOrder(201, 201, 201, 201, 201, 422);
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("due"))
                .isEqualTo("0.00");
    }

    @Test
    void of_two_acceptances_that_together_exceed_a_persons_month_one_is_refused() throws Exception {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String person = AtWork.eligible(start);
        List<Callable<Integer>> acceptances = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String statement = submitted(person, start, "400.00");
            acceptances.add(() -> Api.facilitator()
                    .post("/v1/statements/" + statement + "/acceptance")
                    .statusCode());
        }
        assertThat(atOnce(acceptances)).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void one_acceptance_sent_many_times_at_once_counts_once() throws Exception {
        LocalDate start = clock.today().minusMonths(2).withDayOfMonth(1);
        String person = AtWork.eligible(start);
        String statement = submitted(person, start, "100.00");
        List<Callable<Integer>> acceptances = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            acceptances.add(() -> Api.facilitator()
                    .post("/v1/statements/" + statement + "/acceptance")
                    .statusCode());
        }
        assertThat(atOnce(acceptances)).containsOnlyOnce(200).containsOnly(200, 409);
        String obligation = Api.ok(Api.facilitator().get("/v1/statements/" + statement))
                .jsonPath()
                .getString("obligationId");
        assertThat(Api.ok(Api.facilitator().get("/v1/obligations/" + obligation))
                        .jsonPath()
                        .getString("accepted"))
                .isEqualTo("100.00");
    }

    @Test
    void people_placed_at_once_on_the_same_obligations_named_in_any_order_are_all_placed() throws Exception {
        LocalDate start = clock.today();
        List<String> obligations = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            obligations.add(Api.newObligation(Api.newContract(start), "900.00"));
        }
        List<Callable<Integer>> placings = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            List<String> named = new ArrayList<>(obligations);
            if (i % 2 == 0) {
                Collections.reverse(named);
            }
            String body = Api.placement(UUID.randomUUID().toString(), "…", start, start.plusMonths(6))
                    .replace("{\"obligationId\":\"…\",\"share\":\"1.00\"}", shares(named));
            placings.add(
                    () -> Api.facilitator().body(body).post("/v1/placements").statusCode());
        }
        assertThat(atOnce(placings)).containsOnly(201);
    }

    private static String shares(List<String> obligations) {
        return obligations.stream()
                .map("{\"obligationId\":\"%s\",\"share\":\"0.25\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    private static String submitted(String person, LocalDate start, String hours) {
        String obligation = Api.newObligation(Api.newContract(start), "900.00");
        String placement = AtWork.placed(person, obligation, start);
        return AtWork.submitted(obligation, start, AtWork.line(placement, hours));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
