package fr.clausesociale.contracts.statement.timesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ReturnedRecord;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.table.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obligationId;month;placementId;hours\no;2026-11;p;10,50\n",
                "\uFEFFobligationId;month;placementId;hours\r\no;2026-11;p;10,50\r\n;;;\r\n;;;\r\n",
                "\uFEFF\"obligationId\",\"month\",\"placementId\",\"hours\"\no,2026-11,p,\"10,50\"\n",
                "sep=;\nobligationId;month;placementId;hours\no;2026-11;p;10,50\n",
                "\uFEFFsep=,\r\nobligationId,month,placementId,hours\r\no,2026-11,p,\"10,50\"\r\n",
                "\"sep=;\"\nobligationId;month;placementId;hours\no;2026-11;p;10,50\n",
                "obligationId;month;placementId;hours\n\n \n\"o\" ;\"2026-11\" ; \"p\" ; \"10,50\" \n",
                "obligationId\tmonth\tplacementId\thours\n\"o\"\t2026-11\tp\t\"10,50\"\n\t\t\t\n",
                "obligationId;month;placementId;hours;;\no;2026-11;p;10,50;;\n",
                "obligationId;month;placementId;hours\no;2026-11;p;10,50;;;\n",
                "obligationId;month;placementId;hours\ro;2026-11;p;10,50\r",
                "sep=\t\r\nobligationId\tmonth\tplacementId\thours\r\no\t2026-11\tp\t10,50\r\n",
            })
    void hours_are_read_however_tools_write_the_table(String file) throws Exception {
        List<JsonNode> lines = read(file);

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.path("obligationId").asText()).isEqualTo("o");
            assertThat(line.path("month").asText()).isEqualTo("2026-11");
            assertThat(line.path("placementId").asText()).isEqualTo("p");
            assertThat(line.path("hours").asText()).isEqualTo("10,50");
            assertThat(line.has(CsvTable.SURPLUS)).isFalse();
        });
    }

    @Test
    void a_table_saved_as_unicode_text_is_read() throws Exception {
        String file = "obligationId\tmonth\tplacementId\thours\r\n" + "é\t2026-11\t😀\t10,50\r\n".repeat(5000);

        List<JsonNode> lines = read(file.getBytes(StandardCharsets.UTF_16));

        assertThat(lines).hasSize(5000).allSatisfy(line -> {
            assertThat(line.path("obligationId").asText()).isEqualTo("é");
            assertThat(line.path("placementId").asText()).isEqualTo("😀");
            assertThat(line.path("hours").asText()).isEqualTo("10,50");
        });
    }

    /** Nothing stands beyond the titles but blanks, and yet the comma moved every value behind it. */
    @Test
    void hours_parted_by_their_own_comma_are_noted_where_columns_that_may_be_blank_follow() throws Exception {
        List<JsonNode> lines = read("obligationId,month,placementId,hours,notWorked,training\no,2026-11,p,10,50,,\n");

        assertThat(CsvTable.surplus(lines.get(0))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obligationId,month,placementId,hours,notWorked\no,2026-11,p,6,50\n",
                "obligationId,month,placementId,hours,notWorked\no,2026-11,p, 120 , 5\n",
                "obligationId,month,placementId,hours,notWorked,training\no,2026-11,p,6,50,2\n",
                "obligationId,month,placementId,hours,notWorked,training\no,2026-11,p,6.00,1,50\n",
                "obligationId,month,placementId,hours,notWorked,employer\no,2026-11,p,6,50\n",
                "sep=,\nobligationId,month,placementId,hours,notWorked\no,2026-11,p,6,5\n",
            })
    void what_may_be_one_decimal_or_two_columns_is_noted(String file) throws Exception {
        assertThat(read(file).get(0).has(Fields.DOUBTED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obligationId;month;placementId;hours;notWorked\no;2026-11;p;6;50\n",
                "obligationId,month,placementId,hours,notWorked\no,2026-11,p,6.00,50.00\n",
                "obligationId,month,placementId,hours,notWorked\no,2026-11,p,6,50.00\n",
                "obligationId,month,placementId,hours,notWorked\no,2026-11,p,\"6,50\",2\n",
                "obligationId,month,placementId,hours,notWorked\no,2026-11,p,6,\n",
                "obligationId,month,placementId,hours,notWorked,employer\no,2026-11,p,6,50,90000001900019\n",
                "obligationId,month,placementId,notWorked,month2,hours\no,2026-11,p,6,50,7\n",
            })
    void columns_that_can_be_nothing_else_are_read(String file) throws Exception {
        assertThat(read(file).get(0).has(Fields.DOUBTED)).isFalse();
    }

    @Test
    void an_archive_of_something_else_is_told_to_be_no_table() {
        byte[] archive = {'P', 'K', 3, 4, 20, 0, 6, 0};

        assertThatThrownBy(() -> HoursFile.open(new ByteArrayInputStream(archive)))
                .hasMessage("FILE_IS_WORKBOOK");
    }

    @Test
    void a_workbook_is_read_as_it_shows_itself() throws Exception {
        byte[] workbook = workbook(book -> {
            book.newWorksheet("Notice").value(0, 0, "À lire avant de remplir");
            Worksheet sheet = book.newWorksheet("Heures");
            List<String> titles =
                    List.of("N° de marché", "Lot", "Matricule", "Mois", "Heures", "Nom", "dont formation");
            for (int at = 0; at < titles.size(); at++) {
                sheet.value(1, at, titles.get(at));
            }
            sheet.value(2, 0, "2026-0012");
            sheet.value(2, 1, 1);
            sheet.value(2, 2, "M-104");
            sheet.value(2, 3, LocalDate.of(2026, 11, 1));
            sheet.style(2, 3).format("mmm-yy").set();
            sheet.value(2, 4, 6.3125);
            sheet.style(2, 4).format("[h]:mm").set();
            sheet.value(2, 5, "Nadia");
            sheet.value(4, 0, 20260013);
            sheet.value(4, 2, 105);
            sheet.value(4, 3, "novembre 2026");
            sheet.value(4, 4, 7.1000000000000005);
        });

        List<JsonNode> lines = read(workbook);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("contract").asText()).isEqualTo("2026-0012");
        assertThat(lines.get(0).path("lot").asText()).isEqualTo("1");
        assertThat(lines.get(0).path("reference").asText()).isEqualTo("M-104");
        assertThat(lines.get(0).path("month").asText()).isEqualTo("2026-11");
        assertThat(new HoursLine(lines.get(0)).hours()).isEqualByComparingTo("151.50");
        assertThat(lines.get(1).path("contract").asText()).isEqualTo("20260013");
        assertThat(lines.get(1).path("reference").asText()).isEqualTo("105");
        assertThat(lines.get(1).path("month").asText()).isEqualTo("2026-11");
        assertThat(lines.get(1).path("hours").asText()).isEqualTo("7.1");
        assertThat(lines.toString()).as("columns that no title names").doesNotContain("Nadia");
    }

    @Test
    void of_a_workbook_with_two_sheets_of_hours_none_is_guessed() throws Exception {
        byte[] workbook = workbook(book -> {
            for (String name : List.of("Octobre", "Novembre")) {
                Worksheet sheet = book.newWorksheet(name);
                sheet.value(0, 0, "placementId");
                sheet.value(0, 1, "mois");
                sheet.value(0, 2, "heures");
            }
        });

        assertThatThrownBy(() -> HoursFile.open(new ByteArrayInputStream(workbook)))
                .isInstanceOfSatisfying(FileUnreadable.class, e -> {
                    assertThat(e.note().code()).isEqualTo("WORKBOOK_SHEETS_DOUBTED");
                    assertThat(e.note().args()).containsExactly("Octobre, Novembre");
                });
    }

    @Test
    void days_in_columns_are_the_days_of_a_line() throws Exception {
        List<JsonNode> lines = read("Numéro de marché;Matricule;Mois;1;2;3;4;Date d'entrée\n"
                + "M-1;A12;11/2026;7;;7h30;0;03/01/2024\nM-1;A13;11/2026;;;;;\n");

        HoursLine told = new HoursLine(lines.get(0));
        assertThat(told.notes()).extracting(RowNote::code).containsExactly("COLUMNS_NOT_READ");
        assertThat(told.hours()).isEqualByComparingTo("14.50");
        assertThat(told.days())
                .containsOnlyKeys(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 3))
                .containsEntry(LocalDate.of(2026, 11, 3), new BigDecimal("7.50"));
        assertThat(new HoursLine(lines.get(1)).blank())
                .as("a row without hours")
                .isTrue();
    }

    @Test
    void columns_of_dates_tell_their_month() throws Exception {
        HoursLine told = new HoursLine(
                read("matricule;marché;02/11/2026;03/11/2026\nA12;M-1;7;3,5\n").get(0));

        assertThat(told.notes()).isEmpty();
        assertThat(told.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(told.hours()).isEqualByComparingTo("10.50");
    }

    @Test
    void a_line_a_day_becomes_one_line_a_month_and_person() throws Exception {
        List<JsonNode> lines = read("matricule;marché;date;heures\n"
                + "A12;M-1;30/10/2026;7\nA12;M-1;02/11/2026;7\nA12;M-1;03/11/2026;3,5\nA13;M-1;02/11/2026;5\n");

        assertThat(lines.stream().map(HoursLine::new))
                .extracting(
                        HoursLine::reference,
                        HoursLine::month,
                        line -> line.days().size())
                .containsExactly(
                        tuple("A12", YearMonth.of(2026, 10), 1),
                        tuple("A12", YearMonth.of(2026, 11), 2),
                        tuple("A13", YearMonth.of(2026, 11), 1));
    }

    @Test
    void a_day_told_twice_is_refused_and_not_added_up() throws Exception {
        HoursLine told =
                new HoursLine(read("matricule;marché;date;heures\nA12;M-1;02/11/2026;7\nA12;M-1;02/11/2026;7\n")
                        .get(0));

        assertThat(told.notes()).extracting(RowNote::code).containsExactly("DAY_TWICE");
    }

    @Test
    void of_a_table_sorted_by_day_no_day_is_taken_for_its_month() throws Exception {
        String sortedByDay = "matricule;marché;date;heures\n"
                + "A12;M-1;02/11/2026;7\nA13;M-1;02/11/2026;5\nA13;M-1;03/11/2026;5\nA12;M-1;03/11/2026;7\n";

        List<HoursLine> told =
                read(kept(sortedByDay)).stream().map(HoursLine::new).toList();

        assertThat(told)
                .extracting(
                        HoursLine::reference,
                        line -> line.notes().stream().map(RowNote::code).toList())
                .containsExactly(
                        tuple("A12", List.of("DAYS_PARTED")),
                        tuple("A13", List.of()),
                        tuple("A12", List.of("DAYS_PARTED")));
    }

    @Test
    void lines_of_json_sorted_by_day_before_a_broken_one_are_refused_all_the_same() throws Exception {
        byte[] kept = kept(day("A12", "2026-11-02", 7) + day("A13", "2026-11-02", 7) + day("A12", "2026-11-03", 7)
                + "{\"reference\":\"A14\",]\n");

        try (HoursFile source = HoursFile.open(new ByteArrayInputStream(kept))) {
            assertThat(new HoursLine(source.next()).notes())
                    .extracting(RowNote::code)
                    .containsExactly("DAYS_PARTED");
            assertThat(new HoursLine(source.next()).notes()).isEmpty();
            assertThatThrownBy(source::next).hasMessage("FILE_BROKEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2003{}", "{", "[", "{\"reference\":", "[1, 2", "{}\n]"})
    void of_json_that_cannot_be_read_is_kept_that_and_where(String broken) throws Exception {
        byte[] kept = kept(broken);

        assertThatThrownBy(() -> read(kept)).hasMessage("FILE_BROKEN");
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("reference");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\":\"A12\",\"note\":\"%s\",\"note\":\"vu\"}\n",
                "[{\"reference\":\"A12\",\"days\":[{\"on\":\"%s\",\"on\":\"3\"}]}]",
            })
    void of_json_that_tells_a_field_twice_nothing_is_kept_but_where(String twice) throws Exception {
        byte[] kept = kept(day("A11", "2026-11-02", 7) + "\n" + twice.formatted("199022199900195"));

        assertThatThrownBy(() -> read(kept)).hasMessage("FIELD_TWICE");
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("199022199900195", "A12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\":\"A12\",\"note\":\"%s\",]\n",
                "{\"reference\":\"A12\",]\n{\"note\":\"%s\"}\n",
                "{\"note\":\"%s\",\"lines\":[{\"reference\":\"A12\"}]}",
            })
    void what_no_line_of_json_can_be_made_of_is_not_kept(String beside) throws Exception {
        byte[] kept = kept(day("A11", "2026-11-02", 7) + "\n" + beside.formatted("199022199900195"));

        assertThat(new String(kept, StandardCharsets.UTF_8)).contains("A11").doesNotContain("199022199900195");
    }

    @Test
    void a_line_of_json_cannot_pass_for_the_end_of_what_can_be_read() throws Exception {
        String posing = day("A14", "2026-11-02", 7).replace("}", ",\"_unreadable\":{\"code\":\"X\"}}");

        List<JsonNode> told = read(kept(day("A12", "2026-11-02", 7) + posing + day("A12", "2026-11-03", 7)));

        assertThat(told).hasSize(3);
    }

    @Test
    void hours_that_a_workbook_leaves_to_be_calculated_are_not_taken_for_none() throws Exception {
        byte[] workbook = workbook(book -> {
            Worksheet sheet = book.newWorksheet("Heures");
            List<String> row = List.of("Marché", "Matricule", "Mois", "Heures");
            for (int at = 0; at < row.size(); at++) {
                sheet.value(0, at, row.get(at));
            }
            sheet.value(1, 0, "M-1");
            sheet.value(1, 1, "A12");
            sheet.value(1, 2, "2026-11");
            sheet.formula(1, 3, "60+60.5");
        });

        HoursLine told = new HoursLine(read(workbook).get(0));

        assertThat(told.blank()).isFalse();
        assertThat(told.notes())
                .extracting(RowNote::code, RowNote::pointer)
                .containsExactly(tuple("FIELD_INVALID", "/hours"));
    }

    @Test
    void a_date_that_is_none_fails_its_row_and_is_not_taken_for_a_month_of_hours() throws Exception {
        HoursLine told = new HoursLine(read("matricule;marché;mois;date;heures\nA12;M-1;11/2026;31/02/2026;7\n")
                .get(0));

        assertThat(told.notes())
                .extracting(RowNote::code, RowNote::pointer)
                .containsExactly(tuple("FIELD_INVALID", "/date"));
    }

    @Test
    void rows_given_back_with_their_days_are_read_again() throws Exception {
        List<JsonNode> lines = read("{\"lines\":[{\"reference\":\"A12\",\"contract\":\"M-1\",\"month\":\"2026-11\","
                + "\"days\":[{\"on\":\"3\",\"hours\":\"7,5\"},{\"on\":\"2026-11-04\",\"hours\":1}],\"_errors\":[]}]}");

        assertThat(new HoursLine(lines.get(0)).hours()).isEqualByComparingTo("8.50");
    }

    @Test
    void the_contract_of_a_payroll_is_not_taken_for_that_of_a_buyer() {
        assertThatThrownBy(() -> read("contrat;matricule;mois;heures\n1;A12;2026-11;7\n"))
                .hasMessage("STATEMENT_COLUMNS_MISSING");
    }

    private static byte[] workbook(Consumer<Workbook> filling) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            filling.accept(book);
        }
        return file.toByteArray();
    }

    @Test
    void two_columns_of_hours_are_refused() {
        assertThatThrownBy(() -> read("obligationId;month;placementId;hours;hours\no;2026-11;p;10;11\n"))
                .hasMessage("COLUMN_TWICE");
    }

    @Test
    void a_value_beyond_the_titles_is_noted_with_its_row() throws Exception {
        List<JsonNode> lines = read("obligationId,month,placementId,hours\no,2026-11,p,10,50\n");

        assertThat(lines.get(0).path(CsvTable.SURPLUS).get(0).asText()).isEqualTo("50");
    }

    @Test
    void text_after_a_closing_quote_is_told_as_a_fault_of_the_table() {
        assertThatThrownBy(() -> read("obligationId;month;placementId;hours\no;2026-11;p;7\no;2026-11;p;\"10\"50\n"))
                .isInstanceOfSatisfying(FileUnreadable.class, e -> {
                    assertThat(e.note().code()).isEqualTo("TABLE_BROKEN");
                    assertThat(e.note().args()).containsExactly("3");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=1+1\n+2", "@SUM(A1)", "+33", "-1+1"})
    void what_a_spreadsheet_would_take_for_a_formula_comes_back_as_text(String cell) throws Exception {
        String file = "placementId;mois;heures\n\"" + cell + "\";2026-11;7\n";

        assertThat(givenBack(file)).contains("'" + cell);
    }

    @Test
    void a_fault_is_told_by_the_column_that_it_stands_in_as_the_file_names_it() throws Exception {
        String file = "Matricule;N° de marché;mois;1;2\nA12;M-1;2026-11;7;beaucoup\n";
        ReturnedRecord became = new ReturnedRecord(
                1,
                RowOutcome.FAILED,
                List.of(
                        new ReturnedRecord.Said("/days/1/hours", "Illisible."),
                        new ReturnedRecord.Said("/placementId", "Inconnu."),
                        new ReturnedRecord.Said("", "Le reste aussi.")),
                null);

        String returned = givenBack(file, List.of(became).iterator());

        assertThat(returned)
                .contains("Refusé : colonne E « 2 » : Illisible. colonne A « Matricule » : Inconnu. Le reste aussi.");
    }

    @Test
    void a_table_given_back_again_says_once_what_became_of_it() throws Exception {
        String again = givenBack(givenBack("placementId;mois;heures\np;2026-11;7\n"));

        assertThat(again).startsWith("\uFEFFplacementId;mois;heures;Résultat;À faire\r\n");
        assertThat(new HoursLine(read(again).get(0)).notes())
                .extracting(RowNote::code)
                .doesNotContain("COLUMNS_NOT_READ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n%s\n%s\n", "[%s,%s,%s,%s]", "{\"lines\":[%s,%s,%s,%s]}"})
    void of_lines_sorted_by_day_no_day_is_taken_for_its_month(String form) throws Exception {
        String sortedByDay = form.formatted(
                day("A12", "2026-11-02", 7),
                day("A13", "2026-11-02", 5),
                day("A13", "2026-11-03", 5),
                day("A12", "2026-11-03", 7));

        List<HoursLine> told =
                read(kept(sortedByDay)).stream().map(HoursLine::new).toList();

        assertThat(told)
                .extracting(
                        HoursLine::reference,
                        line -> line.days().size(),
                        line -> line.notes().stream().map(RowNote::code).toList())
                .containsExactly(
                        tuple("A12", 1, List.of("DAYS_PARTED")),
                        tuple("A13", 2, List.of()),
                        tuple("A12", 1, List.of("DAYS_PARTED")));
    }

    @Test
    void lines_whose_days_follow_each_other_are_read_as_they_were_sent() throws Exception {
        String sorted = day("A12", "2026-11-02", 7) + "\n" + day("A12", "2026-11-03", 7) + "\n";

        List<JsonNode> told = read(kept(sorted));

        assertThat(told).isEqualTo(read(sorted)).hasSize(1);
    }

    private static String day(String reference, String date, int hours) {
        return "{\"contract\":\"M-1\",\"reference\":\"%s\",\"date\":\"%s\",\"hours\":\"%d\"}"
                .formatted(reference, date, hours);
    }

    private static String givenBack(String file) throws Exception {
        return givenBack(file, Collections.emptyIterator());
    }

    private static String givenBack(String file, Iterator<ReturnedRecord> rows) throws Exception {
        ByteArrayOutputStream returned = new ByteArrayOutputStream();
        HoursFile.giveBack(new ByteArrayInputStream(kept(file)), rows, false)
                .orElseThrow()
                .write(returned);
        return returned.toString(StandardCharsets.UTF_8);
    }

    private static byte[] kept(String file) throws Exception {
        try (InputStream kept = HoursFile.kept(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            return kept.readAllBytes();
        }
    }

    private static List<JsonNode> read(String file) throws Exception {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> read(byte[] file) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        try (HoursFile source = HoursFile.open(new ByteArrayInputStream(file))) {
            for (JsonNode line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void a_table_of_something_else_is_told_what_statements_need() {
        byte[] file = "id;acheteur.id;objet\n1;2;3\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> HoursFile.open(new ByteArrayInputStream(file)))
                .hasMessage("STATEMENT_COLUMNS_MISSING");
    }
}
