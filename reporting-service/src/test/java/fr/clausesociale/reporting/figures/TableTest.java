package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    /** Published figures: national 2021, Loir-et-Cher 2020; 405 as printed for Angers is not half-up. */
    @ParameterizedTest
    @CsvSource({
        "25124684,1600,15702.93",
        "424000,1607,263.85",
        "650000,1607,404.48",
        "800,1600,0.50",
        "8,1600,0.01",
        "-800,1600,-0.50"
    })
    void full_time_equivalents_are_rounded_half_up_once(BigDecimal hours, int divisor, BigDecimal fte) {
        Question question = Questions.of("FR", null, null, null, null, "fte");
        Table table = new Table(question, new Definition("test", divisor), new Disclosure(1));
        assertThat(table.total(new Cell(List.of(), hours, 1, 1, 1))).containsEntry("fte", fte);
    }

    @ParameterizedTest
    @CsvSource({"7,7.00", "120.50,120.50", "0,0.00", "25124684.25,25124684.25"})
    void hours_are_text_with_two_digits(BigDecimal hours, String text) {
        Question question = Questions.of("FR", null, null, null, null, "hours");
        Table table = new Table(question, new Definition("test", 1600), new Disclosure(1));
        assertThat(table.total(new Cell(List.of(), hours, 1, 1, 1))).containsEntry("hours", text);
    }
}
