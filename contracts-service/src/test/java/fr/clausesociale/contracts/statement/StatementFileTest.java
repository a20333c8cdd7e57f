package fr.clausesociale.contracts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.imports.CsvTable;
import fr.clausesociale.platform.imports.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFileTest {

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
        assertThat(read(file).get(0).has(StatementFile.DOUBTED)).isTrue();
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
        assertThat(read(file).get(0).has(StatementFile.DOUBTED)).isFalse();
    }

    @Test
    void a_workbook_is_told_to_be_one() {
        byte[] workbook = {'P', 'K', 3, 4, 20, 0, 6, 0};

        assertThatThrownBy(() -> StatementFile.open(new ByteArrayInputStream(workbook)))
                .hasMessage("FILE_IS_WORKBOOK");
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

    private static List<JsonNode> read(String file) throws Exception {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> read(byte[] file) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        try (StatementFile source = StatementFile.open(new ByteArrayInputStream(file))) {
            for (JsonNode line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void a_table_of_something_else_is_told_what_statements_need() {
        byte[] file = "id;acheteur.id;objet\n1;2;3\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> StatementFile.open(new ByteArrayInputStream(file)))
                .hasMessage("STATEMENT_COLUMNS_MISSING");
    }
}
