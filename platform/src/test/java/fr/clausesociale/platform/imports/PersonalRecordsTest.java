package fr.clausesociale.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.Masking;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowReport;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.table.RecordFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of files that tell of people. The numbers are nobody's: order numbers that are not given. */
class PersonalRecordsTest {

    private static final long SEED = 20261201;

    /** A record as it is read again. */
    private record Kept(JsonNode record, List<String> masked, List<String> blanked) {}

    private static String number(int of) {
        String number = "19902219990" + String.format(Locale.ROOT, "%02d", of % 100);
        return number + String.format(Locale.ROOT, "%02d", 97 - Long.parseLong(number) % 97);
    }

    private static String file(String titles, int rows, IntFunction<String> row) {
        return titles + "\n" + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    private static String bytes(String file) throws Exception {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        PersonalRecords.keep(new People(), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), kept);
        return kept.toString(StandardCharsets.UTF_8);
    }

    private static List<Kept> kept(String file) throws Exception {
        List<Kept> all = new ArrayList<>();
        try (PersonalRecords records =
                PersonalRecords.open(new ByteArrayInputStream(bytes(file).getBytes(StandardCharsets.UTF_8)))) {
            for (JsonNode record = records.next(); record != null; record = records.next()) {
                all.add(new Kept(record, records.masked(), records.blanked()));
            }
        }
        return all;
    }

    /** A digit too many or too few, a month that is none, two digits in the other's place, letters for a département. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1990221999003950", "19902219990395", "199132199900395", "1 99 20 21 999 003", "199022B99900395"
            })
    void a_number_with_a_slip_among_numbers_is_masked_and_fails_its_row(String slip) throws Exception {
        String file = file("id;nom", 12, row -> (row == 0 ? slip : number(row)) + ";Ana");

        List<Kept> kept = kept(file);

        assertThat(bytes(file)).doesNotContain(slip);
        assertThat(kept).allSatisfy(row -> {
            assertThat(row.masked).containsExactly("/id");
            assertThat(row.record.path("id").asText()).isEqualTo(Masking.MASK);
            assertThat(row.record.path("nom").asText()).isEqualTo("Ana");
        });
    }

    @Test
    void so_it_is_in_a_field_of_json() throws Exception {
        String file = IntStream.range(0, 12)
                .mapToObj(row -> "{\"id\":\"%d\",\"person\":{\"nom\":\"Ana %s\"}}"
                        .formatted(row, row == 11 ? "19902219990395" : number(row)))
                .collect(Collectors.joining("\n"));

        assertThat(bytes(file)).doesNotContain("19902219990395");
        assertThat(kept(file)).extracting(Kept::masked).containsOnly(List.of("/person/nom"));
    }

    @Test
    void a_column_of_numbers_that_is_not_read_is_left_out_whatever_its_title_and_told_once() throws Exception {
        String file = file("id;Matricule", 12, row -> row + ";" + number(row));

        List<Kept> kept = kept(file);

        assertThat(kept).extracting(Kept::masked).containsOnly(List.of());
        assertThat(kept.get(0).blanked).containsExactly("/Matricule");
        assertThat(kept.subList(1, 12)).extracting(Kept::blanked).containsOnly(List.of());
        assertThat(kept).allMatch(row -> row.record.path("Matricule").asText().isEmpty());
    }

    @Test
    void a_number_here_and_there_in_a_column_that_is_not_read_fails_its_row() throws Exception {
        String file = file("id;Remarque", 12, row -> row + ";" + (row == 3 ? number(row) : "vu"));

        List<Kept> kept = kept(file);

        assertThat(kept.get(3).masked).containsExactly("/Remarque");
        assertThat(kept).extracting(Kept::blanked).containsOnly(List.of());
    }

    @Test
    void each_column_that_is_left_out_is_told_with_its_first_value() throws Exception {
        String file = file("id;NIR;N° SS", 3, row -> row + ";" + (row == 1 ? "x" : "") + ";" + (row == 2 ? "y" : ""));

        assertThat(kept(file)).extracting(Kept::blanked).containsExactly(List.of(), List.of("/NIR"), List.of("/N° SS"));
    }

    /** What senders number people and places with, at random, and in any length. */
    @ParameterizedTest
    @ValueSource(ints = {8, 10, 11, 12, 14, 16, 17, 18})
    void numbers_of_any_other_length_are_kept_as_they_are(int length) throws Exception {
        Random random = new Random(SEED);
        List<String> ids = IntStream.range(0, 20_000)
                .mapToObj(row -> (char) ('1' + random.nextInt(9))
                        + random.ints(length - 1, 0, 10)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining()))
                .toList();

        List<Kept> kept = kept(file("id;nom", ids.size(), row -> ids.get(row) + ";Ana"));

        assertThat(kept).extracting(row -> row.record.path("id").asText()).isEqualTo(ids);
    }

    private static final class People implements ImportKind {

        @Override
        public String name() {
            return "people";
        }

        @Override
        public String listName() {
            return "people";
        }

        @Override
        public boolean ofPeople() {
            return true;
        }

        @Override
        public boolean openTo(Set<String> roles) {
            return true;
        }

        @Override
        public RecordSource open(InputStream file) throws IOException, FileUnreadable {
            RecordFile.Columns columns = new RecordFile.Columns() {
                @Override
                public List<String> lacking(List<String> titles) {
                    return List.of();
                }

                @Override
                public boolean reads(String title) {
                    return Set.of("id", "nom").contains(title);
                }
            };
            return RecordFile.open(file, listName(), columns, PlatformProblem.MALFORMED);
        }

        @Override
        public List<RowReport> take(List<Row> rows, ImportContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
