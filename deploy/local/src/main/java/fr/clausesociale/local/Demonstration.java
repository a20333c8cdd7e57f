package fr.clausesociale.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registers the organisations of the demonstration through the API, as the first administrator. Can be repeated: what is
 * registered already is answered as it is. Needs nothing but a JDK, so that containers run it from its source.
 */
final class Demonstration {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Registered now, registered before, and registered before but changed since: that stays as it is. */
    private static final Set<Integer> DONE = Set.of(201, 200, 409);

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI register;
    private final String issuer;
    private final String token;

    /**
     * @param register where beneficiaries-service is
     * @param issuer as tokens name it
     * @param tokens where tokens are given out
     */
    Demonstration(URI register, String issuer, URI tokens, String client, String secret) {
        this.register = register;
        this.issuer = issuer;
        this.token = token(tokens, client, secret);
    }

    /** For containers: the file, and all else by the environment. */
    public static void main(String... arguments) throws IOException {
        new Demonstration(
                        URI.create(System.getenv("REGISTER_URL")),
                        System.getenv("ISSUER"),
                        URI.create(System.getenv("TOKEN_URL")),
                        System.getenv("CLIENT"),
                        System.getenv("CLIENT_SECRET"))
                .register(Path.of(arguments[0]));
        System.out.println("The organisations of the demonstration are registered.");
    }

    /** @throws IllegalStateException when something is refused; what was registered before it stays */
    void register(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int blank = line.indexOf(' ');
                post(line.substring(0, blank), line.substring(blank + 1).replace("{{issuer}}", issuer));
            }
        }
    }

    private void post(String path, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(register.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (!DONE.contains(answer.statusCode())) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private String token(URI tokens, String client, String secret) {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(tokens)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        Matcher found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("No token for " + client + ": " + answer.statusCode());
        }
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
