package fr.clausesociale.beneficiaries;

import fr.clausesociale.platform.testing.MeasuredImport;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A prescriber's whole portfolio sent as one file. {@code -Dreferrals.lines=50000} is all of it. */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferralImportBenchmark {

    private static final int LINES = Integer.getInteger("referrals.lines", 5_000);

    @Inject
    AgroalDataSource database;

    @Test
    void a_portfolio_is_taken() throws Exception {
        TestKafka.topic("eligibility.decision.v1", 1);
        Path file = file();
        System.out.printf(
                "%n| referrals, %d lines | s | lines/s | s of this process | heap before, most (MB) |%n|---|---|---|---|---|%n",
                LINES);
        run(file, "validate");
        run(file, "commit");
        Files.delete(file);
    }

    private void run(Path file, String mode) throws Exception {
        long start = System.nanoTime();
        MeasuredImport run = MeasuredImport.of(
                "kind=referrals&mode=" + mode,
                "text/csv",
                file,
                Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21"),
                LINES);
        System.out.printf(
                "| %s (received after %.1f) | %.1f | %.0f | %.1f | %d, %d |%n",
                mode,
                run.received(),
                run.seconds(),
                LINES / run.seconds(),
                run.cpu(),
                run.heapBefore(),
                run.heapMost());
        Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> left() == 0);
        System.out.printf("everybody recognised and told after %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private long left() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet left = connection
                        .createStatement()
                        .executeQuery(
                                "select (select count(*) from untold_declaration) + (select count(*) from outbox)")) {
            left.next();
            return left.getLong(1);
        }
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
                                        name.toLowerCase(Locale.ROOT),
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
