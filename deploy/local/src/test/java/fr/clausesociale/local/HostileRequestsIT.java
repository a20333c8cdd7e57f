package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.local.machine.Service;
import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.hostile.ApiDocument;
import fr.clausesociale.platform.testing.hostile.HostileRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Hostile requests in large, to the services as they are shipped: {@code ./mvnw -Phostile verify}. Nothing fails, every
 * refusal is a problem, none is slow, and no service needs more memory at the end than when it had warmed up. How many by
 * {@code -Dhostile.requests=}, other ones by {@code -Dhostile.seed=}.
 */
@Tag("hostile")
@WholeSystem
class HostileRequestsIT {

    private static final int REQUESTS = Integer.getInteger("hostile.requests", 50_000);
    private static final long SEED = Long.getLong("hostile.seed", 20261130);
    private static final int MORE_PERCENT = 10;
    /** With fewer, caches that fill look like memory that is lost. */
    private static final int ENOUGH_TO_WARM_UP = 20_000;

    @Test
    void nothingFailsIsSlowOrGrows(LocalSystem system) {
        new TerritoryObjects(Territory.coteDOr(system), "H");
        List<ApiDocument> documents =
                List.of(Service.values()).stream().map(Documents::of).toList();
        int all = documents.stream()
                .mapToInt(document -> document.operations().size())
                .sum();
        List<HostileRun> runs = new ArrayList<>();
        for (Service service : Service.values()) {
            runs.add(new HostileRun(
                    system.base(service),
                    documents.get(service.ordinal()),
                    KnownBodies.of(Territory.coteDOr(system))
                            .value("POST /v1/imports kind", service == Service.BENEFICIARIES ? "referrals" : "decp")
                            .value("POST /v1/imports mode", "validate")
                            .value("GET /v1/aggregates axis", "PERFORMANCE")
                            .value("GET /v1/aggregates measures", "hours")
                            .value("GET /v1/aggregates to", "2026-12")
                            .value("GET /v1/aggregates territory", "DEP-21"),
                    role -> system.token(client(role)),
                    null,
                    SEED));
        }

        send(runs, documents, all, REQUESTS / 5);
        List<Memory> warm = memory(system);
        send(runs, documents, all, REQUESTS);
        List<Memory> end = memory(system);

        List<String> findings = new ArrayList<>();
        for (Service service : Service.values()) {
            HostileRun run = runs.get(service.ordinal());
            System.out.println("Hostile requests, seed " + SEED + ", " + service.module() + ": " + run + "; "
                    + warm.get(service.ordinal()) + " → " + end.get(service.ordinal()));
            findings.addAll(run.findings());
            run.missed().forEach(missed -> findings.add("not reached: " + missed));
            if (REQUESTS >= ENOUGH_TO_WARM_UP
                    && end.get(service.ordinal()).isMoreThan(warm.get(service.ordinal()), MORE_PERCENT)) {
                Memory before = warm.get(service.ordinal());
                Memory after = end.get(service.ordinal());
                findings.add(service.module() + " grew: " + before + " → " + after + "; " + after.grownSince(before));
            }
        }
        assertThat(String.join("\n", findings)).isEmpty();
    }

    /** Who calls as somebody of any role, or as who registers organisations. */
    static String client(String role) {
        return switch (role) {
            case "**" -> "demo-company";
            case "registrar" -> "demo-admin";
            default -> "demo-" + role;
        };
    }

    /** Each service gets the share of its operations, all at the same time. */
    private static void send(List<HostileRun> runs, List<ApiDocument> documents, int all, int requests) {
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            HostileRun run = runs.get(i);
            int share = requests * documents.get(i).operations().size() / all;
            sending.add(OwnThread.run(() -> run.send(share)));
        }
        sending.forEach(CompletableFuture::join);
    }

    private static List<Memory> memory(LocalSystem system) {
        return List.of(Service.values()).stream()
                .map(service -> Memory.of(system.process(service.module())))
                .toList();
    }
}
