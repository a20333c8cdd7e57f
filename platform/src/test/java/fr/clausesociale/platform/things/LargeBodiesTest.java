package fr.clausesociale.platform.things;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.AtOnce;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many large bodies at once: run with a heap of 128 MB ({@code -Dsurefire.heap=128m}) this still holds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LargeBodiesTest {

    private static final int AT_ONCE = 16;

    @TestHTTPResource("/v1/things/1/sheet")
    URI sheet;

    @TestHTTPResource("/v1/things/caller")
    URI other;

    private final AtOnce caller = new AtOnce(Tokens.of("tool", "facilitator", "90000003500015", "OPCS", "DEP-21"));

    private static byte[] largest() {
        String lines = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> "{\"day\":\"2026-01-%02d\",\"hours\":\"24.00\"}".formatted(day))
                .collect(Collectors.joining(","));
        return IntStream.range(0, 1000)
                .mapToObj(i -> "{\"id\":\"" + UUID.randomUUID() + "\",\"lines\":[" + lines + "]}")
                .collect(Collectors.joining(",", "{\"rows\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void sixteen_largest_bodies_at_once_are_all_taken_and_others_are_answered_meanwhile() {
        AtOnce.Outcome outcome = caller.put(AT_ONCE, sheet, largest(), other);

        assertThat(outcome.statuses()).hasSize(AT_ONCE).containsOnly(200);
        assertThat(outcome.othersWereAnswered()).isTrue();
    }

    @Test
    void sixteen_bodies_of_unknown_fields_are_refused_as_soon_as_they_are_too_large() {
        byte[] unknown = ("{" + "\"unknown\":[],".repeat(800_000) + "\"x\":1}").getBytes(StandardCharsets.UTF_8);

        AtOnce.Outcome outcome = caller.put(AT_ONCE, sheet, unknown, other);

        assertThat(unknown.length).isGreaterThan(9_500_000);
        assertThat(outcome.statuses()).hasSize(AT_ONCE).containsOnly(413);
        assertThat(outcome.othersWereAnswered()).isTrue();
    }
}
