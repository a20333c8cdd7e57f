package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the register of organisations says of callers is known to every service, soon and by itself. */
@ExtendWith(RunningSystem.class)
class RegisterIT {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String COMPANY = "90000002700012";

    @Test
    void everyClientOfTheRealmHasInEveryServiceTheRightsThatItsTokenSays(LocalSystem system) {
        for (String client : Client.in(system.layout().realm()).keySet()) {
            for (Service service : Service.values()) {
                JsonNode me = awaitState(system, service, client, "IN_FORCE");
                assertThat(me.path("rights")).as("%s at %s", client, service).hasSize(1);
                JsonNode right = me.path("rights").get(0);
                JsonNode token = me.path("token");
                assertThat(token.path("roles").toString())
                        .contains(right.path("callerRole").asText());
                assertThat(right.path("territories")).isEqualTo(token.path("territories"));
            }
        }
    }

    @Test
    void aWithdrawnAccountIsToldSoByEveryServiceWithinTwoSeconds(LocalSystem system) {
        Api admin = new Api(system.base(Service.BENEFICIARIES), system.token("demo-admin"));
        JsonNode account =
                admin.get("/v1/organisations/" + COMPANY).expect(200).body().path("accounts");
        String id = account.get(account.size() - 1).path("id").asText();

        admin.post("/v1/organisations/" + COMPANY + "/accounts/" + id + "/withdrawal")
                .expect(201);
        long withdrawn = System.nanoTime();
        for (Service service : Service.values()) {
            awaitState(system, service, "demo2-company", "WITHDRAWN");
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - withdrawn);

        System.out.printf("A withdrawal was known to all services after %d ms%n", taken.toMillis());
        assertThat(taken).isLessThan(SOON);
        admin.post(
                        "/v1/organisations/" + COMPANY + "/accounts",
                        Map.of(
                                "issuer", account.get(0).path("issuer").asText(),
                                "client", "demo2-company",
                                "name", "Logiciel de paie",
                                "purpose", "Démonstration",
                                "level", "MANAGER",
                                "rights", List.of(Map.of("role", "COMPANY")),
                                "from", "2020-01-01"))
                .expect(201);
        awaitState(system, Service.CONTRACTS, "demo2-company", "IN_FORCE");
    }

    @Test
    void aServiceStartsAndKnowsItsCallersWhileTheRegistersOwnerIsDown(LocalSystem system) {
        system.stop(Service.BENEFICIARIES.module());
        try {
            system.stop(Service.ELIGIBILITY.module());
            system.restart(Service.ELIGIBILITY.module());

            awaitState(system, Service.ELIGIBILITY, "demo-facilitator", "IN_FORCE");
        } finally {
            system.restart(Service.BENEFICIARIES.module());
        }
    }

    private static JsonNode awaitState(LocalSystem system, Service service, String client, String state) {
        Api api = new Api(system.base(service), system.token(client));
        return await(client + " " + state + " at " + service)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> api.get("/v1/me").expect(200).body(),
                        me -> me.path("account").path("state").asText().equals(state));
    }
}
