package fr.clausesociale.contracts.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two topics tell of one pseudonym at once, or one of them while somebody asks. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ToldAtOnceTest {

    private static final String ELSEWHERE = "90000004300019";

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    private final String person = UUID.randomUUID().toString();

    @BeforeEach
    void somebody_is_known() {
        told(1, Api.FACILITATOR_ORG);
        await().until(() -> kept("structures = array['" + Api.FACILITATOR_ORG + "'::varchar]"));
    }

    @Test
    void who_somebody_turns_out_to_be_stays_known_while_other_hands_are_told() {
        String known = UUID.randomUUID().toString();

        whileHeld(() -> {
            told(2, ELSEWHERE);
            awaitWaiting(1);
            AtWork.merged(person, known);
            await().until(() -> kept("merged_into = '" + known + "'"));
        });

        await().until(() -> kept("structures = array['" + ELSEWHERE + "'::varchar]"));
        assertThat(kept("merged_into = '" + known + "'")).isTrue();
    }

    @Test
    void somebody_erased_while_a_reference_is_given_has_none() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String path =
                "/v1/placements/" + Api.newPlacement(person, obligation, start, start.plusMonths(6)) + "/reference";

        List<CompletableFuture<Response>> given = new ArrayList<>();
        whileHeld(() -> {
            TestKafka.produce(
                    "beneficiaries.beneficiary.v1",
                    person,
                    TestKafka.headers("fr.clausesociale.beneficiaries.beneficiary-erased.v1", person, 2),
                    null);
            awaitWaiting(1);
            given.add(OwnThread.call(
                    () -> Api.company().body("{\"reference\":\"M-1\"}").post(path)));
            awaitWaiting(2);
        });

        assertThat(given.get(0).join().asString()).contains("BENEFICIARY_ERASED");
        assertThat(Api.ok(Api.company().get(path)).<String>path("reference")).isNull();
    }

    private void told(int version, String structure) {
        TestKafka.topic("beneficiaries.beneficiary.v1", 1);
        TestKafka.produce(
                "beneficiaries.beneficiary.v1",
                person,
                TestKafka.headers("fr.clausesociale.beneficiaries.beneficiary-registered.v1", person, version),
                "{\"beneficiaryId\":\"%s\",\"status\":\"ACTIVE\",\"structures\":[\"%s\"],\"territories\":[]}"
                        .formatted(person, structure)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever needs the person meanwhile waits, in the order of asking. */
    private void whileHeld(Runnable meanwhile) {
        QuarkusTransaction.requiringNew().run(() -> {
            finds("select 1 from (select pg_advisory_xact_lock(" + key() + ")) held");
            meanwhile.run();
        });
    }

    private void awaitWaiting(int sessions) {
        await().until(() -> QuarkusTransaction.requiringNew()
                .call(() -> finds("select 1 from (select count(*) as waiting from pg_locks where locktype = 'advisory'"
                        + " and not granted and (classid::bigint << 32 | objid::bigint) = " + key()
                        + ") all_of_them where waiting = " + sessions)));
    }

    private String key() {
        return "hashtextextended('" + person + "', 7)";
    }

    private boolean kept(String which) {
        return QuarkusTransaction.requiringNew()
                .call(() -> finds("select 1 from beneficiary_copy where id = '" + person + "' and " + which));
    }

    private boolean finds(String sql) {
        return !database.createNativeQuery(sql).getResultList().isEmpty();
    }
}
