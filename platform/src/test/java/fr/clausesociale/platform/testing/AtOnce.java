package fr.clausesociale.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The same large request many times at once, and how long another one waits meanwhile. */
public final class AtOnce {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String token;

    /**
     * What came of it.
     *
     * @param statuses of the large ones
     * @param others milliseconds that each of the others took
     */
    public record Outcome(List<Integer> statuses, List<Long> others) {

        /** Whether no other one was kept from its answer; how fast they are, a machine of its own has to say. */
        public boolean othersWereAnswered() {
            return others.stream().allMatch(millis -> millis < PATIENCE.toMillis());
        }
    }

    public AtOnce(String token) {
        this.token = token;
    }

    /** @param other address of what is read, again and again, until all large ones are answered */
    public Outcome put(int times, URI large, byte[] body, URI other) {
        return send(times, "PUT", large, body, other);
    }

    /** @param other as above */
    public Outcome send(int times, String verb, URI large, byte[] body, URI other) {
        List<CompletableFuture<Integer>> sent = IntStream.range(0, times)
                .mapToObj(one -> client.sendAsync(
                                request(large)
                                        .header("Content-Type", "application/json")
                                        .header("If-Match", "\"99\"")
                                        .method(verb, HttpRequest.BodyPublishers.ofByteArray(body))
                                        .build(),
                                BodyHandlers.discarding())
                        .thenApply(answer -> answer.statusCode()))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
        List<Long> others = new ArrayList<>();
        do {
            long begun = System.nanoTime();
            read(other);
            others.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        } while (!all.isDone());
        return new Outcome(sent.stream().map(CompletableFuture::join).toList(), others);
    }

    private void read(URI address) {
        try {
            int status = client.send(request(address).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(address + " answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }
}
