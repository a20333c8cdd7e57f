package fr.clausesociale.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.local.machine.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Clients that are made while the provider runs, by those calls of Keycloak's administration that the register makes, and for the one
 * client of the realm that may manage clients. They outlive a restart; of their secrets only digests are kept.
 */
final class MadeClients implements Route {

    static final String PATH = Identity.ADMIN_PATH + "/clients";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Headers AS_JSON = Headers.of("Content-Type", "application/json");
    private static final String DIGEST = "secretDigest";
    private static final String SECRET = "/client-secret";
    private static final int SECRET_BYTES = 24;

    private final Path file;
    private final OAuth2TokenProvider tokens;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();

    MadeClients(Path file, OAuth2TokenProvider tokens) {
        this.file = file;
        this.tokens = tokens;
        if (Files.exists(file)) {
            try {
                for (JsonNode client : JSON.readTree(PrivateFile.read(file))) {
                    byId.put(client.path("id").asText(), (ObjectNode) client);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The client of this name, where this is its secret. */
    synchronized Optional<Client> authenticated(String name, String secret) {
        return byId.values().stream()
                .filter(client -> client.path("clientId").asText().equals(name)
                        && client.path(DIGEST).asText().equals(digest(secret)))
                .findFirst()
                .map(Client::read);
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        String path = request.getUrl().encodedPath();
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    @Override
    public synchronized OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        if (!mayManage(request)) {
            return answer(403, null);
        }
        try {
            String path = request.getUrl().encodedPath().substring(PATH.length());
            return switch (request.getMethod()) {
                case "GET" -> answer(200, found(request.getUrl()));
                case "POST" -> path.isEmpty() ? make(request.getBody()) : renew(path);
                case "DELETE" -> delete(path);
                default -> answer(405, null);
            };
        } catch (IOException e) {
            return answer(400, null);
        }
    }

    private boolean mayManage(OAuth2HttpRequest request) {
        String authorization = String.valueOf(request.getHeaders().get("Authorization"));
        HttpUrl issuer = request.getUrl().resolve(IdentityProvider.ISSUER_PATH);
        try {
            return Client.REGISTER.equals(tokens.verify(issuer, authorization.replaceFirst("(?i)^Bearer ", ""))
                    .getStringClaim("azp"));
        } catch (Exception unverified) {
            return false;
        }
    }

    private List<JsonNode> found(HttpUrl url) {
        String name = String.valueOf(url.queryParameter("clientId"));
        boolean search = Boolean.parseBoolean(url.queryParameter("search"));
        return byId.values().stream()
                .filter(client -> search
                        ? client.path("clientId").asText().contains(name)
                        : client.path("clientId").asText().equals(name))
                .skip(number(url.queryParameter("first"), 0))
                .limit(number(url.queryParameter("max"), Integer.MAX_VALUE))
                .<JsonNode>map(client -> client.deepCopy().without(DIGEST))
                .toList();
    }

    private OAuth2HttpResponse make(String body) throws IOException {
        if (!(JSON.readTree(body) instanceof ObjectNode client)) {
            return answer(400, null);
        }
        String name = client.path("clientId").asText();
        if (byId.values().stream()
                .anyMatch(known -> known.path("clientId").asText().equals(name))) {
            return answer(409, null);
        }
        String id = UUID.randomUUID().toString();
        client.put("id", id);
        byId.put(id, client);
        store();
        return answer(201, null);
    }

    private OAuth2HttpResponse renew(String path) {
        ObjectNode client = path.endsWith(SECRET) ? byId.get(path.substring(1, path.length() - SECRET.length())) : null;
        if (client == null) {
            return answer(404, null);
        }
        byte[] drawn = new byte[SECRET_BYTES];
        random.nextBytes(drawn);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        client.put(DIGEST, digest(secret));
        store();
        return answer(200, Map.of("type", "secret", "value", secret));
    }

    private OAuth2HttpResponse delete(String path) {
        if (path.isEmpty() || byId.remove(path.substring(1)) == null) {
            return answer(404, null);
        }
        store();
        return answer(204, null);
    }

    private void store() {
        try {
            PrivateFile.write(file, JSON.writeValueAsString(byId.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OAuth2HttpResponse answer(int status, Object body) {
        try {
            return new OAuth2HttpResponse(AS_JSON, status, body == null ? "" : JSON.writeValueAsString(body), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static String digest(String secret) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
