package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.identity.Client;
import fr.clausesociale.local.machine.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What the register of organisations says of callers is known to every service, soon and by itself. */
@WholeSystem
class RegisterIT {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String COMPANY = "90000002700012";
    private static final String ACCOUNTS = "/v1/organisations/" + COMPANY + "/accounts";
    private static final Map<String, Object> MACHINE = Map.of(
            "name",
            "Logiciel de paie",
            "purpose",
            "Envoi des heures",
            "level",
            "AGENT",
            "rights",
            List.of(Map.of("role", "COMPANY")));

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

    @Test
    void aTechnicalAccountGetsItsClientWhoseSecretIsToldOnceRenewedAndEndedWithIt(LocalSystem system)
            throws IOException {
        Api manager = new Api(system.base(Service.BENEFICIARIES), system.token("demo-admin"));
        String key = UUID.randomUUID().toString();

        Api.Answer made = manager.post(ACCOUNTS + "/clients", MACHINE, key).expect(201);

        String client = made.text("client");
        String secret = made.text("secret");
        String account = made.body().path("account").path("id").asText();
        for (Service service : Service.values()) {
            await(client + " at " + service)
                    .atMost(PATIENCE)
                    .until(() -> state(system, service, client, secret).equals("IN_FORCE"));
        }
        Api.Answer repeated = manager.post(ACCOUNTS + "/clients", MACHINE, key).expect(201);
        assertThat(repeated.text("client")).isEqualTo(client);
        assertThat(repeated.body().has("secret")).isFalse();

        Api.Answer renewed = manager.post(ACCOUNTS + "/" + account + "/secret").expect(201);
        String next = renewed.text("secret");
        assertThat(state(system, Service.CONTRACTS, client, next)).isEqualTo("IN_FORCE");
        assertThatThrownBy(() -> system.token(client, secret)).hasMessageContaining("No token");

        String held = system.token(client, next);
        manager.post(ACCOUNTS + "/" + account + "/withdrawal").expect(201);
        assertThatThrownBy(() -> system.token(client, next)).hasMessageContaining("No token");
        await().atMost(PATIENCE)
                .until(() -> new Api(system.base(Service.CONTRACTS), held)
                        .get("/v1/contracts")
                        .text("code")
                        .equals("ACCOUNT_WITHDRAWN"));
        assertThat(Files.readString(system.layout().log(Service.BENEFICIARIES.module())))
                .doesNotContain(secret, next);
    }

    @Test
    void theSecretOfAClientThatWasNotMadeHereIsNotTouched(LocalSystem system) {
        Api manager = new Api(system.base(Service.BENEFICIARIES), system.token("demo-admin"));
        String account = "";
        for (JsonNode one :
                manager.get("/v1/organisations/" + COMPANY).expect(200).body().path("accounts")) {
            account = one.path("client").asText().equals("demo2-company") && !one.has("withdrawnAt")
                    ? one.path("id").asText()
                    : account;
        }

        Api.Answer refused = manager.post(ACCOUNTS + "/" + account + "/secret").expect(409);

        assertThat(refused.text("code")).isEqualTo("CLIENT_MADE_BY_HAND");
        assertThat(state(system, Service.CONTRACTS, "demo2-company", "demo2-company"))
                .isEqualTo("IN_FORCE");
    }

    /** A Keycloak that is stopped here would forget all that was made in it. */
    @Test
    @DisabledIfSystemProperty(named = "keycloak", matches = ".+")
    void whileTheIdentityProviderIsAwayNoAccountIsMade(LocalSystem system) {
        Api manager = new Api(system.base(Service.BENEFICIARIES), system.token("demo-admin"));
        JsonNode before =
                manager.get("/v1/organisations/" + COMPANY).expect(200).body();
        Api.Answer[] answer = new Api.Answer[1];

        system.withoutIdentity(() -> answer[0] = manager.post(ACCOUNTS + "/clients", MACHINE));

        assertThat(answer[0].expect(503).text("code")).isEqualTo("IDENTITY_PROVIDER_AWAY");
        assertThat(manager.get("/v1/organisations/" + COMPANY).expect(200).body())
                .isEqualTo(before);
        String account = manager.post(ACCOUNTS + "/clients", MACHINE)
                .expect(201)
                .body()
                .path("account")
                .path("id")
                .asText();
        manager.post(ACCOUNTS + "/" + account + "/withdrawal").expect(201);
    }

    private static String state(LocalSystem system, Service service, String client, String secret) {
        return new Api(system.base(service), system.token(client, secret)).accountState();
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
