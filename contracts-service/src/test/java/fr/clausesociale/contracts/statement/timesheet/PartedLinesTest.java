package fr.clausesociale.contracts.statement.timesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is held of a file to tell whether the days of each line follow each other. */
class PartedLinesTest {

    private static final int MOST = 5_000;

    private static ObjectNode day(String contract, String lot, String date) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(Fields.CONTRACT, contract)
                .put(Fields.LOT, lot)
                .put(Fields.DATE, date)
                .put(Fields.HOURS, "7");
    }

    private static InputStream file(String head, int rows, IntFunction<String> row) {
        return new ByteArrayInputStream(
                (head + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_table_of_more_lines_than_can_be_told_apart_is_refused_as_a_whole_and_says_so() throws Exception {
        InputStream sent = file("matricule;marché;date;heures\n", MOST + 1, row -> "A" + row + ";M-1;02/11/2026;7\n");

        byte[] kept = HoursFile.kept(sent, MOST).readAllBytes();

        assertThat(kept).hasSizeLessThan(1000);
        assertThatThrownBy(() -> HoursFile.open(new ByteArrayInputStream(kept))).hasMessage("DAY_LINES_TOO_MANY");
    }

    @Test
    void so_are_lines_of_json() throws Exception {
        InputStream sent = file(
                "",
                MOST + 1,
                row -> "{\"reference\":\"A" + row
                        + "\",\"contract\":\"M-1\",\"date\":\"2026-11-02\",\"hours\":\"7\"}\n");

        byte[] kept = HoursFile.kept(sent, MOST).readAllBytes();

        assertThat(kept).hasSizeLessThan(1000);
        assertThatThrownBy(() -> HoursFile.open(new ByteArrayInputStream(kept))).hasMessage("DAY_LINES_TOO_MANY");
    }

    @Test
    void as_many_lines_as_can_be_told_apart_are_taken_however_many_days_they_have() throws Exception {
        PartedLines lines = new PartedLines(MOST);

        for (int line = 0; line < MOST; line++) {
            lines.see(day("M-" + line, "1", "2026-11-02"));
            lines.see(day("M-" + line, "1", "2026-11-03"));
        }

        assertThat(lines.none()).isTrue();
    }

    @Test
    void what_stands_in_one_column_is_not_mixed_up_with_the_next() throws Exception {
        PartedLines lines = new PartedLines(MOST);
        lines.see(day("M-1", "12", "2026-11-02"));
        lines.see(day("M-11", "2", "2026-11-02"));

        assertThat(lines.none()).isTrue();
    }

    @Test
    void numbers_are_known_again_whatever_they_are() {
        Random random = new Random(7);
        Set<Long> expected = new HashSet<>();
        LineNumbers numbers = new LineNumbers();
        numbers.add(0);
        expected.add(0L);

        for (int i = 0; i < 50_000; i++) {
            long number = random.nextBoolean() ? random.nextLong() : (long) random.nextInt(1000) << 32;
            assertThat(numbers.add(number)).isEqualTo(expected.add(number));
        }

        assertThat(numbers.size()).isEqualTo(expected.size());
        assertThat(expected).allMatch(numbers::has);
        assertThat(numbers.has(1234567L)).isFalse();
    }
}
