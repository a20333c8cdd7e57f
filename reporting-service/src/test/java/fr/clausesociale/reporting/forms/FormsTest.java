package fr.clausesociale.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausesociale.reporting.answers.OnDemand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.Dataset;
import no.ssb.jsonstat.v2.DatasetBuildable;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same table in every form; the files stay in {@code target/forms}, to be opened with other tools: pyarrow 25.0.1 reads the
 * Parquet file with its decimals, openpyxl 3.1.5 and LibreOffice 7.4.7 (headless, without a repair) the workbook, jsonstat-toolkit 2.2.2 the dataset with its status.
 */
class FormsTest {

    private static final Sheet SHEET = new Sheet(
            Map.of("Version des définitions", "2026-3", "Territoire", "REG-27"),
            List.of(new Sheet.Dimension("service", "Service de l'acheteur")),
            List.of(
                    new Sheet.Measure("hours", "Heures d'insertion validées", 2),
                    new Sheet.Measure("rate", "Taux de réalisation", 4),
                    new Sheet.Measure("persons", "Participants", 0)),
            List.of(
                    row("Voirie", "84046.00", "0.4201", "104"),
                    row("=HYPERLINK(\"x\")", "1.50", "1.3000", "5"),
                    new Sheet.Row(
                            List.of(new Sheet.Value("Eau", "Eau")), Arrays.asList(null, null, null), "SUPPRESSED")),
            row(null, "84047.50", "0.4300", "109"),
            List.of(
                    List.of("Code", "Mesure", "Formule", "Unité"),
                    List.of("rate", "Taux de réalisation", "done / due", "RATIO")));

    @ParameterizedTest
    @EnumSource(Form.class)
    void whoever_gave_the_stream_closes_it(Form form) throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        form.write(SHEET, false, out);

