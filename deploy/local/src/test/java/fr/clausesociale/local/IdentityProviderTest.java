package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderTest {

    private static final String GRANT = "grant_type=client_credentials";

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free().of(Ports.IDENTITY);
    private IdentityProvider provider;

    @BeforeEach
    void start() {
        provider = fresh();
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop();
    }

    private IdentityProvider fresh() {
        return new IdentityProvider(Client.in(Layout.here().realm()), directory.resolve("key.json"), port);
    }

    @Test
    void aKnownClientGetsATokenWithItsClaims() throws Exception {
        SignedJWT token = SignedJWT.parse(new Tokens(http, uri("/clauses/token")).of("demo-facilitator"));

        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("demo-facilitator");
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("azp", "demo-facilitator")
                .containsEntry("client_id", "demo-facilitator")
                .containsEntry("org", "90000003500015")
                .doesNotContainKeys("roles", "territories", "kind");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("clause-sociale");
    }

    @Test
    void theSecretMayStandInTheForm() throws Exception {
        var answer = token(GRANT + "&client_id=demo-buyer&client_secret=demo-buyer", null);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-buyer:wrong", "unknown:unknown", "demo-buyer:"})
    void aWrongSecretOrAnUnknownClientGetsNoToken(String credentials) throws Exception {
        assertRefused(token(GRANT, credentials), 401, "invalid_client");
    }

    @Test
    void aWrongSecretInTheFormGetsNoToken() throws Exception {
        assertRefused(token(GRANT + "&client_id=demo-buyer&client_secret=wrong", null), 401, "invalid_client");
    }

    @Test
    void nobodyGetsNoToken() throws Exception {
        assertRefused(token(GRANT, null), 401, "invalid_client");
    }

    @Test
    void onlyMachinesGetTokens() throws Exception {
        assertRefused(
                token("grant_type=password&username=a&password=b", "demo-buyer:demo-buyer"),
                400,
                "unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/other/token", "/clauses/authorize", "/clauses/debugger"})
    void thereIsNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenSurvivesARestart() throws Exception {
        String before = get("/clauses/jwks").body();
        provider.stop();

        provider = fresh();
        provider.start();

        assertThat(get("/clauses/jwks").body()).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theKeyIsReadByNobodyElse() throws Exception {
        Path key = directory.resolve("key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        provider.stop();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        provider = fresh();
        provider.start();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(error).doesNotContain("access_token");
    }

    private HttpResponse<String> token(String form, String credentials) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/clauses/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (credentials != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
