package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** One contract published under two numbers. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SameContractTest {

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void the_amount_first_published_is_recognised_after_a_modification() {
        int number = number();
        ObjectNode v1 = record("2026" + number + "01");
        v1.putArray("modifications").add(Samples.modification("2026-06-01", "15000", 20));
        admin.imported(Samples.file(v1));

        String id = admin.send(Samples.file(record(String.valueOf(number))), "commit");

        assertThat(ImportSteps.counts(admin.done(id)))
                .as("known already, and published before its modification")
                .containsExactly(0L, 0L, 1L, 0L, 0L);
        assertThat(admin.rows(id, null).toString()).contains("MATCHED_BY_CONTENT");
    }

    @Test
    void twins_inside_one_file_are_both_registered_and_the_second_is_doubted() {
        int number = number();
        String file = Samples.file(record("2026" + number + "00"), record(String.valueOf(number)));

        String id = admin.send(file, "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(2L, 0L, 0L, 0L, 0L);
        assertThat(admin.rows(id, null).get(0).toString()).doesNotContain("LOOKS_LIKE_OTHER");
        assertThat(admin.rows(id, null).get(1).toString()).contains("LOOKS_LIKE_OTHER", "2026" + number + "00");
        assertThat(ImportSteps.counts(admin.imported(file))).containsExactly(0L, 0L, 2L, 0L, 0L);
    }

    private static ObjectNode record(String id) {
        return Samples.contract(id).put("montant", 12000.5);
    }

    private static int number() {
        return ThreadLocalRandom.current().nextInt(100_000, 999_999);
    }
}
