package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a read costs beside the same read of a bare service: one row of the same width by its key, the stock check of the
 * token, JSON of the same size, the same flags of the JVM, 32 connections, in turns in the same run.
 */
@Tag("benchmark")
@ExtendWith(RunningSystem.class)
class ReadsBenchmarkIT {

    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration TURN = Duration.ofSeconds(3);
    private static final int TURNS = 5;
    private static final int PAGE = 50;

    private Child bare;

    @AfterEach
    void stopTheBareService() {
        if (bare != null) {
            bare.stop();
        }
    }

    @Test
    void readsBesideABareService(LocalSystem system) {
        Territory dijon = Territory.coteDOr(system);
        List<Read> reads = reads(system, dijon);
        URI base = startBare(system);

        List<String> table = new ArrayList<>();
        for (Read read : reads) {
            table.add(measure(read, base, system.token("demo-facilitator")));
        }

        System.out.printf("%n%-34s %8s %10s %10s %7s%n", "read", "bytes", "bare/s", "ours/s", "ratio");
        table.forEach(System.out::print);
        assertThat(table).hasSize(reads.size());
    }

    /** @param rows how many rows the answer has: one, or those of a page */
    private record Read(String name, URI uri, String token, int bytes, int rows) {}

    private static List<Read> reads(LocalSystem system, Territory dijon) {
        CorePath path = new CorePath(dijon);
        String contract = path.contract("READS-0");
        String obligation = path.obligation(contract);
        String referral = path.referral("Lecture");
        path.awaitReferral(referral, "ELIGIBLE");
        String person = path.beneficiary(referral);
        String placement = path.placement(person, obligation);
        path.awaitPlacement(placement, "ACTIVE");
        String statement = path.statement(obligation, placement, "7.00");
        path.accept(statement);
        for (int i = 1; i <= PAGE + 5; i++) {
            String other = path.contract("READS-" + i);
            path.placement(person, path.obligation(other));
        }
        List<Read> reads = new ArrayList<>();
        Map<String, Supplier<URI>> of = new LinkedHashMap<>();
        URI contracts = system.base(Service.CONTRACTS);
        URI people = system.base(Service.BENEFICIARIES);
        URI decisions = system.base(Service.ELIGIBILITY);
        of.put("one contract", () -> contracts.resolve("/v1/contracts/" + contract));
        of.put("one placement", () -> contracts.resolve("/v1/placements/" + placement));
        of.put("one referral", () -> people.resolve("/v1/referrals/" + referral));
        of.put("one obligation", () -> contracts.resolve("/v1/obligations/" + obligation));
        of.put("one statement", () -> contracts.resolve("/v1/statements/" + statement));
        of.put("eligibility of one person", () -> decisions.resolve("/v1/beneficiaries/" + person + "/eligibility"));
        of.put("a page of 50 contracts", () -> contracts.resolve("/v1/contracts?limit=" + PAGE));
        of.put("a page of 50 placements", () -> contracts.resolve("/v1/placements?limit=" + PAGE));
        of.forEach((name, uri) -> {
            String token = system.token("demo-facilitator");
            Api api = new Api(uri.get(), token);
            var body = api.get(uri.get().toString()).expect(200).body();
            int rows = name.startsWith("a page") ? body.path("items").size() : 1;
            reads.add(new Read(name, uri.get(), token, body.toString().length(), rows));
        });
        return reads;
    }

    private static String measure(Read read, URI bare, String token) {
        String kind = read.name.replace(' ', '-');
        int size = read.bytes / read.rows;
        String id = new Api(bare, token)
                .post("/rows?kind=" + kind + "&size=" + size + "&count=" + Math.max(read.rows, 1))
                .expect(200)
                .body()
                .asText();
        URI uri = read.rows == 1
                ? bare.resolve("/rows/" + id)
                : bare.resolve("/rows?kind=" + kind + "&limit=" + read.rows);
        Load theirs = new Load(uri, token);
        Load ours = new Load(read.uri, read.token);
        theirs.during(WARM_UP);
        ours.during(WARM_UP);
        double[] ratios = new double[TURNS];
        double[] bareRates = new double[TURNS];
        double[] ourRates = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            bareRates[turn] = theirs.during(TURN);
            ourRates[turn] = ours.during(TURN);
            ratios[turn] = ourRates[turn] / bareRates[turn];
        }
        return String.format(
                "%-34s %8d %10.0f %10.0f %7.2f%n",
                read.name, read.bytes, median(bareRates), median(ourRates), median(ratios));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private URI startBare(LocalSystem system) {
        Layout layout = system.layout();
        int port = Ports.free().of(Service.CONTRACTS);
        var environment = new LinkedHashMap<>(system.environment(Service.CONTRACTS));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        URI base = URI.create("http://localhost:" + port);
        bare = Child.start(
                "bare",
                layout,
                ServiceProcess.arguments(
                        Service.CONTRACTS.heapMegabytes(),
                        layout.root().resolve("deploy/bare/target/quarkus-app/quarkus-run.jar")),
                environment);
        HttpClient http = HttpClient.newHttpClient();
        Awaiting.that(
                "bare", Duration.ofSeconds(60), layout.log("bare"), bare, () -> ServiceProcess.isReady(base, http));
        return base;
    }
}
