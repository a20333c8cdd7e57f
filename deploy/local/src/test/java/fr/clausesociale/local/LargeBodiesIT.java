package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.local.machine.Service;
import fr.clausesociale.platform.testing.AtOnce;
import fr.clausesociale.platform.testing.hostile.ApiDocument;
import fr.clausesociale.platform.testing.hostile.LargestBodies;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The largest body that each operation takes, many times at once, to the services with a heap of 128 MB: each is answered, what
 * else is asked meanwhile too, and no service ends. Part of {@code ./mvnw -Phostile verify}.
 */
@Tag("hostile")
@WholeSystem
class LargeBodiesIT {

    private static final int AT_ONCE = 16;
    private static final int HEAP_MEGABYTES = 128;
    /** What a service takes of any document ({@code clausesociale.body.most}). */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final long SLOW = 2_000;

    @BeforeAll
    static void withLittleMemory(LocalSystem system) {
        System.setProperty(ServiceProcess.HEAP, String.valueOf(HEAP_MEGABYTES));
        again(system);
    }

    @AfterAll
    static void asBefore(LocalSystem system) {
        System.clearProperty(ServiceProcess.HEAP);
        again(system);
    }

    private static void again(LocalSystem system) {
        for (Service service : Service.values()) {
            system.stop(service.module());
            system.restart(service.module());
        }
    }

    @Test
    void theLargestBodiesOfEachOperationAtOnceAreReadAndOthersAreAnsweredMeanwhile(LocalSystem system)
            throws JsonProcessingException {
        List<String> findings = new ArrayList<>();
        for (Service service : Service.values()) {
            ApiDocument document = Documents.of(service);
            LargestBodies bodies = new LargestBodies(document, LARGEST);
            long most = 0;
            long slowest = 0;
            int largest = 0;
            ProcessHandle process = system.process(service.module());
            for (ApiDocument.Operation operation : document.operations()) {
                JsonNode body = bodies.of(operation);
                if (body == null || operation.roles().isEmpty()) {
                    continue;
                }
                byte[] bytes = Api.JSON.writeValueAsBytes(body);
                AtOnce caller = new AtOnce(
                        system.token(HostileRequestsIT.client(operation.roles().get(0))));
                AtOnce.Outcome outcome;
                try {
                    outcome = caller.send(
                            AT_ONCE,
                            operation.verb(),
                            system.base(service).resolve(path(operation)),
                            bytes,
                            system.base(service).resolve("/v1/me"));
                } catch (UncheckedIOException | CompletionException gone) {
                    findings.add(operation.name() + " of " + bytes.length + " bytes ended " + service.module());
                    system.restart(service.module());
                    process = system.process(service.module());
                    continue;
                }
                outcome.statuses().stream()
                        .filter(status -> status >= 500)
                        .findFirst()
                        .ifPresent(status -> findings.add(operation.name() + " answers " + status));
                long waited = outcome.others().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
                if (waited > SLOW) {
                    findings.add(operation.name() + " lets others wait for " + waited + " ms");
                }
                most = Math.max(most, Memory.used(process));
                slowest = Math.max(slowest, waited);
                largest = Math.max(largest, bytes.length);
            }
            System.out.printf(
                    "%s, heap %d MB: %d bodies at once, the largest of %d bytes; at most %d MB used, %d MB kept;"
                            + " others within %d ms%n",
                    service.module(),
                    HEAP_MEGABYTES,
                    AT_ONCE,
                    largest,
                    most / 1024,
                    Memory.of(process).heap() / 1024,
                    slowest);
        }
        assertThat(String.join("\n", findings)).isEmpty();
    }

    private static String path(ApiDocument.Operation operation) {
        return operation
                .path()
                .replace("{month}", "2026-01")
                .replace("{year}", "2026")
                .replace("{lot}", "1")
                .replace("{siret}", "90000001900019")
                .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
    }
}
