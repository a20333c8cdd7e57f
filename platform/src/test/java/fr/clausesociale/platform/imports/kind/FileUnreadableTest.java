package fr.clausesociale.platform.imports.kind;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.table.TableProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileUnreadableTest {

    /** A table without titles has somebody's fields in their place. */
    @Test
    void what_a_file_is_refused_for_tells_no_social_security_number() {
        var refused = new FileUnreadable(TableProblem.COLUMN_TWICE, "199022199900195");

        assertThat(refused.note().args()).containsExactly(Masking.MASK);
    }

    @Test
    void other_words_and_numbers_are_told_as_they_are() {
        var refused = new FileUnreadable(TableProblem.FILE_BROKEN, "Mois", 12, 90000002700012L);

        assertThat(refused.note())
                .isEqualTo(new RowNote("FILE_BROKEN", "", List.of("Mois", "12", "90000002700012"), true));
    }
}
