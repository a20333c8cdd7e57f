package fr.clausesociale.beneficiaries.organisation.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.clausesociale.platform.time.BusinessClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which clients of a realm are touched. The realm here has one, made for {@link #SIRET}. */
class ClientsTest {

    private static final String SIRET = "90000002700012";
    private static final String CLIENT = Clients.PREFIX + "1";
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> ended = new CopyOnWriteArrayList<>();
    private HttpServer realm;
    private Clients clients;

    @BeforeEach
    void start() throws IOException {
        realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realm.createContext("/token", exchange -> answer(exchange, 200, "{\"access_token\":\"a-token\"}"));
        realm.createContext("/admin/clients", exchange -> {
            if (exchange.getRequestMethod().equals("DELETE")) {
                ended.add(exchange.getRequestURI().getPath());
                answer(exchange, 204, "");
            } else {
                ClientForm made = ClientForm.of(CLIENT, "register", SIRET, "org", "clause-sociale", NOW);
                answer(exchange, 200, JSON.writeValueAsString(List.of(made)));
            }
        });
        realm.start();
        clients = new Clients(
                new Configured(
                        URI.create("http://localhost:" + realm.getAddress().getPort())),
                JSON,
                BusinessClock.fixedAt(NOW));
    }

    @AfterEach
    void stop() {
        realm.stop(0);
    }

    @Test
    void the_client_of_an_organisation_is_ended_with_its_account() {
        clients.end(CLIENT, SIRET);

        assertThat(ended).hasSize(1);
    }

    @Test
    void an_organisation_that_names_the_client_of_another_does_not_end_it() {
        clients.end(CLIENT, "90000001900019");

        assertThat(ended).isEmpty();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Configured(URI realm) implements ClientsConfig {

        @Override
        public Optional<Provider> provider() {
            return Optional.of(new At(realm));
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration unknownFor() {
            return Duration.ofHours(1);
        }

        @Override
        public String organisationClaim() {
            return "org";
        }

        @Override
        public String audience() {
            return "clause-sociale";
        }
    }

    private record At(URI realm) implements ClientsConfig.Provider {

        @Override
        public String issuer() {
            return realm.toString();
        }

        @Override
        public URI tokenUrl() {
            return realm.resolve("/token");
        }

        @Override
        public URI adminUrl() {
            return realm.resolve("/admin");
        }

        @Override
        public String client() {
            return "register";
        }

        @Override
        public String secret() {
            return "a-secret";
        }
    }
}
