package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.contracts.publication.record.DecpFault;
import fr.clausesociale.contracts.publication.record.PublishedFaultsTest;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Of whatever is wrong in a file each record is taken with all that belongs to it, or not at all and told why. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NothingIsStoredHalfTest {

    private static final String TRIGGER = "refused_by_a_test";

    @Inject
    EntityManager database;

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @AfterEach
    void nothing_is_refused_any_more() {
        execute("drop trigger if exists " + TRIGGER + " on decp_record");
        execute("drop function if exists " + TRIGGER);
    }

    @Test
    void each_kind_of_fault_is_told_of_its_own_record_with_what_to_do_about_it() {
        List<Arguments> kept = PublishedFaultsTest.keptWithWarning().toList();
        List<Arguments> blocked = PublishedFaultsTest.blocked().toList();
        List<String> expected = new ArrayList<>(Stream.concat(kept.stream(), blocked.stream())
                .map(example -> ((DecpFault) example.get()[1]).name())
                .toList());
        List<ObjectNode> records = new ArrayList<>(Stream.concat(kept.stream(), blocked.stream())
                .map(example -> spoilt(example.get()[2]))
                .toList());
        ObjectNode told = Samples.contract(number());
        records.addAll(List.of(told, told.deepCopy().put("montant", 99999), told.deepCopy()));
        expected.addAll(Arrays.asList(null, "DUPLICATE_IN_FILE", "REPEATED_IN_FILE"));

        String id = admin.send(Samples.file(records.toArray(ObjectNode[]::new)), "commit");
        admin.done(id);

        List<Map<String, Object>> rows = admin.rows(id, null);
        assertThat(rows).hasSameSizeAs(expected);
        for (int at = 0; at < rows.size(); at++) {
            Map<String, Object> row = rows.get(at);
            if (expected.get(at) != null) {
                assertTold(row, expected.get(at));
            }
            boolean taken = at < kept.size() || expected.get(at) == null;
            assertThat(row.get("outcome"))
                    .as(expected.get(at))
                    .isEqualTo(
                            taken ? "CREATED" : "REPEATED_IN_FILE".equals(expected.get(at)) ? "UNCHANGED" : "FAILED");
            if (at < kept.size()) {
                JsonPath contract = Api.ok(Api.admin().get("/v1/contracts/" + row.get("contractId")))
                        .jsonPath();
                assertThat(contract.getList("warnings.code", String.class)).contains(expected.get(at));
            }
        }
        assertWhole(id, kept.size() + 1);
    }

    @Test
    void a_record_that_the_database_refuses_in_the_middle_keeps_no_other_out_and_leaves_nothing_behind() {
        List<ObjectNode> records =
                Stream.generate(() -> Samples.contract(number())).limit(5).toList();
        String refused = records.get(2).path("id").asText();
        execute("create function " + TRIGGER + "() returns trigger language plpgsql as $$ begin"
                + " if exists (select 1 from contract where id = new.contract_id and external_id = '" + refused
                + "') then raise exception 'refused'; end if; return new; end $$");
        execute("create trigger " + TRIGGER + " before insert on decp_record for each row execute function " + TRIGGER
                + "()");

        String id = admin.send(Samples.file(records.toArray(ObjectNode[]::new)), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(4L, 0L, 0L, 0L, 1L);
        assertTold(admin.rows(id, "FAILED").get(0), "ROW_NOT_STORABLE");
        assertThat(admin.rows(id, "FAILED").get(0)).containsEntry("row", 3);
        assertThat(count("select count(*) from contract where external_id = '" + refused + "'"))
                .isZero();
        assertWhole(id, 4);
        assertThat(TestKafka.drain("contracts.contract.v1").stream()
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8)))
                .noneMatch(body -> body.contains(refused));
    }

    /** A sentence of its own with what belongs in it, and what to do. */
    private static void assertTold(Map<String, Object> row, String code) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> notes = new ArrayList<>((List<Map<String, Object>>) row.get("warnings"));
        notes.add(row);
        Map<String, Object> note = notes.stream()
                .filter(each -> code.equals(each.get("code")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not told: " + row));
        assertThat((String) note.get("message")).isNotBlank().isNotEqualTo(code).doesNotContain("{", "''");
        assertThat((String) note.get("hint"))
                .isNotBlank()
                .isNotEqualTo(code + ".hint")
                .doesNotContain("{", "''");
    }

    /** As many contracts as were created, each with what was published of it, and as many rows as records. */
    private void assertWhole(String id, int created) {
        String contracts = "select id from contract where provenance ->> 'importId' = '" + id + "'";
        assertThat(count("select count(*) from (" + contracts + ") c")).isEqualTo(created);
        assertThat(count("select count(*) from decp_record where contract_id in (" + contracts + ")"))
                .isEqualTo(created);
        assertThat(count("select count(*) from import_row where import_id = '" + id + "'"))
                .isEqualTo(admin.read(id).getLong("total"));
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private static ObjectNode spoilt(Object fault) {
        ObjectNode record = Samples.contract(number());
        ((Consumer<ObjectNode>) fault).accept(record);
        return record;
    }

    private static String number() {
        return "H" + Samples.letters(15);
    }
}
