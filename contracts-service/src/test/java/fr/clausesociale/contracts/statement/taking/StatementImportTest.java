package fr.clausesociale.contracts.statement.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.AtWork;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours brought in as a file, the way payroll tools give them out. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StatementImportTest {

    @Inject
    BusinessClock clock;

    @Inject
    DataSource database;

    @Test
    void lines_of_a_file_become_drafts_and_what_is_wrong_is_told_row_by_row() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        YearMonth month = YearMonth.from(start);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String first = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String second = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String csv = "obligationId;month;placementId;hours\n"
                + row(obligation, month, first, "35,50")
                + row(obligation, month, second, "20.00")
                + row(obligation, month, second, "21.00")
                + row(obligation, month.minusMonths(2), first, "7.00")
                + row(obligation, month, "x", "7.00");
        JsonPath tried = AtWork.imported("validate", csv);
        JsonPath done = AtWork.imported("commit", csv);
        for (JsonPath report : new JsonPath[] {tried, done}) {
            assertThat(report.getString("status")).isEqualTo("DONE");
            assertThat(report.getInt("created")).isEqualTo(2);
            assertThat(report.getInt("failed")).isEqualTo(3);
        }
        assertThat(told(done)).as("row by row as tried").isEqualTo(told(tried)).hasSize(5);
        JsonPath failed = Api.ok(Api.company().get("/v1/imports/" + done.getString("id") + "/rows?outcome=FAILED"))
                .jsonPath();
        assertThat(failed.getString("items")).contains("PLACEMENT_TWICE", "HOURS_BEFORE_NOTIFICATION", "FIELD_INVALID");
        JsonPath statements = Api.ok(Api.company().get("/v1/statements?obligation=" + obligation))
                .jsonPath();
        assertThat(statements.getList("items")).hasSize(1);
        assertThat(statements.getString("items[0].status")).isEqualTo("DRAFT");
        assertThat(statements.getList("items[0].lines.hours")).containsExactlyInAnyOrder("35.50", "20.00");

        JsonPath again = AtWork.imported(
                "commit",
                "{\"obligationId\":\"%s\",\"month\":\"%s\",\"placementId\":\"%s\",\"hours\":\"35.50\"}\n{\"obligationId\":\"%s\",\"month\":\"%s\",\"placementId\":\"%s\",\"hours\":22}"
                        .formatted(obligation, month, first, obligation, month, second));
        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(again.getInt("updated")).isEqualTo(1);
    }

    @Test
    void rows_of_a_closed_contract_fail_until_it_is_reopened() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        String contract = Api.newContract(start);
        String path = "/v1/contracts/" + contract;
        String obligation = Api.newObligation(contract, "100.00");
        String placement = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String csv =
                "obligationId;month;placementId;hours\n" + row(obligation, YearMonth.from(start), placement, "7.00");
        Api.ok(Api.facilitator()
                .body("{\"on\":\"%s\",\"reason\":\"Fin selon le dossier\"}".formatted(clock.today()))
                .post(path + "/termination"));
        Api.created(Api.facilitator().body("{\"reason\":\"Effectifs réduits\"}").post(path + "/closure"));

        JsonPath refused = AtWork.imported("commit", csv);
        assertThat(refused.getInt("failed")).isEqualTo(1);
        assertThat(Api.ok(Api.company().get("/v1/imports/" + refused.getString("id") + "/rows?outcome=FAILED"))
                        .asString())
                .contains("CONTRACT_CLOSED", "clos depuis le");

        Api.ok(Api.facilitator().body("{\"reason\":\"Relevé oublié\"}").post(path + "/reopening"));
        assertThat(AtWork.imported("commit", csv).getInt("created")).isEqualTo(1);
    }

    @Test
    void an_unquoted_decimal_comma_between_commas_fails_its_row_and_nothing_is_stored_short() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        YearMonth month = YearMonth.from(start);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String first = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String second = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String csv = "\uFEFFsep=,\r\nobligationId,month,placementId,hours\r\n"
                + ("%1$s,%2$s,%3$s,10,50\r\n%1$s,%2$s,%4$s , \"12,50\" ,\r\n,,,\r\n,,,\r\n")
                        .formatted(obligation, month, first, second);

        JsonPath done = AtWork.imported("commit", csv);

        assertThat(done.getString("status")).as(done.prettify()).isEqualTo("DONE");
        assertThat(done.getInt("total")).isEqualTo(2);
        assertThat(done.getInt("created")).as(told(done).toString()).isEqualTo(1);
        assertThat(Api.ok(Api.company().get("/v1/imports/" + done.getString("id") + "/rows?outcome=FAILED"))
                        .asString())
                .contains("ROW_TOO_LONG", "50", "guillemets");
        assertThat(Api.ok(Api.company().get("/v1/statements?obligation=" + obligation))
                        .jsonPath()
                        .getList("items[0].lines.hours"))
                .containsExactly("12.50");
    }

    @Test
    void who_has_no_business_with_hours_cannot_bring_them_in() {
        Response answer = Api.buyer().body("{}").post("/v1/imports?kind=statements&mode=validate");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void many_lines_of_one_month_are_one_statement_and_sent_again_change_nothing() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        YearMonth month = YearMonth.from(start);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        List<String> placements = Stream.generate(
                        () -> Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6)))
                .limit(6)
                .toList();
        String csv = placements.stream()
                .map(placement -> row(obligation, month, placement, "20"))
                .collect(Collectors.joining("", "obligationId;month;placementId;hours\n", ""));

        JsonPath done = AtWork.imported("commit", csv);

        assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(6);
        JsonPath statements = Api.ok(Api.company().get("/v1/statements?obligation=" + obligation))
                .jsonPath();
        assertThat(statements.getList("items")).hasSize(1);
        assertThat(statements.getList("items[0].lines")).hasSize(6);
        assertThat(AtWork.imported("commit", csv).getInt("unchanged")).isEqualTo(6);
    }

    @Test
    void what_a_dead_process_left_undone_between_lines_that_others_took_is_finished_with_the_same_statements()
            throws SQLException {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        YearMonth month = YearMonth.from(start);
        String done = Api.newObligation(Api.newContract(start), "100.00");
        String undone = Api.newObligation(Api.newContract(start), "100.00");
        StringBuilder csv = new StringBuilder("obligationId;month;placementId;hours\n");
        for (int i = 0; i < 3; i++) {
            for (String obligation : List.of(undone, done)) {
                String placement =
                        Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
                csv.append(row(obligation, month, placement, "20.5" + i));
                csv.append(row(obligation, month.plusMonths(1), placement, "30.5" + i));
            }
        }
        String id = AtWork.imported("commit", csv.toString()).getString("id");
        List<String> whole = lines(done, undone);
        assertThat(whole).hasSize(12);
        // as after kill -9: one of two parts was taken at the time, and who took them never comes back
        execute("delete from statement_line where statement_id in (select id from statement where obligation_id = '"
                + undone + "')");
        execute("delete from statement where obligation_id = '" + undone + "'");
        execute("delete from import_row where import_id = '" + id + "' and (row_number - 1) % 4 < 2");
        execute("update import_job set status = 'RUNNING', owner = gen_random_uuid(), lease_until = clock_timestamp(),"
                + " finished_at = null, done = 6, created = 6 where id = '" + id + "'");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Api.company()
                                .get("/v1/imports/" + id)
                                .jsonPath()
                                .getString("status"))
                        .isEqualTo("DONE"));

        assertThat(lines(done, undone)).isEqualTo(whole);
        JsonPath over = Api.ok(Api.company().get("/v1/imports/" + id)).jsonPath();
        assertThat(List.of(over.getInt("done"), over.getInt("created"))).containsExactly(12, 12);
        assertThat(told(over)).hasSize(12);
    }

    @Test
    void a_file_of_hours_lies_sealed_in_the_database_and_comes_back_to_who_sent_it_alone() throws SQLException {
        String reference = "X-" + UUID.randomUUID();
        String csv = "N° de marché;Matricule;Mois;Heures\n%1$s;%1$s;%2$s;7\n"
                .formatted(reference, YearMonth.from(clock.today()).minusMonths(1));

        JsonPath done = AtWork.imported("commit", csv);

        String id = done.getString("id");
        assertThat(rows(done)).contains("REFERENCE_UNKNOWN", reference);
        assertThat(file(done)).contains(reference, "Refusé");
        assertThat(texts("select encode(bytes, 'escape') from import_chunk where import_id = '" + id + "'"))
                .as("as JWE")
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece).startsWith("ey"));
        assertThat(texts("select r::text from import_row r where import_id = '" + id + "'"))
                .hasSize(1)
                .noneMatch(row -> row.contains(reference));
        assertThat(Api.otherCompany().get("/v1/imports/" + id + "/file").statusCode())
                .isEqualTo(404);
        assertThat(Api.admin().get("/v1/imports/" + id + "/file").statusCode()).isEqualTo(403);
    }

    private List<String> lines(String... obligations) throws SQLException {
        return texts(
                "select s.obligation_id || ' ' || s.month || ' ' || s.status || ' ' || l.placement_id || ' ' || l.hours"
                        + " from statement s join statement_line l on l.statement_id = s.id"
                        + " where s.obligation_id::text in ('" + String.join("', '", obligations) + "') order by 1");
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void lines_are_keyed_by_the_number_of_the_contract_and_the_employers_own_reference() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        YearMonth month = YearMonth.from(start);
        String contract = Api.newContract(start);
        String number = Api.ok(Api.company().get("/v1/contracts/" + contract)).path("externalId");
        String obligation = Api.newObligation(contract, "100.00");
        String placement = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String reference = "M-" + Math.abs(placement.hashCode() % 100_000);
        Api.ok(Api.company()
                .body("{\"reference\":\"%s\"}".formatted(reference))
                .post("/v1/placements/" + placement + "/reference"));
        String csv = ("N° de marché;Lot;Matricule;Mois;Heures;Nom\n%1$s;Lot 01;%2$s;%3$s;7h30;Nadia\n"
                        + "%1$s;2;%2$s;%3$s;7;\n%1$s;;X-9;%3$s;7;\n%1$s;;%2$s;%3$s;;Total\n")
                .formatted(number, reference, month);

        JsonPath done = AtWork.imported("commit", csv);

        assertThat(done.getInt("created")).as(done.prettify()).isEqualTo(1);
        assertThat(done.getInt("failed")).isEqualTo(2);
        assertThat(done.getInt("skipped")).as("no hours written").isEqualTo(1);
        assertThat(rows(done))
                .contains("COLUMNS_NOT_READ", "CONTRACT_OF_LINE_UNKNOWN", "REFERENCE_UNKNOWN", "HOURS_LEFT_BLANK")
                .doesNotContain("Nadia");
        assertThat(Api.ok(Api.company().get("/v1/statements?obligation=" + obligation))
                        .jsonPath()
                        .getList("items[0].lines.hours"))
                .containsExactly("7.50");
    }

    @Test
    void a_placement_alone_says_its_obligation_and_days_in_columns_are_kept() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String placement = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String csv = "placementId;mois;1;2;3\n%s;%s;7;;3,5\n".formatted(placement, YearMonth.from(start));

        JsonPath done = AtWork.imported("commit", csv);

        assertThat(done.getInt("created")).as(told(done).toString()).isEqualTo(1);
        JsonPath statement = Api.ok(Api.company().get("/v1/statements?obligation=" + obligation))
                .jsonPath();
        assertThat(statement.getString("items[0].lines[0].hours")).isEqualTo("10.50");
        assertThat(statement.getList("items[0].lines[0].days.on"))
                .containsExactly(start.toString(), start.plusDays(2).toString());
        assertThat(AtWork.imported("commit", csv).getInt("unchanged")).isEqualTo(1);
        assertThat(AtWork.imported("commit", csv.replace(";7;;3,5", ";;7;3,5")).getInt("updated"))
                .as("the same hours on other days")
                .isEqualTo(1);
    }

    @Test
    void a_placement_of_two_obligations_is_not_enough_to_say_which() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        String first = Api.newObligation(Api.newContract(start), "100.00");
        String second = Api.newObligation(Api.newContract(start), "100.00");
        String placement = Api.created(Api.facilitator()
                        .body(Api.placement(UUID.randomUUID().toString(), first, start, start.plusMonths(6))
                                .replace(
                                        "\"share\":\"1.00\"}",
                                        "\"share\":\"0.50\"},{\"obligationId\":\"" + second + "\",\"share\":\"0.50\"}")
                                .replace("\"weeklyHours\"", "\"agreement\":\"Convention du 2 mars\",\"weeklyHours\""))
                        .post("/v1/placements"))
                .path("id");
        String csv = "placementId;mois;heures\n%s;%s;7\n".formatted(placement, YearMonth.from(start));

        JsonPath done = AtWork.imported("commit", csv);

        assertThat(done.getInt("failed")).as(done.prettify()).isEqualTo(1);
        assertThat(rows(done)).contains("LINE_OF_SEVERAL");
    }

    @Test
    void the_file_comes_back_with_what_became_of_each_row_and_is_sent_again_as_it_is_once_repaired() {
        LocalDate start = clock.today().minusMonths(3).withDayOfMonth(1);
        YearMonth month = YearMonth.from(start);
        String obligation = Api.newObligation(Api.newContract(start), "100.00");
        String first = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String second = Api.newPlacement(UUID.randomUUID().toString(), obligation, start, start.plusMonths(6));
        String csv = ("Obligation;Placement;Nom;Mois;Heures\n%1$s;%2$s;Nadia;%4$s;7,5\n\n"
                        + "%1$s;%3$s;Karim;%4$s;beaucoup\n%1$s;%3$s;Karim;;\n")
                .formatted(obligation, first, second, month);
        JsonPath done = AtWork.imported("commit", csv);

        String returned = file(done);

        assertThat(returned.lines().toList())
                .satisfiesExactly(
                        titles -> assertThat(titles)
                                .isEqualTo("\uFEFFObligation;Placement;Nom;Mois;Heures;Résultat;À faire"),
                        row -> assertThat(row).contains(first + ";;" + month + ";7,5;Repris"),
                        row -> assertThat(row)
                                .contains(second + ";;" + month + ";beaucoup;")
                                .contains("Refusé : colonne E « Heures » : "),
                        row -> assertThat(row).contains("Passé"));
        assertThat(returned).as("columns that are not read are not kept").doesNotContain("Nadia", "Karim");
        JsonPath again = AtWork.imported("commit", returned.replace("beaucoup", "14"));
        assertThat(again.getInt("unchanged")).as(again.prettify()).isEqualTo(1);
        assertThat(again.getInt("created")).isEqualTo(1);
        assertThat(Api.facilitator()
                        .accept("text/csv")
                        .get("/v1/imports/" + done.getString("id") + "/file")
                        .statusCode())
                .as("for who sent it")
                .isIn(403, 404);
    }

    @Test
    void nothing_is_kept_of_a_table_in_which_a_social_security_number_stands() {
        String csv = "placementId;mois;heures;NIR\n%s;2026-01;7;2 84 05 88 888 888 %s\n";
        int key = (int) (97 - 2840588888888L % 97);

        JsonPath done = AtWork.imported("commit", csv.formatted(UUID.randomUUID(), "%02d".formatted(key)));

        assertThat(done.getString("status")).isEqualTo("FAILED");
        assertThat(done.prettify()).contains("NIR_IN_TABLE").doesNotContain("888 888");
        assertThat(Api.company()
                        .accept("text/csv")
                        .get("/v1/imports/" + done.getString("id") + "/file")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"placementId\":\"%s\",\"month\":\"2026-01\",\"hours\":\"7\",\"secu\":\"%s\"}",
                "{\"placementId\":\"%s\",\"month\":\"2026-01\",\"hours\":\"7\",\"days\":[{\"on\":\"%s\"}]}"
            })
    void nothing_is_kept_of_lines_in_which_a_social_security_number_stands(String line) {
        String number = "2 84 05 88 888 888 " + "%02d".formatted(97 - 2840588888888L % 97);

        JsonPath done = AtWork.imported("commit", line.formatted(UUID.randomUUID(), number));

        assertThat(done.getString("status")).isEqualTo("FAILED");
        assertThat(done.prettify()).contains("NIR_IN_TABLE").doesNotContain("888 888");
        assertThat(rows(done)).doesNotContain("888 888");
    }

    private static String file(JsonPath report) {
        Response file = Api.ok(Api.company().accept("text/csv").get("/v1/imports/" + report.getString("id") + "/file"));
        return new String(file.asByteArray(), StandardCharsets.UTF_8);
    }

    private static String rows(JsonPath report) {
        return Api.ok(Api.company().get("/v1/imports/" + report.getString("id") + "/rows"))
                .asString();
    }

    private static List<List<Object>> told(JsonPath report) {
        return Api.ok(Api.company().get("/v1/imports/" + report.getString("id") + "/rows"))
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .map(row -> Arrays.asList(
                        row.get("row"), row.get("outcome"), row.get("code"), row.get("message"), row.get("hint")))
                .toList();
    }

    private static String row(String obligation, YearMonth month, String placement, String hours) {
        return obligation + ";" + month + ";" + placement + ";" + hours + "\n";
    }
}
