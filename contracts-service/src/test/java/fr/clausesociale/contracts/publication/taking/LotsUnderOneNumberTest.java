package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lots of one market that their buyer publishes under one number. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LotsUnderOneNumberTest {

    private static final List<String> HOLDERS =
            List.of("90000001900019", "90000002700012", "90000007600019", "90000003500015");
    private static final List<String> SUBJECTS = List.of("Gros œuvre", "Peinture", "Plomberie", "Chauffage");

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void each_lot_is_a_contract_with_its_amount_joined_in_a_group_with_a_warning() {
        String number = number();

        String id = admin.send(file(number, 0, 1, 2), "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(3L, 0L, 0L, 0L, 0L);
        assertThat(amounts(number))
                .containsExactly(number + " 10000.00", number + "~2 20000.00", number + "~3 30000.00");
        List<Map<String, Object>> rows = admin.rows(id, "CREATED");
        assertThat(rows.get(0).toString()).doesNotContain("LOT_UNDER_ONE_NUMBER");
        assertThat(rows.get(1).toString()).contains("LOT_UNDER_ONE_NUMBER", number + "~2");
        String group = group(rows.get(0));
        assertThat(rows).allSatisfy(row -> assertThat(group(row)).isEqualTo(group));
        assertThat(Api.ok(Api.admin().get("/v1/lot-groups/" + group)).jsonPath().getList("contracts.externalId"))
                .containsExactly(number, number + "~2", number + "~3");
        assertThat(Api.ok(Api.admin().get("/v1/contracts/" + rows.get(2).get("contractId") + "/warnings"))
                        .asString())
                .contains("LOT_UNDER_ONE_NUMBER");
    }

    @Test
    void told_again_in_any_order_alone_or_together_each_lot_is_known() {
        String number = number();
        admin.imported(file(number, 0, 1, 2));
        for (int[] order : new int[][] {{0, 1, 2}, {2, 1, 0}, {1}, {2, 0}}) {
            JsonPath again = admin.imported(file(number, order));
            assertThat(again.getLong("unchanged")).isEqualTo(order.length);
        }
        ObjectNode changed = lot(number, 1).put("montant", 21_000).put("datePublicationDonnees", "2026-05-01");

        JsonPath later = admin.imported(Samples.file(changed, lot(number, 3)));

        assertThat(ImportSteps.counts(later)).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(amounts(number))
                .containsExactly(
                        number + " 10000.00", number + "~2 21000.00", number + "~3 30000.00", number + "~4 40000.00");
    }

    @Test
    void lots_published_in_files_of_their_own_do_not_overwrite_each_other() {
        String number = number();
        admin.imported(file(number, 0));
        admin.imported(file(number, 1));
        JsonPath last = admin.imported(file(number, 2, 1, 0));

        assertThat(ImportSteps.counts(last)).containsExactly(1L, 0L, 2L, 0L, 0L);
        assertThat(amounts(number))
                .containsExactly(number + " 10000.00", number + "~2 20000.00", number + "~3 30000.00");
    }

    @Test
    void a_first_lot_that_was_known_under_another_number_stays_it() {
        String year = "2026" + Samples.letters(7);
        admin.imported(Samples.file(lot(year + "00", 0)));
        String file = file(year + "01", 0, 1);

        JsonPath first = admin.imported(file);
        JsonPath again = admin.imported(file);

        assertThat(ImportSteps.counts(first).subList(0, 1)).containsExactly(1L);
        assertThat(first.getLong("failed")).isZero();
        assertThat(ImportSteps.counts(again)).containsExactly(0L, 0L, 2L, 0L, 0L);
    }

    @Test
    void lots_of_one_title_are_told_apart_by_amount_and_holder() {
        String number = number();
        ObjectNode one = lot(number, 0);
        ObjectNode other = lot(number, 1).put("objet", one.path("objet").asText());

        assertThat(ImportSteps.counts(admin.imported(Samples.file(one, other)))).containsExactly(2L, 0L, 0L, 0L, 0L);
    }

    @Test
    void lots_that_differ_in_their_subject_or_holder_alone_are_told_apart() {
        String number = number();
        ObjectNode one = lot(number, 0);
        ObjectNode titled = one.deepCopy().put("objet", "Groupe scolaire : lot 2");
        ObjectNode held = one.deepCopy();
        held.set("titulaires", lot(number, 3).path("titulaires"));

        JsonPath first = admin.imported(Samples.file(one, titled, held));
        JsonPath again = admin.imported(Samples.file(held, one, titled));

        assertThat(ImportSteps.counts(first)).containsExactly(3L, 0L, 0L, 0L, 0L);
        assertThat(ImportSteps.counts(again)).containsExactly(0L, 0L, 3L, 0L, 0L);
    }

    @Test
    void trying_says_what_doing_does_wherever_batches_begin() {
        String number = number();
        List<ObjectNode> records = IntStream.range(0, 1_100)
                .mapToObj(at -> at % 490 == 3 ? lot(number, at / 490) : lot(number() + at, at % 4))
                .toList();
        String file = Samples.file(records.toArray(ObjectNode[]::new));

        JsonPath tried = admin.done(admin.send(file, "validate"));
        JsonPath done = admin.done(admin.send(file, "commit"));
        JsonPath again = admin.imported(file);

        assertThat(ImportSteps.counts(done)).isEqualTo(ImportSteps.counts(tried));
        assertThat(done.getLong("failed")).isZero();
        assertThat(again.getLong("unchanged")).isEqualTo(records.size());
        assertThat(amounts(number))
                .containsExactly(number + " 10000.00", number + "~2 20000.00", number + "~3 30000.00");
    }

    @Test
    void lots_in_a_table_are_not_fused() {
        String number = number();
        String table = """
                id,acheteur.id,nature,objet,codeCPV,montant,dureeMois,dateNotification,datePublicationDonnees,titulaire.id,titulaire.typeIdentifiant
                %1$s,21210231300013,Marché,Gros œuvre,45000000,10000,12,2026-01-05,2026-01-20,90000001900019,SIRET
                %1$s,21210231300013,Marché,Gros œuvre,45000000,10000,12,2026-01-05,2026-01-20,90000003500015,SIRET
                %1$s,21210231300013,Marché,Peinture,45000000,20000,12,2026-01-05,2026-01-20,90000002700012,SIRET
                """.formatted(number);

        String id = admin.send(table, "commit");

        assertThat(ImportSteps.counts(admin.done(id))).containsExactly(2L, 0L, 0L, 0L, 0L);
        assertThat(amounts(number)).containsExactly(number + " 10000.00", number + "~2 20000.00");
        assertThat(ImportSteps.counts(admin.imported(table))).containsExactly(0L, 0L, 2L, 0L, 0L);
    }

    private static List<String> amounts(String number) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(lot -> lot == 1 ? number : number + "~" + lot)
                .flatMap(key -> Api.ok(Api.admin().queryParam("externalId", key).get("/v1/contracts"))
                        .jsonPath()
                        .<Map<String, Object>>getList("items")
                        .stream())
                .map(contract -> contract.get("externalId") + " " + contract.get("amount"))
                .toList();
    }

    private static String group(Map<String, Object> row) {
        return Api.ok(Api.admin().get("/v1/contracts/" + row.get("contractId")))
                .jsonPath()
                .getString("lotGroup");
    }

    private static String file(String number, int... lots) {
        return Samples.file(IntStream.of(lots).mapToObj(lot -> lot(number, lot)).toArray(ObjectNode[]::new));
    }

    private static ObjectNode lot(String number, int lot) {
        ObjectNode record = Samples.contract(number)
                .put("objet", "Groupe scolaire : " + SUBJECTS.get(lot))
                .put("montant", 10_000 * (lot + 1));
        record.putArray("titulaires")
                .addObject()
                .put("typeIdentifiant", "SIRET")
                .put("id", HOLDERS.get(lot));
        return record;
    }

    private static String number() {
        return "L" + Samples.letters(11);
    }
}
