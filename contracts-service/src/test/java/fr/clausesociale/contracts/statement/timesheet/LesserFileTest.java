package fr.clausesociale.contracts.statement.timesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A kept file of hours from which somebody is taken out: others keep their places, and what they said. */
class LesserFileTest {

    private static final String BY_DAY = """
            obligationId;reference;date;hours
            o;M-1;2026-11-02;7
            o;M-1;2026-11-03;8
            o;M-2;2026-11-02;5
            o;M-3;2026-11-02;4
            o;M-3;2026-11-03;3
            """;

    private static final String LINES = """
            {"obligationId":"o","month":"2026-11","reference":"M-1","hours":"7","nom":"Kervella"}
            {"obligationId":"o","month":"2026-11","reference":"M-2","hours":"8"}
            """;

    private static byte[] kept(String sent) throws Exception {
        return HoursFile.kept(new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)))
                .readAllBytes();
    }

    private static byte[] without(byte[] kept, Long... numbers) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LesserFile(Set.of(numbers)).write(() -> new ByteArrayInputStream(kept), out);
        return out.toByteArray();
    }

    private static List<JsonNode> records(byte[] kept) throws Exception {
        List<JsonNode> records = new ArrayList<>();
        try (HoursFile file = HoursFile.open(new ByteArrayInputStream(kept))) {
            for (JsonNode record = file.next(); record != null; record = file.next()) {
                records.add(record);
            }
        }
        return records;
    }

    @Test
    void of_a_table_by_day_all_rows_of_the_record_go_and_the_others_are_as_they_were() throws Exception {
        byte[] kept = kept(BY_DAY);

        byte[] lesser = without(kept, 1L);

        List<JsonNode> records = records(lesser);
        assertThat(records).hasSize(3);
        assertThat(new HoursLine(records.get(0)).blank()).isTrue();
        assertThat(records.subList(1, 3)).isEqualTo(records(kept).subList(1, 3));
        assertThat(new String(lesser, StandardCharsets.UTF_8)).doesNotContain("M-1");
    }

    @Test
    void the_table_still_comes_back_with_its_titles_and_the_others_rows() throws Exception {
        byte[] lesser = without(kept(BY_DAY), 2L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        HoursFile.giveBack(new ByteArrayInputStream(lesser), Collections.emptyIterator(), false)
                .orElseThrow()
                .write(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("obligationId;reference;date;hours", "M-1", "M-3")
                .doesNotContain("M-2");
    }

    @Test
    void what_is_taken_out_twice_is_out_once() throws Exception {
        byte[] kept = kept(BY_DAY);

        assertThat(without(without(kept, 1L), 1L, 3L)).isEqualTo(without(kept, 1L, 3L));
    }

    @Test
    void of_lines_all_that_was_written_of_somebody_goes_whatever_its_field() throws Exception {
        byte[] lesser = without(kept(LINES), 1L);

        List<JsonNode> records = records(lesser);
        assertThat(records).hasSize(2);
        assertThat(records.get(1).path("reference").asText()).isEqualTo("M-2");
        assertThat(new String(lesser, StandardCharsets.UTF_8)).doesNotContain("M-1", "Kervella");
        assertThat(HoursFile.giveBack(new ByteArrayInputStream(lesser), Collections.emptyIterator(), false))
                .as("lines were no table before either")
                .isEmpty();
    }

    @Test
    void of_lines_somebody_goes_from_whom_others_went_before() throws Exception {
        byte[] lesser = without(without(kept(LINES), 1L), 2L);

        assertThat(records(lesser)).hasSize(2).allMatch(record -> new HoursLine(record).blank());
        assertThat(new String(lesser, StandardCharsets.UTF_8)).doesNotContain("M-1", "M-2");
    }

    @Test
    void lines_that_end_in_a_broken_one_still_do_and_nothing_behind_it_is_kept() throws Exception {
        byte[] kept = kept(LINES + "{\"reference\":\"M-3\",]\n{\"nom\":\"Kervella\"}\n");

        byte[] lesser = without(kept, 1L);

        assertThat(new String(lesser, StandardCharsets.UTF_8)).contains("M-2").doesNotContain("M-1", "M-3", "Kervella");
        assertThat(broken(lesser)).isEqualTo(broken(kept));
        assertThat(broken(without(lesser, 2L))).as("again").isEqualTo(broken(kept));
    }

    /** After the two lines before it. */
    private static String broken(byte[] kept) throws Exception {
        try (HoursFile file = HoursFile.open(new ByteArrayInputStream(kept))) {
            file.next();
            file.next();
            return assertThatExceptionOfType(FileUnreadable.class)
                    .isThrownBy(file::next)
                    .actual()
                    .note()
                    .toString();
        }
    }
}
