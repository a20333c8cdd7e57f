package fr.clausesociale.platform.things;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request before any resource has to do with it: said byte by byte, no client would send it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EarlyProblemsTest {

    private static final String CHUNKED = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    @TestHTTPResource("/")
    URL server;

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5000);
            send(socket, request);
            return rest(socket);
        }
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String head(String line) {
        return line + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.of("tool", "facilitator", "90000003500015", "OPCS", "DEP-21") + "\r\n";
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(answer).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void an_address_that_is_too_long() throws IOException {
        assertProblem(answer(head("GET /v1/things?name=" + "x".repeat(20_000)) + "\r\n"), 414, "URI_TOO_LONG");
    }

    @Test
    void headers_that_are_too_long() throws IOException {
        assertProblem(
                answer(head("GET /v1/things") + "X-Long: " + "x".repeat(40_000) + "\r\n\r\n"),
                431,
                "HEADERS_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/things/%zz",
                "/v1/%",
                "/v1/things/caller?x=%zz",
                "/v1/things/caller?%zz=1",
                "/%zz",
                "/v1/things/a|b",
                "/v1/things?name=<x>"
            })
    void an_address_that_cannot_be_read_is_refused(String address) throws IOException {
        assertProblem(answer(head("GET " + address) + "\r\n"), 400, "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "2\r\n{}xx\r\n0\r\n\r\n"})
    void a_body_whose_pieces_are_not_as_announced_is_refused_and_nothing_is_made(String pieces) throws IOException {
        int before = ThingsResource.MADE.get();

        String answer = answer(head("POST /v1/things") + CHUNKED + pieces);

        assertProblem(answer, 400, "MALFORMED");
        assertThat(ThingsResource.MADE.get()).isEqualTo(before);
    }

    @Test
    void a_broken_body_after_a_request_that_was_answered_is_refused_too() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5000);
            send(socket, "BREW /v1/things HTTP/1.1\r\nHost: a\r\n\r\n");
            socket.getInputStream().read();
            send(socket, head("POST /v1/things") + CHUNKED + "zz\r\n{}\r\n0\r\n\r\n");

            String answers = rest(socket);

            assertProblem(answers.substring(answers.lastIndexOf("HTTP/1.1 ")), 400, "MALFORMED");
        }
    }

    @Test
    void a_method_that_nobody_knows() throws IOException {
        String answer = answer(head("BREW /v1/things") + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
    }
}
