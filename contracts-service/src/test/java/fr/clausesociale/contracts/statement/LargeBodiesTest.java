package fr.clausesociale.contracts.statement;

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

/** The largest document there is, many times at once: run with a heap of 128 MB ({@code -Dsurefire.heap=128m}) this holds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LargeBodiesTest {

    private static final int AT_ONCE = 16;
    private static final String STATEMENT =
            "/v1/obligations/00000000-0000-7000-8000-000000000000/statements/2026-01?employer=90000002700012";

    @TestHTTPResource
    URI service;

    private final AtOnce caller = new AtOnce(Tokens.of("tool", "facilitator", "90000003500015", null, "DEP-21"));

    private static byte[] largest() {
        String days = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> "{\"on\":\"2026-01-%02d\",\"hours\":\"7.00\"}".formatted(day))
                .collect(Collectors.joining(","));
        return IntStream.range(0, 1000)
                .mapToObj(i ->
                        "{\"placementId\":\"" + UUID.randomUUID() + "\",\"hours\":\"217.00\",\"days\":[" + days + "]}")
                .collect(Collectors.joining(",", "{\"lines\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_thousand_lines_of_31_days_sixteen_times_at_once_are_read_and_others_are_answered_meanwhile() {
        AtOnce.Outcome outcome =
                caller.put(AT_ONCE, service.resolve(STATEMENT), largest(), service.resolve("/v1/contracts?limit=1"));

        System.out.println(AT_ONCE + " bodies of " + largest().length + " bytes, heap "
                + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MB: others in "
                + outcome.others().stream().mapToLong(Long::longValue).summaryStatistics() + " ms");
        assertThat(outcome.statuses()).hasSize(AT_ONCE).containsOnly(404);
        assertThat(outcome.othersWereAnswered()).isTrue();
    }
}
