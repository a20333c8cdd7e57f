package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.local.identity.Client;
import fr.clausesociale.local.identity.IdentityProvider;
import fr.clausesociale.local.identity.Person;
import fr.clausesociale.local.machine.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The machine clients are part of what integrators rely on. */
class RealmTest {

    private static final Layout LAYOUT = Layout.here();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Client> clients = Client.in(LAYOUT.realm());

    @ParameterizedTest
    @CsvSource({
        "demo-prescriber,   90000005000014",
        "demo2-prescriber,  90000006800016",
        "demo-facilitator,  90000003500015",
        "demo2-facilitator, 90000004300019",
        "demo-company,      90000001900019",
        "demo2-company,     90000002700012",
        "demo-buyer,        21210231300013",
        "demo2-buyer,       90000007600019",
        "demo-coordinator,  90000008400013",
        "demo2-coordinator, 90000008400013",
        "demo-national,     90000008400013",
        "demo-dpo,          90000008400013",
        "demo-admin,        90000008400013",
    })
    void aClientSpeaksForOneOrganisationAndItsTokenSaysNothingOfRights(String id, String organisation) {
        assertThat(clients).containsKey(id);
        assertThat(clients.get(id).claims()).isEqualTo(Map.of("org", organisation));
    }

    /** A browser keeps no secret: the code is worth nothing without the proof, and goes back to one address. */
    @Test
    void peopleSignInThroughAClientWithoutASecretByCodeWithProofOnly() throws IOException {
        JsonNode pages = stream("clients")
                .filter(client -> client.path("publicClient").asBoolean())
                .reduce((one, other) -> {
                    throw new AssertionError("One client is for people");
                })
                .orElseThrow();

        assertThat(pages.path("clientId").asText()).isEqualTo("pages");
        assertThat(pages.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "fullScopeAllowed"))
                .allSatisfy(way -> assertThat(pages.path(way).asBoolean(true)).isFalse());
        assertThat(pages.path("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactly("http://localhost:8086/connexion");
    }

    @Test
    void nobodyWritesForWhichOrganisationTheyAct() throws IOException {
        String profile = stream("components")
                .flatMap(kind -> StreamSupport.stream(kind.spliterator(), false))
                .map(one -> one.path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asText())
                .findFirst()
                .orElseThrow();
        JsonNode organisation = StreamSupport.stream(
                        JSON.readTree(profile).path("attributes").spliterator(), false)
                .filter(attribute -> attribute.path("name").asText().equals("org"))
                .findFirst()
                .orElseThrow();

        assertThat(organisation.path("permissions").path("edit"))
                .extracting(JsonNode::asText)
                .containsExactly("admin");
    }

    /** Who may sign in is registered by the same subject, but for the one who waits for an invitation. */
    @Test
    void thePeopleOfTheDemonstrationAreThoseOfTheRealm() throws IOException {
        String registered = Files.readString(LAYOUT.demonstration());

        assertThat(Person.in(LAYOUT.realm()))
                .hasSize(6)
                .allSatisfy(person -> assertThat(
                                registered.contains("/v1/organisations/" + person.organisation() + "/accounts")
                                        && registered.contains("\"subject\":\"" + person.subject() + "\",\"name\":\""
                                                + person.name() + "\""))
                        .isEqualTo(!person.username().equals("nadia.roux")));
    }

    private static Stream<JsonNode> stream(String list) throws IOException {
        return StreamSupport.stream(
                JSON.readTree(LAYOUT.realm().toFile()).path(list).spliterator(), false);
    }

    /** Keycloak puts no audience into a token by itself: a client without the mapper would be refused everywhere. */
    @Test
    void everyClientsTokensAreMadeForTheServices() throws IOException {
        var common = new Properties();
        try (var in = Files.newBufferedReader(
                LAYOUT.root().resolve("platform/src/main/resources/META-INF/microprofile-config.properties"))) {
            common.load(in);
        }

        assertThat(Stream.concat(clients.values().stream(), Client.ofPeople(LAYOUT.realm()).values().stream()))
                .extracting(Client::audience)
                .containsOnly(List.of(common.getProperty("quarkus.oidc.token.audience")));
    }

    /** It would open every client of the realm, but neither people nor the realm, and nothing of the services. */
    @Test
    void theRegistersClientManagesClientsAndNothingElse() throws IOException {
        JsonNode account = stream("users")
                .filter(user -> user.path("serviceAccountClientId").asText().equals(Client.REGISTER))
                .findFirst()
                .orElseThrow();

        assertThat(account.path("clientRoles"))
                .isEqualTo(JSON.readTree("{\"realm-management\": [\"manage-clients\"]}"));
        assertThat(account.has("realmRoles")).isFalse();
        assertThat(Client.ofTheRegister(LAYOUT.realm()).get(Client.REGISTER))
                .isEqualTo(new Client(Client.REGISTER, List.of(), Map.of()));
    }

    @Test
    void thereAreNoOtherClients() {
        assertThat(clients).hasSize(13);
    }

    /** Keycloak imports {@code <realm>-realm.json} and stops at any other name. */
    @Test
    void theFileIsNamedAfterTheRealm() throws IOException {
        assertThat(LAYOUT.realm()).hasFileName(IdentityProvider.ISSUER + "-realm.json");
        assertThat(Files.readString(LAYOUT.realm())).contains("\"realm\": \"" + IdentityProvider.ISSUER + "\"");
    }

    @Test
    void noSecretIsInTheFile() throws IOException {
        assertThat(Files.readString(LAYOUT.realm()).lines().filter(line -> line.contains("\"secret\"")))
                .hasSize(clients.size() + 1)
                .allMatch(line -> line.strip().matches("\"secret\": \"\\$\\{[A-Z0-9_]+_SECRET}\","));
        assertThat(stream("users")
                        .flatMap(user ->
                                StreamSupport.stream(user.path("credentials").spliterator(), false)))
                .hasSize(6)
                .allMatch(credential -> credential.path("value").asText().equals("${DEMO_PEOPLE_PASSWORD}"));
    }
}
