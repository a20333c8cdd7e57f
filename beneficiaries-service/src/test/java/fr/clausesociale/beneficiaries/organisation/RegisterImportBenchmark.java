package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.platform.testing.MeasuredImport;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many organisations and accounts as a country's register begins with. {@code -Dorganisations=} takes fewer. */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RegisterImportBenchmark {

    private static final int ORGANISATIONS = Integer.getInteger("organisations", 5_000);
    private static final int ACCOUNTS_OF_EACH = 4;

    @Test
    void a_register_comes_in() throws Exception {
        System.out.printf(
                "%n| file | mode | rows | s | rows/s | heap before, most (MB) |%n|---|---|---|---|---|---|%n");
        List<String> sirets = IntStream.range(0, ORGANISATIONS)
                .mapToObj(RegisterImportBenchmark::siret)
                .toList();
        measure(
                "organisations",
                "SIRET;nom;rôle;territoires;du;contact;courriel",
                sirets.stream()
                        .map(siret -> siret + ";Structure " + siret
                                + ";FACILITATOR;DEP-21 DEP-71;2026-01-01;Ana Morel;ana@exemple.fr"));
        measure(
                "accounts",
                "SIRET;fournisseur;sujet;nom;courriel;niveau;rôles;territoires",
                sirets.stream()
                        .flatMap(siret -> IntStream.range(0, ACCOUNTS_OF_EACH)
                                .mapToObj(one -> siret + ";https://idp.exemple.fr;" + siret + "-" + one + ";Personne "
                                        + one + ";p" + one + "@exemple.fr;" + (one == 0 ? "MANAGER" : "AGENT")
                                        + ";FACILITATOR;" + (one == 0 ? "" : "DEP-21"))));
    }

    private static void measure(String kind, String titles, Stream<String> rows) throws Exception {
        Path file = Files.createTempFile(kind, ".csv");
        List<String> all = Stream.concat(Stream.of(titles), rows).toList();
        Files.write(file, all);
        int count = all.size() - 1;
        for (String mode : List.of("validate", "commit")) {
            MeasuredImport run = MeasuredImport.of(
                    "kind=" + kind + "&mode=" + mode,
                    "text/csv",
                    file,
                    Tokens.of("bulk-admin", "admin", "90000008400013", null, "FR"),
                    count);
            System.out.printf(
                    "| %s | %s | %d | %.1f | %.0f | %d, %d |%n",
                    kind, mode, count, run.seconds(), count / run.seconds(), run.heapBefore(), run.heapMost());
        }
        Files.delete(file);
    }

    private static String siret(int number) {
        return OrganisationsTest.siret("6" + "%07d".formatted(number));
    }
}
