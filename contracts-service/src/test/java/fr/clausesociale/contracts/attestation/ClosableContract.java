package fr.clausesociale.contracts.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A contract on which somebody works, and its closure. */
abstract class ClosableContract {

    @Inject
    BusinessClock clock;

    @Inject
    EntityManager database;

    LocalDate start;
    String contract;
    String path;
    String obligation;
    String placement;

    @BeforeEach
    void somebody_works_on_a_contract() {
        start = clock.today().minusMonths(4).withDayOfMonth(1);
        contract = Api.newContract(start);
        path = "/v1/contracts/" + contract;
        obligation = Api.newObligation(contract, "100.00");
        placement = AtWork.somebody(obligation, start);
    }

    void close() {
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin anticipée\"}".formatted(clock.today()))
                .post(path + "/termination"));
        Api.created(Api.facilitator().body("{\"reason\":\"Effectifs réduits\"}").post(path + "/closure"));
    }

    /** What is asked for while the closure is under way and not yet committed; it waits for it. */
    CompletableFuture<Response> whileClosing(Supplier<Response> call) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("update contract set closed_on = current_date where id = :id")
                    .setParameter("id", UUID.fromString(contract))
                    .executeUpdate();
            CompletableFuture<Response> answer = OwnThread.call(call);
            await().pollInterval(50, TimeUnit.MILLISECONDS).until(() -> answer.isDone() || somebodyWaits());
            assertThat(answer).isNotDone();
            return answer;
        });
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("select 1 from pg_locks where not granted")
                        .getResultList()
                        .isEmpty());
    }

    static Response correct(String entry, String hours) {
        return Api.facilitator()
                .body("{\"hours\":\"%s\",\"reason\":\"erreur de saisie\"}".formatted(hours))
                .post("/v1/hours/" + entry + "/correction");
    }

    static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("CONTRACT_CLOSED");
        assertThat(answer.jsonPath().getString("detail")).contains("clos depuis le");
        assertThat(answer.jsonPath().getString("hint")).contains("rouvrir");
    }
}
