package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The machine clients are part of what integrators rely on. */
class RealmTest {

    private static final Layout LAYOUT = Layout.here();

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

    /** Keycloak puts no audience into a token by itself: a client without the mapper would be refused everywhere. */
    @Test
    void everyClientsTokensAreMadeForTheServices() throws IOException {
        var common = new Properties();
        try (var in = Files.newBufferedReader(
                LAYOUT.root().resolve("platform/src/main/resources/META-INF/microprofile-config.properties"))) {
            common.load(in);
        }

        assertThat(clients.values())
                .extracting(Client::audience)
                .containsOnly(List.of(common.getProperty("quarkus.oidc.token.audience")));
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
                .hasSize(clients.size())
                .allMatch(line -> line.strip().matches("\"secret\": \"\\$\\{[A-Z0-9_]+_SECRET}\","));
    }
}
