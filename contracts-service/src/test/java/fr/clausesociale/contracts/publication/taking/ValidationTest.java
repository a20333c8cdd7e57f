package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.VariedFiles;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** For any file: trying reports what doing does, row by row, and doing it again does nothing. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ValidationTest {

    private final Set<String> outcomes = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    @Test
    void trying_reports_what_doing_does_whatever_the_file_and_its_sender() {
        List<Supplier<RequestSpecification>> senders = List.of(Api::admin, Api::facilitator, Api::buyer);
        for (int seed = 1; seed <= 9; seed++) {
            VariedFiles files = new VariedFiles(seed, prefix());
            ImportSteps sender = new ImportSteps(senders.get(seed % 3));
            List<ObjectNode> first = files.records(60);
            same(sender, first, "seed " + seed);
            same(sender, files.later(first), "seed " + seed + ", later");
        }
        assertThat(outcomes).contains("CREATED", "UPDATED", "UNCHANGED", "SKIPPED", "FAILED");
        assertThat(codes)
                .contains(
                        "DUPLICATE_IN_FILE",
                        "REPEATED_IN_FILE",
                        "MATCHED_BY_CONTENT",
                        "OLDER_THAN_KNOWN",
                        "IDENTIFIER_REUSED",
                        "OUTSIDE_TERRITORY",
                        "PLACE_UNKNOWN_TO_REACH",
                        "PLACE_WIDER");
    }

    @Test
    void it_does_not_matter_where_batches_begin() {
        VariedFiles files = new VariedFiles(99, prefix());
        List<ObjectNode> first = files.records(1_100);
        ImportSteps admin = new ImportSteps(Api::admin);
        same(admin, first, "several batches");
        same(admin, files.later(first), "several batches, later");
    }

    private void same(ImportSteps sender, List<ObjectNode> records, String what) {
        String file = Samples.file(records.toArray(ObjectNode[]::new));
        String tried = sender.send(file, "validate");
        JsonPath expected = sender.done(tried);
        String done = sender.send(file, "commit");

        assertThat(ImportSteps.counts(sender.done(done))).as(what).isEqualTo(ImportSteps.counts(expected));
        List<Map<String, Object>> rows = rows(sender, done);
        assertThat(rows).as(what).hasSize(records.size()).isEqualTo(rows(sender, tried));
        rows.forEach(row -> {
            outcomes.add((String) row.get("outcome"));
            codes.add(String.valueOf(row.get("code")));
            notes(row).forEach(note -> codes.add((String) note.get("code")));
        });

        JsonPath again = sender.imported(file);
        String id = again.getString("id");
        assertThat(again.getLong("created") + again.getLong("updated"))
                .as("%s again %s %s", what, sender.rows(id, "CREATED"), sender.rows(id, "UPDATED"))
                .isZero();
        assertThat(again.getLong("failed")).as(what + " again").isEqualTo(expected.getLong("failed"));
        assertThat(again.getLong("skipped")).as(what + " again").isEqualTo(expected.getLong("skipped"));
    }

    private static List<Map<String, Object>> rows(ImportSteps sender, String id) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = Api.ok(sender.caller().get().get("/v1/imports/" + id + "/rows?limit=500" + next))
                    .jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        // What was only tried leads nowhere.
        all.forEach(row -> row.remove("contractId"));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> notes(Map<String, Object> row) {
        return (List<Map<String, Object>>) row.get("warnings");
    }

    private static String prefix() {
        // a letter, so that no number of it can be somebody's
        return "20" + (10 + Math.abs(UUID.randomUUID().hashCode() % 16)) + "M" + Samples.letters(4);
    }
}
