package fr.clausesociale.contracts.statement.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedLineTest {

    private final ObjectNode record = JsonNodeFactory.instance
            .objectNode()
            .put("obligationId", UUID.randomUUID().toString())
            .put("month", "2026-11")
            .put("placementId", UUID.randomUUID().toString())
            .put("hours", "10,50");

    @ParameterizedTest
    @ValueSource(strings = {"hour", "notworked", "jours", ""})
    void a_field_that_no_line_has_is_told_and_not_passed_over(String field) {
        record.put(field, "50");

        ImportedLine line = new ImportedLine(new Row(1, null, record, List.of(), List.of()));

        assertThat(line.report().notes())
                .extracting(RowNote::code, RowNote::pointer)
                .containsExactly(tuple("FIELD_NOT_KNOWN", "/" + field));
    }

    @Test
    void a_failed_row_given_back_may_be_sent_again_with_what_was_told_of_it() {
        record.put("_row", 3).putArray("_errors");

        assertThat(new ImportedLine(new Row(1, null, record, List.of(), List.of())).open())
                .isTrue();
    }
}
