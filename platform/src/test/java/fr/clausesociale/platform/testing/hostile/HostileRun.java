package fr.clausesociale.platform.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Sends hostile requests to one service and judges what comes back. */
public final class HostileRun {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Set<String> IN_WORK = Set.of("QUEUED", "RUNNING");
    private static final Set<Integer> NOT_REACHED = Set.of(401, 403, 405);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final ApiDocument document;
    private final Known known;
    private final UnaryOperator<String> tokens;
    private final Stored stored;
    private final Random random;
    private final HostileRequests requests;
    private final Set<String> reached = new TreeSet<>();
    private final Map<Integer, Integer> statuses = new java.util.TreeMap<>();
    private final Map<String, String> findings = new LinkedHashMap<>();
    private int sent;
    private boolean read;

    /**
     * @param tokens a bearer token of a role
     * @param stored what the service's database holds, or null where that is not looked at
     */
    public HostileRun(
            URI base, ApiDocument document, Known known, UnaryOperator<String> tokens, Stored stored, long seed) {
        this.base = base;
        this.document = document;
        this.known = known;
        this.tokens = tokens;
        this.stored = stored;
        this.random = new Random(seed);
        this.requests = new HostileRequests(document, known, random);
    }

    /** One valid request to each operation, in the order given, then rounds of hostile ones until so many were sent. */
    public void send(int wanted) {
        for (ApiDocument.Operation operation : document.operations()) {
            send(requests.valid(operation));
        }
        while (sent < wanted) {
            for (ApiDocument.Operation operation : document.operations()) {
                send(requests.hostile(operation));
            }
        }
    }

    /** What was found wrong, one line each; empty where nothing was. */
    public List<String> findings() {
        List<String> lines = new ArrayList<>();
        findings.forEach((kind, example) -> lines.add(kind + " ← " + example));
        return lines;
    }

    /** The operations of the document that no request came through to. */
    public List<String> missed() {
        return document.operations().stream()
                .map(ApiDocument.Operation::name)
                .filter(name -> !reached.contains(name))
                .toList();
    }

    public int sent() {
        return sent;
    }

    @Override
    public String toString() {
        return sent + " requests to " + reached.size() + " of "
                + document.operations().size() + " operations, answers " + statuses + ", " + findings.size()
                + " findings";
    }

    private void send(HostileRequest request) {
        try {
            sent++;
            HttpRequest asked = built(request);
            lookBefore(request);
            long begin = System.nanoTime();
            HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            judge(request, answer);
            // a machine that does something else meanwhile is slow once
            if (taken.compareTo(SLOW) > 0 && isSlow(asked)) {
                find("slow", request, taken + " status " + answer.statusCode());
            }
        } catch (IllegalArgumentException notSendable) {
            sent--;
        } catch (IOException e) {
            find("no answer: " + e, request, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Readings leave a trace of their own, which nothing that is refused after them wrote. */
    private void lookBefore(HostileRequest request) {
        if (stored == null) {
            return;
        }
        boolean writes = request.operation.writes();
        if (writes && read) {
            stored.traced();
        }
        read = !writes;
    }

    private boolean isSlow(HttpRequest asked) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        http.send(asked, HttpResponse.BodyHandlers.ofString());
        if (stored != null) {
            stored.settled();
        }
        return Duration.ofNanos(System.nanoTime() - begin).compareTo(SLOW) > 0;
    }

    private HttpRequest built(HostileRequest request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + request.target())).timeout(LIMIT);
        request.headers.forEach(builder::header);
        List<String> roles = request.operation.roles();
        request.token = tokens.apply(roles.get(random.nextInt(roles.size())));
        builder.header("Authorization", "Bearer " + request.token);
        return builder.method(
                        request.operation.verb(),
                        request.body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body))
                .build();
    }

    private void judge(HostileRequest request, HttpResponse<String> answer) {
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        if (!NOT_REACHED.contains(status)) {
            reached.add(request.operation.name());
        }
        if (status >= 500) {
            find(String.valueOf(status), request, answer.body());
        }
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        if (status >= 400 && (!problem || json(answer).path("code").asText().isEmpty())) {
            find(status + " without a problem", request, answer.body());
        }
        // a file that is taken as a job is masked record by record, which the tests of imports look at
        if (status < 300 && status != 202 && request.mutation.startsWith(BodyMutations.SECURITY_NUMBER)) {
            find(status + " and kept what may not be", request, answer.body());
        }
        if (status < 300) {
            known.learn(request.operation.path(), json(answer));
        }
        if (stored != null && request.operation.writes()) {
            if (status >= 400) {
                String more = stored.more();
                if (!more.isEmpty()) {
                    find(status + " but stored in " + more, request, answer.body());
                }
            } else {
                finished(request, answer);
                stored.settled();
            }
        }
    }

    /** Waits for what was only begun, an import say: what it writes is nothing that a later refusal wrote. */
    private void finished(HostileRequest request, HttpResponse<String> begun) {
        String place = begun.headers().firstValue("Location").orElse(null);
        if (begun.statusCode() != 202 || place == null) {
            return;
        }
        HttpRequest asked = HttpRequest.newBuilder(base.resolve(place))
                .header("Authorization", "Bearer " + request.token)
                .build();
        long patience = System.nanoTime() + LIMIT.toNanos();
        String status;
        do {
            try {
                status = json(http.send(asked, HttpResponse.BodyHandlers.ofString()))
                        .path("status")
                        .asText();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        } while (IN_WORK.contains(status) && System.nanoTime() < patience);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }

    private void find(String kind, HostileRequest request, String answer) {
        String mutation = request.mutation.substring(0, Math.min(request.mutation.length(), 60));
        findings.putIfAbsent(
                kind + " " + request.operation.name() + " [" + mutation + "]",
                request + " → " + answer.substring(0, Math.min(answer.length(), 300)));
    }
}
