package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the register of organisations says of callers is known to every service, soon and by itself. */
@ExtendWith(RunningSystem.class)
class RegisterIT {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String COMPANY = "90000002700012";

    /** What is asked of each service beside oneself. */
    private static final Map<Service, String> ASKED = Map.of(
            Service.CONTRACTS, "/v1/contracts",
            Service.BENEFICIARIES, "/v1/organisations",
            Service.ELIGIBILITY, "/v1/criteria",
            Service.REPORTING, "/v1/snapshots");

    private static final Map<String, String> RIGHTS = Map.ofEntries(
            Map.entry("demo-prescriber", "prescriber FT [DEP-21]"),
            Map.entry("demo2-prescriber", "prescriber ML [DEP-35]"),
            Map.entry("demo-facilitator", "facilitator null [DEP-21]"),
            Map.entry("demo2-facilitator", "facilitator null [DEP-35]"),
            Map.entry("demo-company", "company null []"),
            Map.entry("demo2-company", "company null []"),
            Map.entry("demo-buyer", "buyer COMMUNE []"),
            Map.entry("demo2-buyer", "buyer SOCIAL_LANDLORD []"),
            Map.entry("demo-coordinator", "coordinator null [REG-27]"),
            Map.entry("demo2-coordinator", "coordinator null [REG-53]"),
            Map.entry("demo-national", "coordinator null [FR]"),
            Map.entry("demo-dpo", "dpo null [FR]"),
            Map.entry("demo-admin", "admin null [FR]"));

    @Test
    void everyClientOfTheRealmHasInEveryServiceItsOneRight(LocalSystem system) {
        assertThat(RIGHTS).containsOnlyKeys(Client.in(system.layout().realm()).keySet());
        RIGHTS.forEach((client, right) -> {
            for (Service service : Service.values()) {
                JsonNode rights =
                        awaitState(system, service, client, "IN_FORCE").path("rights");
                assertThat(rights).as("%s at %s", client, service).hasSize(1);
                assertThat(described(rights.get(0))).isEqualTo(right);
            }
        });
    }

    private static String described(JsonNode right) {
        return right.path("callerRole").asText() + " " + right.path("kind").asText("null") + " "
                + right.path("territories").toString().replace("\"", "");
    }

    @Test
    void aWithdrawnAccountIsRefusedByEveryServiceWithinTwoSecondsAlthoughItsTokenLives(LocalSystem system) {
        var account = new TechnicalAccount(system, COMPANY, "demo2-company");
        awaitState(system, Service.CONTRACTS, "demo2-company", "IN_FORCE");

        account.withdraw();
        long withdrawn = System.nanoTime();
        for (Service service : Service.values()) {
            awaitRefusal(system, service, "demo2-company", "ACCOUNT_WITHDRAWN");
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - withdrawn);

        System.out.printf("A withdrawal was in force at all services after %d ms%n", taken.toMillis());
        assertThat(taken).isLessThan(SOON);
        account.registerAgain();
        for (Service service : Service.values()) {
            awaitState(system, service, "demo2-company", "IN_FORCE");
        }
    }

    @Test
    void aServiceStartsAndKnowsItsCallersWhileTheRegistersOwnerIsDown(LocalSystem system) {
        system.stop(Service.BENEFICIARIES.module());
        try {
            system.stop(Service.ELIGIBILITY.module());
            system.restart(Service.ELIGIBILITY.module());

            awaitState(system, Service.ELIGIBILITY, "demo-facilitator", "IN_FORCE");
            new Api(system.base(Service.ELIGIBILITY), system.token("demo-facilitator"))
                    .get(ASKED.get(Service.ELIGIBILITY))
                    .expect(200);
        } finally {
            system.restart(Service.BENEFICIARIES.module());
        }
    }

    private static void awaitRefusal(LocalSystem system, Service service, String client, String code) {
        Api api = new Api(system.base(service), system.token(client));
        await(client + " " + code + " at " + service)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.get(ASKED.get(service)).text("code").equals(code));
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
