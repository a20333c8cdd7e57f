package fr.clausesociale.local;

import fr.clausesociale.local.machine.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a service knows a client as somebody who may act: the register's news reach each service by itself. */
final class KnownCallers {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 50;
    private static final String IN_FORCE = "\"state\":\"IN_FORCE\"";

    private final HttpClient http;

    KnownCallers(HttpClient http) {
        this.http = http;
    }

    /** @throws StartFailure when the service does not come to know the client */
    void await(URI service, String client, String token) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!knows(service, token)) {
            if (System.nanoTime() > end) {
                throw new StartFailure(service + " does not know " + client + " from the register of organisations.");
            }
            pause();
        }
    }

    private boolean knows(URI service, String token) {
        var request = HttpRequest.newBuilder(service.resolve("/v1/me"))
                .header("Authorization", "Bearer " + token)
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains(IN_FORCE);
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for the register of organisations.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for the register of organisations.", e);
        }
    }
}
