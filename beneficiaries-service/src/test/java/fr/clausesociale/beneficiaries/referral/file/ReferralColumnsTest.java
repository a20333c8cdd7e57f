package fr.clausesociale.beneficiaries.referral.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.RowNote;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralColumnsTest {

    private final ReferralColumns columns = new ReferralColumns(null);
    private final ObjectNode row =
            JsonNodeFactory.instance.objectNode().put("Nom", "Dupont").put("Date information", "12/01/2026");

    private ReferralColumns.Read read() {
        return columns.read(row, LocalDate.of(2026, 1, 12), false);
    }

    @Test
    void where_two_titles_name_one_column_a_fault_is_told_at_the_cell_that_was_read() {
        row.put("Date de naissance", "25/05/1998").put("Né(e) le", "31/02/1998");

        assertThat(read().notes())
                .containsExactly(new RowNote("DAY_UNREADABLE", "/Né(e) le", List.of("31/02/1998"), true));
    }

    @Test
    void an_empty_cell_under_a_second_title_leaves_the_first() {
        row.put("Date de naissance", "31/02/1998").put("Né(e) le", "");

        assertThat(read().notes())
                .containsExactly(new RowNote("DAY_UNREADABLE", "/Date de naissance", List.of("31/02/1998"), true));
    }
}