        assertThat(closed[0]).isFalse();
        assertThat(out.size()).isPositive();
    }

    /** A workbook's library would note the moment, to the millisecond. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void the_same_figures_are_the_same_bytes(Form form) throws Exception {
        byte[] before = written(form, false);
        Instant begun = Instant.now();
        await().until(() -> Instant.now().isAfter(begun.plusMillis(10)));

        byte[] after = written(form, false);

        assertThat(after).isEqualTo(before);
    }

    @Test
    void spreadsheets_in_france_get_commas_and_no_formula_that_somebody_typed() throws IOException {
        String csv = new String(written(Form.CSV, true), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFService de l'acheteur (code);Service de l'acheteur;Heures d'insertion validées;")
                .contains("Voirie;Voirie;84046,00;0,4201;104;;2026-3")
                .contains("'=HYPERLINK")
                .contains("Eau;Eau;;;;SUPPRESSED;2026-3");
    }

    @Test
    void a_workbook_has_numbers_as_numbers_and_a_sheet_that_says_what_they_mean() throws IOException {
        byte[] book = written(Form.XLSX, false);

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            List<Row> figures = workbook.getFirstSheet().read();
            assertThat(figures.get(1).getCellAsNumber(2)).contains(new BigDecimal("0.4201"));
            assertThat(figures.get(2).getCellText(0)).startsWith("=HYPERLINK");
            assertThat(figures.get(3).getCellText(4)).isEqualTo("SUPPRESSED");
            assertThat(workbook.getSheet(1).orElseThrow().read())
                    .extracting(row -> row.getCellText(0))
                    .contains("rate", "Territoire");
        }
    }

    @Test
    void parquet_has_decimals_of_as_many_digits_as_the_measure() throws Exception {
        Path file = Path.of("target", "forms", "figures.parquet");
        written(Form.PARQUET, false);

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT hours, rate, persons, status FROM '" + file + "' ORDER BY service")) {
            row.next();
            assertThat(row.getBigDecimal(2)).isEqualTo(new BigDecimal("1.3000"));
            row.next();
            assertThat(row.getString(4)).isEqualTo("SUPPRESSED");
            assertThat(row.getObject(1)).isNull();
        }
    }

    @Test
    void parquet_is_read_by_another_library_than_the_one_that_wrote_it() throws IOException {
        File file = Path.of("target", "forms", "figures.parquet").toFile();
        written(Form.PARQUET, false);

        MessageType columns = ParquetReader.readMetadata(file).getFileMetaData().getSchema();
        List<Map<String, Object>> rows =
                ParquetReader.streamContent(file, new Rows()).toList();

        assertThat(columns.getType("hours").getLogicalTypeAnnotation())
                .isEqualTo(LogicalTypeAnnotation.decimalType(2, 18));
        assertThat(columns.getType("rate").getLogicalTypeAnnotation())
                .isEqualTo(LogicalTypeAnnotation.decimalType(4, 18));
        assertThat(rows).extracting(row -> row.get("service")).containsExactly("Voirie", "=HYPERLINK(\"x\")", "Eau");
        // decimals are told without their point
        assertThat(rows).extracting(row -> row.get("hours")).containsExactly(8_404_600L, 150L, null);
        assertThat(rows).extracting(row -> row.get("persons")).containsExactly(104L, 5L, null);
        assertThat(rows.get(2)).containsEntry("status", "SUPPRESSED").containsEntry("definition", "2026-3");
    }

    /** A row by the names of its columns. */
    private static final class Rows implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {

        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
            row.put(String.join(".", column), value);
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }

    @Test
    void json_stat_has_a_value_for_each_combination() throws IOException {
        JsonNode data = new ObjectMapper().readTree(written(Form.JSON_STAT, false));

        assertThat(data.path("size").toString()).isEqualTo("[3,3]");
        assertThat(data.path("value")).hasSize(9);
        assertThat(data.path("status").path("6").asText()).isEqualTo("SUPPRESSED");
        assertThat(data.path("extension")
                        .path("notes")
                        .path("Version des définitions")
                        .asText())
                .isEqualTo("2026-3");
    }

    @Test
    void json_stat_is_read_by_a_library_of_those_who_publish_statistics() throws IOException {
        ObjectMapper mapper = new ObjectMapper()
                .registerModules(new JsonStatModule(), new GuavaModule(), new Jdk8Module(), new JavaTimeModule());

        Dataset data = mapper.readValue(written(Form.JSON_STAT, false), DatasetBuildable.class)
                .build();

        assertThat(data.getId()).containsExactly("service", "measure");
        assertThat(data.getSize()).containsExactly(3, 3);
        assertThat(data.getRole().get(no.ssb.jsonstat.v2.Dimension.Roles.METRIC))
                .containsExactly("measure");
        assertThat(data.getDimension().get("measure").getCategory().getLabel())
                .containsEntry("hours", "Heures d'insertion validées");
        assertThat(data.asMap().get(List.of("Voirie", "hours")).doubleValue()).isEqualTo(84046.00);
        assertThat(data.asMap().get(List.of("=HYPERLINK(\"x\")", "rate")).doubleValue())
                .isEqualTo(1.3);
        assertThat(data.asMap().get(List.of("Voirie", "persons")).intValue()).isEqualTo(104);
        assertThat(data.asMap().get(List.of("Eau", "hours"))).as("withheld").isNull();
    }

    /** Rows that are made when they are looked at: no form keeps them, and each says what the others say. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void a_long_table_is_written_whole_row_by_row(Form form) throws Exception {
        int count = 1_234;
        Sheet table = new Sheet(
                SHEET.notes(),
                SHEET.dimensions(),
                SHEET.measures(),
                new OnDemand<>(count, i -> row("Service " + i, i + ".25", "0.5000", "" + i)),
                SHEET.total(),
                SHEET.definitions());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        form.write(table, false, out);

        assertThat(hoursOfLastRow(form, out.toByteArray())).isEqualByComparingTo(new BigDecimal("1233.25"));
    }

    private static BigDecimal hoursOfLastRow(Form form, byte[] file) throws Exception {
        switch (form) {
            case CSV -> {
                List<String> lines =
                        new String(file, StandardCharsets.UTF_8).lines().toList();
                assertThat(lines).hasSize(1_234 + 2);
                return new BigDecimal(lines.get(1_234).split(",")[2]);
            }
            case XLSX -> {
                try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                    List<Row> rows = workbook.getFirstSheet().read();
                    assertThat(rows).hasSize(1_234 + 2);
                    assertThat(workbook.getSheet(1).orElseThrow().read()).isNotEmpty();
                    return rows.get(1_234).getCellAsNumber(1).orElseThrow();
                }
            }
            case PARQUET -> {
                Path parquet = Files.createTempFile("long", ".parquet");
                Files.write(parquet, file);
                try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                        ResultSet row = connection
                                .createStatement()
                                .executeQuery("SELECT max(hours), count(*) FROM '" + parquet + "'")) {
                    row.next();
                    assertThat(row.getLong(2)).isEqualTo(1_234);
                    return row.getBigDecimal(1);
                } finally {
                    Files.delete(parquet);
                }
            }
            default -> {
                JsonNode values = new ObjectMapper().readTree(file).path("value");
                assertThat(values).hasSize(1_234 * 3);
                return values.get(1_233 * 3).decimalValue();
            }
        }
    }

    private static byte[] written(Form form, boolean french) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(SHEET, french, out);
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        Files.write(
                folder.resolve("figures." + (form == Form.JSON_STAT ? "jsonstat.json" : form.ending())),
                out.toByteArray());
        return out.toByteArray();
    }

    private static Sheet.Row row(String value, String hours, String rate, String persons) {
        return new Sheet.Row(
                value == null ? List.of() : List.of(new Sheet.Value(value, value)),
                List.of(new BigDecimal(hours), new BigDecimal(rate), new BigDecimal(persons)),
                null);
    }
}
