package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.Service;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What only a real Keycloak shows. What the pages and the register do is asked of it by their own tests, with the same property. */
@WholeSystem
@EnabledIfSystemProperty(named = "keycloak", matches = ".+")
class KeycloakIT {

    private static final String COMPANY = "90000001900019";
    private static final String AUDIENCE = """
            {"name":"audience","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
             "config":{"included.custom.audience":"clause-sociale","access.token.claim":"true"}}""";
    private static final String ORGANISATION = """
            {"name":"org","protocol":"openid-connect","protocolMapper":"oidc-hardcoded-claim-mapper",
             "config":{"claim.name":"org","claim.value":"%s","jsonType.label":"String","access.token.claim":"true"}}""".formatted(COMPANY);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aClientMadeLaterOpensNothingWithoutTheAudienceAndIsAMachineWithIt(LocalSystem system) throws Exception {
        String client = "paie-" + UUID.randomUUID();
        String administrator = administrator(system);
        create(system, administrator, client, ORGANISATION);
        register(system, client);
        String fresh = system.token(client);

        assertThat(SignedJWT.parse(fresh).getJWTClaimsSet().getAudience()).doesNotContain("clause-sociale");
        assertThat(asked(system, fresh)).isEqualTo(401);
        String mapped = "later-" + client;
        create(system, administrator, mapped, ORGANISATION + "," + AUDIENCE);
        register(system, mapped);
        String token = system.token(mapped);

        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getAudience()).contains("clause-sociale");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("service-account-" + mapped);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(asked(system, token)).isEqualTo(200));
    }

    @Test
    void theTokenOfAMachineOfTheRealmIsForTheServicesAndSaysNothingOfRights(LocalSystem system) throws Exception {
        var claims = SignedJWT.parse(system.token("demo-company")).getJWTClaimsSet();

        assertThat(claims.getAudience()).contains("clause-sociale");
        assertThat(claims.getStringClaim("org")).isEqualTo(COMPANY);
        assertThat(claims.getClaims()).doesNotContainKeys("roles", "territories", "sid", "nonce");
    }

    /** With the realm's settings for it ({@code deploy/proconnect}), but for its addresses. */
    @Test
    void somebodyOfProConnectSignsInForTheEstablishmentThatItVouchesFor(LocalSystem system) throws Exception {
        Map<String, Object> person = Map.of(
                "sub",
                "b6c1f0a2-proconnect",
                "uid",
                "1234",
                "given_name",
                "Angela",
                "usual_name",
                "Dubois-Martin",
                "email",
                "angela.dubois@exemple.fr",
                "siret",
                COMPANY,
                "idp_id",
                "71144ab3-ee1a-4401-b7b3-79b44f7daeeb");
        try (ProConnectStandIn proConnect =
                        new ProConnectStandIn(person, Ports.free().of(Ports.IDENTITY));
                Visitor angela = new Visitor(system)) {
            connect(system, proConnect);

            angela.open("/").follow("ProConnect");

            assertThat(angela.text())
                    .contains("Angela Dubois-Martin", "900 000 019 00019")
                    .doesNotContain("Gestionnaire");
        }
    }

    private void connect(LocalSystem system, ProConnectStandIn proConnect) throws Exception {
        String administrator = administrator(system);
        String instances = "/admin/realms/clauses/identity-provider/instances";
        Path directory = system.layout().root().resolve("deploy/proconnect");
        String provider = Files.readString(directory.resolve("identity-provider.json"))
                .replace("https://${PROCONNECT_DOMAIN}/api/v2", proConnect.issuer())
                .replace("${PROCONNECT_CLIENT_ID}", ProConnectStandIn.CLIENT)
                .replace("${PROCONNECT_CLIENT_SECRET}", ProConnectStandIn.SECRET);
        told(system, administrator, instances, provider);
        for (String mapper : List.of("siret", "usual-name")) {
            told(
                    system,
                    administrator,
                    instances + "/proconnect/mappers",
                    Files.readString(directory.resolve("mapper-" + mapper + ".json")));
        }
    }

    private void register(LocalSystem system, String client) {
        new Api(system.base(Service.BENEFICIARIES), system.token("demo-admin"))
                .post(
                        "/v1/organisations/" + COMPANY + "/accounts",
                        Map.of(
                                "issuer",
                                system.issuer(),
                                "client",
                                client,
                                "name",
                                client,
                                "purpose",
                                "Envoi des heures",
                                "level",
                                "AGENT",
                                "rights",
                                List.of(Map.of("role", "COMPANY"))))
                .expect(201);
    }

    private static int asked(LocalSystem system, String token) {
        return new Api(system.base(Service.CONTRACTS), token)
                .get("/v1/contracts")
                .status();
    }

    private void create(LocalSystem system, String administrator, String client, String mappers) throws Exception {
        String body = """
                {"clientId":"%s","secret":"%s","serviceAccountsEnabled":true,"standardFlowEnabled":false,
                 "fullScopeAllowed":false,"protocolMappers":[%s]}""".formatted(client, client, mappers);
        told(system, administrator, "/admin/realms/clauses/clients", body);
    }

    private void told(LocalSystem system, String administrator, String path, String body) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(root(system) + path))
                        .header("Authorization", "Bearer " + administrator)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private String administrator(LocalSystem system) throws Exception {
        return given(
                root(system) + "/realms/master/protocol/openid-connect/token",
                "grant_type=password&client_id=admin-cli&username=" + Keycloak.ADMINISTRATOR + "&password="
                        + URLEncoder.encode(Keycloak.PASSWORD, StandardCharsets.UTF_8));
    }

    private String given(String endpoint, String form) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(endpoint))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static String root(LocalSystem system) {
        return system.issuer().replaceAll("/realms/.*", "");
    }
}
