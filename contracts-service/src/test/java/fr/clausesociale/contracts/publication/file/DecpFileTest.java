package fr.clausesociale.contracts.publication.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.publication.record.Cpv;
import fr.clausesociale.contracts.publication.record.Faults;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecpFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"marches\":[{\"id\":\"1\"},{\"id\":\"2\"}]}",
                "{\"version\":\"1.5\",\"meta\":{\"marche\":[{\"id\":\"no\"}]},\"marches\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"end\":1}",
                "{\"marches\":{\"marche\":[{\"id\":\"1\"}],\"contrat-concession\":[{\"id\":\"2\"}]}}",
                "{\"marches\":{\"marche\":{\"id\":\"1\"},\"contrat-concession\":[{\"id\":\"2\"}]}}",
                "[{\"id\":\"1\"},{\"id\":\"2\"}]",
                "\uFEFF \n{\"marches\":[{\"id\":\"1\"},{\"id\":\"2\"}]}",
            })
    void records_are_found_wherever_versions_and_converters_put_them(String file) throws Exception {
        assertThat(ids(file.getBytes(StandardCharsets.UTF_8))).containsExactly("1", "2");
        try (RecordSource source = DecpFormat.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(source.skip()).isTrue();
            assertThat(source.next().path("id").asText()).isEqualTo("2");
            assertThat(source.skip()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUMBER", "BRACKETS", "BRACES"})
    void a_record_that_nobody_can_mean_fails_alone(String kind) throws Exception {
        String odd = switch (kind) {
            case "NUMBER" -> "9".repeat(5000);
            case "BRACKETS" -> "[".repeat(3000) + "]".repeat(3000);
            default -> "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
        };
        byte[] file = ("{\"marches\":[{\"id\":\"1\"},{\"id\":\"2\",\"montant\":" + odd
                        + ",\"objet\":\"x\"},{\"id\":\"3\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        try (RecordSource source = DecpFormat.open(new ByteArrayInputStream(file))) {
            assertThat(source.next().path("id").asText()).isEqualTo("1");
            assertThat(source.next().isObject()).isFalse();
            assertThat(source.next().path("id").asText()).isEqualTo("3");
            assertThat(source.next()).isNull();
        }
        try (RecordSource source = DecpFormat.open(new ByteArrayInputStream(file))) {
            assertThat(source.skip() && source.skip() && source.skip()).isTrue();
            assertThat(source.skip()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"objet\":\"Travaux \"phase 1\" et suite\"",
                "\"objet\":\"\\u12\"",
                "\"montant\":12 500",
                "\"montant\":,\"objet\":\"Voirie\"",
                "'objet':'Voirie'",
                "\"montant\":None",
                "\"a\":{\"b\":[1,2}",
            })
    void a_record_that_is_no_json_fails_alone(String damage) throws Exception {
        for (String file : List.of(
                "{\"marches\":[{\"id\":\"1\"},{\"id\":\"2\",%s},\n {\"id\":\"3\"}]}",
                "{\"marches\":{\"marche\":[{\"id\":\"1\"},{\"id\":\"2\",%s}],\"contrat-concession\":[{\"id\":\"3\"}]}}",
                "[{\"id\":\"1\"},{\"id\":\"2\",%s},{\"id\":\"3\"}]",
                "{\"marches\":{\"contrat-concession\":[{\"id\":\"1\"}],\"marche\":{\"id\":\"2\",%s},\"marche\":{\"id\":\"3\"}}}")) {
            byte[] bytes = file.formatted(damage).getBytes(StandardCharsets.UTF_8);
            assertThat(ids(bytes)).as(file).containsExactly("1", "", "3");
            try (RecordSource source = DecpFormat.open(new ByteArrayInputStream(bytes))) {
                assertThat(source.skip() && source.skip()).isTrue();
                assertThat(source.next().path("id").asText()).isEqualTo("3");
                assertThat(source.skip()).isFalse();
            }
        }
    }

    @Test
    void records_after_a_damaged_one_are_read_in_a_file_longer_than_any_buffer() throws Exception {
        StringBuilder file = new StringBuilder("{\"marches\":[");
        for (int at = 0; at < 3000; at++) {
            String text = at % 1000 == 500 ? "un \"mot\"" : "Travaux de voirie ".repeat(10);
            file.append("{\"id\":\"")
                    .append(at)
                    .append("\",\"objet\":\"")
                    .append(text)
                    .append("\"},");
        }
        file.setLength(file.length() - 1);

        List<String> ids = ids(file.append("]}").toString().getBytes(StandardCharsets.UTF_8));

        assertThat(ids).hasSize(3000).contains("501", "1501", "2501", "2999").doesNotContain("500", "1500", "2500");
    }

    @Test
    void what_converters_escape_or_count_wrongly_is_read_all_the_same() throws Exception {
        String file =
                "{\"marches\":[{\"id\":\"d\\'\u00e9t\u00e9\tA\",\"montant\":NaN,\"dureeMois\":-Infinity,\"codeCPV\":09123000}]}";
        try (RecordSource source = DecpFormat.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            JsonNode record = source.next();
            assertThat(PublishedJson.text(record, "id")).isEqualTo("d'\u00e9t\u00e9 A");
            assertThat(PublishedJson.nothing(record.path("montant"))).isTrue();
            assertThat(PublishedJson.text(record, "dureeMois")).isNull();
            assertThat(Cpv.read(PublishedJson.text(record, "codeCPV"), true, new Faults()))
                    .isEqualTo("09123000");
        }
    }

    @Test
    void an_empty_list_is_a_file_without_records_but_a_file() throws Exception {
        assertThat(ids("{\"marches\":[]}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|FILE_EMPTY",
                "'   '|FILE_EMPTY",
                "<html></html>|FILE_NOT_JSON",
                "{\"a\":1}|FILE_WITHOUT_RECORDS",
                "{\"marches\":null}|FILE_WITHOUT_RECORDS",
                "{\"marches\":[{\"id\":\"1\"}|FILE_BROKEN",
                "{\"marches\":[{\"id\":\"1\"},]}|FILE_BROKEN",
                "{\"marches\":[{\"id\":\"1\"}]}{|FILE_BROKEN",
                "{|FILE_BROKEN",
            })
    void a_file_that_cannot_be_read_says_why(String file, String code) {
        assertThatThrownBy(() -> ids(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileUnreadable.class)
                .hasMessage(code);
    }

    @Test
    void a_file_in_windows_1252_is_read_even_where_only_some_records_are() throws Exception {
        byte[] file =
                "{\"marches\":[{\"id\":\"Marché d’été\"},{\"id\":\"2\"}]}".getBytes(Charset.forName("windows-1252"));

        assertThat(ids(file)).containsExactly("Marché d’été", "2");
        assertThat(ids("{\"marches\":[{\"id\":\"Œuvre 😀 é\"}]}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Œuvre 😀 é");
    }

    private static List<String> ids(byte[] file) throws IOException, FileUnreadable {
        List<String> ids = new ArrayList<>();
        try (RecordSource source = DecpFormat.open(new ByteArrayInputStream(file))) {
            for (JsonNode record = source.next(); record != null; record = source.next()) {
                ids.add(record.path("id").asText());
            }
        }
        return ids;
    }
}
