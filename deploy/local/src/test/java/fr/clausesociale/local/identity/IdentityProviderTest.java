package fr.clausesociale.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.PrivateFile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderTest {

    private static final String GRANT = "grant_type=client_credentials";

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free().of(Ports.IDENTITY);
    private IdentityProvider provider;

    /** The key of the first test serves the others: to draw one takes longer than any of them. */
    private static String drawn;

    @BeforeEach
    void start() throws IOException {
        if (drawn != null) {
            PrivateFile.write(key(), drawn);
        }
        provider = fresh();
        drawn = PrivateFile.read(key());
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop();
    }

    private IdentityProvider fresh() {
        return new IdentityProvider(Layout.here().realm(), key(), port);
    }

    private Path key() {
        return directory.resolve("key.json");
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

    @Test
    void somebodySignsInWithACodeThatIsWorthNothingWithoutItsProof() throws Exception {
        String verifier = "a-verifier-that-is-long-enough-for-the-protocol-0123456789";
        Person claire = Person.in(Layout.here().realm()).get(0);

        String code = code(claire, claire.claimsAsJson(), verifier);
        assertThat(exchanged(code, "another-verifier-that-is-long-enough-for-the-protocol-01234")
                        .statusCode())
                .isEqualTo(400);
        var answer = exchanged(code(claire, claire.claimsAsJson(), verifier), verifier);

        String token = answer.body().replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaims())
                .containsEntry("sub", claire.subject())
                .containsEntry("org", claire.organisation())
                .containsEntry("azp", "pages")
                .doesNotContainKeys("roles", "territories");
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getAudience()).containsExactly("clause-sociale");
    }

    @Test
    void nobodyChoosesForWhichOrganisationTheySignIn() throws Exception {
        Person claire = Person.in(Layout.here().realm()).get(0);

        var answer =
                choice(claire, claire.claimsAsJson().replace(claire.organisation(), "90000003500015"), "x".repeat(43));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=pages, client_id=demo-company",
        "localhost:8086, example.org",
        "code_challenge_method=S256, code_challenge_method=plain",
        "response_type=code, response_type=token",
    })
    void peopleSignInForThePagesOnThisMachineWithProofOnly(String right, String wrong) throws Exception {
        String address = authorization("x".repeat(43));

        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(get(address.replace(right, wrong)).statusCode()).isEqualTo(400);
    }

    @Test
    void whoeverSignsOutIsSentBackToThisMachineOnly() throws Exception {
        String out = "/clauses/endsession?post_logout_redirect_uri=http://";

        assertThat(get(out + "localhost:8086/au-revoir").statusCode()).isEqualTo(302);
        assertThat(get(out + "example.org/").statusCode()).isEqualTo(400);
    }

    private static String authorization(String verifier) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        return "/clauses/authorize?client_id=pages&response_type=code&scope=openid&state=s&nonce=n&code_challenge="
                + challenge + "&code_challenge_method=S256&redirect_uri=http://localhost:8086/connexion";
    }

    private HttpResponse<String> choice(Person person, String claims, String verifier) throws Exception {
        String form = "username=" + person.subject() + "&claims=" + URLEncoder.encode(claims, StandardCharsets.UTF_8);
        return http.send(
                HttpRequest.newBuilder(uri(authorization(verifier)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String code(Person person, String claims, String verifier) throws Exception {
        String back = choice(person, claims, verifier)
                .headers()
                .firstValue("location")
                .orElseThrow();
        return back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> exchanged(String code, String verifier) throws Exception {
        return token(
                "grant_type=authorization_code&client_id=pages&redirect_uri=http://localhost:8086/connexion&code="
                        + code + "&code_verifier=" + verifier,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/other/token", "/other/authorize", "/clauses/debugger", "/clauses/userinfo"})
    void thereIsNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theRegistersClientMakesRenewsAndEndsClients() throws Exception {
        String made = "clause-sociale-1";
        assertThat(managed("POST", "", "{\"clientId\":\"%s\",\"protocolMappers\":[]}".formatted(made))
                        .statusCode())
                .isEqualTo(201);
        String id = field(managed("GET", "?clientId=" + made, null), "id");
        String secret = field(managed("POST", "/" + id + "/client-secret", null), "value");
        assertThat(new Tokens(http, uri("/clauses/token")).of(made, secret)).isNotBlank();
        provider.stop();
        provider = fresh();
        provider.start();
        assertThat(new Tokens(http, uri("/clauses/token")).of(made, secret)).isNotBlank();
        assertThat(Files.readString(directory.resolve("identity-clients.json"))).doesNotContain(secret);

        String next = field(managed("POST", "/" + id + "/client-secret", null), "value");

        assertRefused(token(GRANT, made + ":" + secret), 401, "invalid_client");
        assertThat(token(GRANT, made + ":" + next).statusCode()).isEqualTo(200);
        assertThat(managed("DELETE", "/" + id, null).statusCode()).isEqualTo(204);
        assertRefused(token(GRANT, made + ":" + next), 401, "invalid_client");
    }

    @Test
    void nobodyElseMakesClients() throws Exception {
        for (String caller : List.of("demo-admin", "demo-company")) {
            assertThat(managed(caller, "POST", "", "{\"clientId\":\"mine\"}").statusCode())
                    .isEqualTo(403);
        }
        assertThat(get("/admin/realms/clauses/clients").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> managed(String verb, String path, String body) throws Exception {
        return managed(Client.REGISTER, verb, path, body);
    }

    private HttpResponse<String> managed(String caller, String verb, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri("/admin/realms/clauses/clients" + path))
                        .header("Authorization", "Bearer " + new Tokens(http, uri("/clauses/token")).of(caller))
                        .method(
                                verb,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String field(HttpResponse<String> answer, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1");
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
        provider.stop();
        Files.delete(key());
        provider = fresh();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r--r--"));

        provider = fresh();
        provider.start();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
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
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
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
