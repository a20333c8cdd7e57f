package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.local.machine.Awaiting;
import fr.clausesociale.local.machine.Child;
import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Ports;
import fr.clausesociale.local.machine.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a read costs beside the same read of a bare service: one row of the same width by its key, the stock check of the
 * token, JSON of the same size, the same flags of the JVM, 32 connections, in turns in the same run. {@code -Dreads=one} measures
 * those whose name holds that.
 */
@Tag("benchmark")
@WholeSystem
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

        System.out.printf(
                "%n%-34s %8s %10s %10s %7s %10s%n", "read", "bytes", "bare/s", "ours/s", "ratio", "statements");
        for (Read read : reads) {
            String line = measure(read, base, system);
            System.out.print(line);
            assertThat(line).isNotBlank();
        }
    }

    /** @param rows how many rows the answer has: one, or those of a page */
    private record Read(String name, Service service, URI uri, String token, int bytes, int rows) {}

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
        for (int i = 1; i <= PAGE + 5; i++) {
            path.referral("Lecture" + (char) ('A' + i % 26) + (char) ('A' + i / 26));
        }
        List<Read> reads = new ArrayList<>();
        add(reads, system, "one contract", Service.CONTRACTS, "/v1/contracts/" + contract);
        add(reads, system, "one placement", Service.CONTRACTS, "/v1/placements/" + placement);
        add(reads, system, "one referral", Service.BENEFICIARIES, "/v1/referrals/" + referral);
        add(reads, system, "one obligation", Service.CONTRACTS, "/v1/obligations/" + obligation);
        add(reads, system, "one statement", Service.CONTRACTS, "/v1/statements/" + statement);
        add(
                reads,
                system,
                "eligibility of one person",
                Service.ELIGIBILITY,
                "/v1/beneficiaries/" + person + "/eligibility");
        add(reads, system, "a page of 50 contracts", Service.CONTRACTS, "/v1/contracts?limit=" + PAGE);
        add(reads, system, "a page of 50 placements", Service.CONTRACTS, "/v1/placements?limit=" + PAGE);
        add(reads, system, "a page of 50 referrals", Service.BENEFICIARIES, "/v1/referrals?limit=" + PAGE);
        return reads;
    }

    private static void add(List<Read> reads, LocalSystem system, String name, Service service, String path) {
        if (!name.contains(System.getProperty("reads", ""))) {
            return;
        }
        URI uri = system.base(service).resolve(path);
        String token = system.token("demo-facilitator");
        var body = new Api(uri, token).get(uri.toString()).expect(200).body();
        int rows = name.startsWith("a page") ? body.path("items").size() : 1;
        reads.add(new Read(name, service, uri, token, body.toString().length(), rows));
    }

    private static String measure(Read read, URI bare, LocalSystem system) {
        String token = system.token("demo-facilitator");
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
        long transactions = 0;
        double answers = 0;
        double[] ratios = new double[TURNS];
        double[] bareRates = new double[TURNS];
        double[] ourRates = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            bareRates[turn] = theirs.during(TURN);
            long before = transactions(system, read.service);
            ourRates[turn] = ours.during(TURN);
            transactions += transactions(system, read.service) - before;
            answers += ourRates[turn] * TURN.toSeconds();
            ratios[turn] = ourRates[turn] / bareRates[turn];
        }
        return String.format(
                "%-34s %8d %10.0f %10.0f %7.2f %10.1f%n",
                read.name, read.bytes, median(bareRates), median(ourRates), median(ratios), transactions / answers);
    }

    /** What the database has ended, an instant ago: of reads each statement, as nothing is around several of them. */
    private static long transactions(LocalSystem system, Service service) {
        Map<String, String> environment = system.environment(service);
        try (Connection connection = DriverManager.getConnection(
                        environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                        environment.get("QUARKUS_DATASOURCE_USERNAME"),
                        environment.get("QUARKUS_DATASOURCE_PASSWORD"));
                var query = connection.prepareStatement(
                        "select xact_commit from pg_stat_database where datname = current_database()");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
