package fr.clausesociale.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33612345678", "-1+1", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_text_and_is_read_again_as_it_was(String cell) {
        assertThat(CellText.of(cell)).isEqualTo("'" + cell);
        assertThat(CellText.meant(List.of("'" + cell, "7"))).containsExactly(cell, "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-7", "-1 234,50", "12", "'s Gravenmoer", "'", "L'Isle"})
    void anything_else_is_left_as_it_is(String cell) {
        assertThat(CellText.of(cell)).isEqualTo(cell);
        assertThat(CellText.meant(List.of(cell))).containsExactly(cell);
    }
}
