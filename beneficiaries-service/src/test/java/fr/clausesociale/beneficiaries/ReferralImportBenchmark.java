package fr.clausesociale.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A prescriber's whole portfolio sent as one file. {@code -Dreferrals.lines=50000} is all of it. */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferralImportBenchmark {

    private static final int LINES = Integer.getInteger("referrals.lines", 5_000);

    @Test
    void a_portfolio_is_taken() throws Exception {
        TestKafka.topic("eligibility.decision.v1", 1);
        Path file = file();
        System.out.printf(
                "%n| referrals, %d lines | s | lines/s | heap before, most (MB) |%n|---|---|---|---|%n", LINES);
        run(file, "validate");
        run(file, "commit");
        Files.delete(file);
    }

    private static void run(Path file, String mode) throws Exception {
        System.gc();
        long before = used();
        long most = before;
        long start = System.nanoTime();
        JsonPath read = JsonPath.from(send(file, mode));
        double received = (System.nanoTime() - start) / 1e9;
        String id = read.getString("id");
        while (!read.getString("status").matches("DONE|FAILED")) {
            Thread.sleep(200);
            most = Math.max(most, used());
            read = Callers.prescriber().get("/v1/imports/" + id).jsonPath();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(read.getLong("created")).as(read.prettify()).isEqualTo(LINES);
        System.out.printf(
                "| %s (received after %.1f) | %.1f | %.0f | %d, %d |%n",
                mode, received, seconds, LINES / seconds, before, most);
    }

    private static long used() {
        Runtime heap = Runtime.getRuntime();
        return (heap.totalMemory() - heap.freeMemory()) >> 20;
    }

    private static String send(Path file, String mode) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                                        + "/v1/imports?kind=referrals&mode=" + mode))
                                .header(
                                        "Authorization",
                                        "Bearer " + Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21"))
                                .header("Content-Type", "text/csv")
                                .timeout(Duration.ofMinutes(5))
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body();
    }

    private static Path file() throws Exception {
        Random random = new Random(7);
        Path file = Files.createTempFile("portfolio", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "externalId;lastName;firstNames;birthDate;sex;phone;email;line;postalCode;communeCode;criteria;since;"
                            + "evidenceIssuedOn;occupations;informedOn\n");
            for (int n = 0; n < LINES; n++) {
                String name = word(random, 7);
                out.write(
                        "P-%06d;%s;%s;%s;F;06%08d;%s@exemple.fr;%d rue du Lac;21000;21231;DELD;2024-09-01;%s;F1704;2026-01-12%n"
                                .formatted(
                                        n,
                                        name,
                                        word(random, 5),
                                        LocalDate.of(1965, 1, 1).plusDays(random.nextInt(14_000)),
                                        random.nextInt(100_000_000),
                                        name.toLowerCase(),
                                        1 + random.nextInt(99),
                                        LocalDate.of(2026, 1, 10)));
            }
        }
        return file;
    }

    private static String word(Random random, int letters) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < letters; at++) {
            word.append((char) ((at == 0 ? 'A' : 'a') + random.nextInt(26)));
        }
        return word.toString();
    }
}
