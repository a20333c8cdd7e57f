package fr.clausesociale.platform.imports.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatedRecordsTest {

    @Test
    void records_of_one_key_stay_together_in_their_order_and_parts_are_of_much_the_same_size() {
        List<Row> rows = rows("a", "a", "b", "c", "a", "b", "d");

        List<List<Row>> parts = RelatedRecords.by(rows, 2, row -> row.record().asText());

        assertThat(parts).hasSize(2);
        assertThat(numbers(parts.get(0))).containsExactly(1L, 2L, 5L, 7L);
        assertThat(numbers(parts.get(1))).containsExactly(3L, 4L, 6L);
    }

    @Test
    void none_is_taken_beside_one_that_may_have_to_do_with_any() {
        List<Row> rows = rows("a", "", "b");

        List<List<Row>> parts = RelatedRecords.by(
                rows,
                2,
                row -> row.record().asText().isEmpty() ? null : row.record().asText());

        assertThat(parts).containsExactly(rows);
    }

    @Test
    void what_is_of_one_key_alone_is_one_part() {
        List<Row> rows = rows("a", "a");

        assertThat(RelatedRecords.by(rows, 2, row -> row.record().asText())).containsExactly(rows);
    }

    private static List<Row> rows(String... keys) {
        return IntStream.range(0, keys.length)
                .mapToObj(at -> new Row(at + 1, null, TextNode.valueOf(keys[at]), List.of(), List.of()))
                .toList();
    }

    private static List<Long> numbers(List<Row> rows) {
        return rows.stream().map(Row::number).toList();
    }
}
