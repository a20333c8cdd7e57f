package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.answers.Flag;
import fr.clausesociale.reporting.origin.Origins;
import fr.clausesociale.reporting.owed.Owed;
import fr.clausesociale.reporting.settings.Definition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        Table table = new Table(question, new Definition("test", divisor, "FR", null), new Disclosure(1));
        assertThat(table.total(new Cell(List.of(), hours, 1, 1, 1))).containsEntry("fte", fte);
    }

    @ParameterizedTest
    @CsvSource({"7,7.00", "120.50,120.50", "0,0.00", "25124684.25,25124684.25"})
    void hours_are_text_with_two_digits(BigDecimal hours, String text) {
        Question question = Questions.of("FR", null, null, null, null, "hours");
        Table table = new Table(question, new Definition("test", 1600, "FR", null), new Disclosure(1));
        assertThat(table.total(new Cell(List.of(), hours, 1, 1, 1))).containsEntry("hours", text);
    }

    @ParameterizedTest
    @CsvSource({"100,50,0.5000", "3,1,0.3333", "1000,999.99,0.9999", "100,100,1.0000", "100,130,1.3000"})
    void the_rate_is_never_the_whole_while_hours_are_missing(BigDecimal due, BigDecimal done, String rate) {
        assertThat(rateOf(due, done)).containsEntry("rate", rate).doesNotContainKey("flags");
    }

    @Test
    void the_rate_of_nothing_due_is_undefined_and_not_zero() {
        assertThat(rateOf(BigDecimal.ZERO, BigDecimal.TEN))
                .containsEntry("rate", null)
                .containsEntry("flags", Map.of("rate", Flag.UNDEFINED));
    }

    @Test
    void what_is_done_by_few_people_is_withheld_with_what_would_tell_it_and_what_is_due_is_shown() {
        Question question =
                Questions.of("FR", null, null, null, "marketType", "due,done,remaining,rate,forecast,obligations");
        Table table = new Table(question, new Definition("test", 1600, "FR", null), new Disclosure(5));
        Cell few = Cell.empty(List.of("WORKS")).with(owed("100", "30", 2));
        Cell next = Cell.empty(List.of("SERVICES")).with(owed("200", "90", 9));
        Cell many = Cell.empty(List.of("SUPPLIES")).with(owed("300", "95", 90));

        List<Map<String, Object>> rows = table.rows(List.of(few, next, many), any -> false);

        assertThat(rows.get(0))
                .containsEntry("due", "100.00")
                .containsEntry("obligations", 1L)
                .containsEntry("done", null)
                .containsEntry("remaining", null)
                .containsEntry("rate", null)
                .containsEntry("forecast", null);
        assertThat(rows.get(1)).as("would give the other away").containsEntry("done", null);
        assertThat(rows.get(2)).containsEntry("done", "95.00");
    }

    @Test
    void who_is_hidden_by_what_was_worked_is_hidden_by_what_is_done() {
        Question question = Questions.of("FR", null, null, null, "marketType", "hours,done");
        Table table = new Table(question, new Definition("test", 1600, "FR", null), new Disclosure(5));
        Cell few = new Cell(List.of("WORKS"), BigDecimal.TEN.setScale(2), 2, 2, 1).with(owed("100", "30", 50));
        Cell next = new Cell(List.of("SERVICES"), BigDecimal.TEN.setScale(2), 60, 2, 1).with(owed("100", "30", 50));

        assertThat(table.rows(List.of(few, next), any -> false))
                .allSatisfy(row -> assertThat(row).containsEntry("hours", null).containsEntry("done", null));
    }

    @Test
    void where_hours_come_from_is_told_as_hours() {
        Question question = Questions.of("FR", null, null, null, null, "estimatedHours,selfAcceptedHours");
        Table table = new Table(question, new Definition("test", 1600, "FR", null), Disclosure.NONE);

        assertThat(table.total(from("FR", 9, new Origins.Part(BigDecimal.ONE.setScale(2), 1, 8))))
                .containsEntry("estimatedHours", "1.00")
                .containsEntry("selfAcceptedHours", "0.00");
    }

    @Test
    void where_hours_come_from_is_told_in_no_row_where_one_would_tell_of_few_people_or_of_the_few_others() {
        Question question = Questions.of("FR", null, null, null, "marketType", "hours,estimatedHours");
        Table table = new Table(question, new Definition("test", 1600, "FR", null), new Disclosure(5));
        Cell many = from("WORKS", 20, new Origins.Part(BigDecimal.ONE.setScale(2), 10, 10));
        Cell fewOthers = from("SERVICES", 9, new Origins.Part(BigDecimal.ONE.setScale(2), 8, 1));

        assertThat(table.rows(List.of(many, fewOthers), any -> false))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("hours", "10.00")
                        .containsEntry("estimatedHours", null)
                        .containsEntry("flags", Map.of("estimatedHours", Flag.SUPPRESSED)));
        assertThat(table.total(from("all", 29, new Origins.Part(BigDecimal.ONE.setScale(2), 18, 11))))
                .containsEntry("estimatedHours", "1.00");
    }

    private static Cell from(String value, long persons, Origins.Part estimated) {
        Origins origins = new Origins(estimated, Origins.NONE.takenOver(), Origins.NONE.selfAccepted());
        return new Cell(List.of(value), BigDecimal.TEN.setScale(2), persons, 1, 1).with(origins);
    }

    @Test
    void shares_are_of_the_whole_with_or_without_what_is_not_stated() {
        Question question = Questions.of("FR", null, null, null, "sex", "hoursShare,personsShare");
        Definition definition = new Definition("test", 1600, "FR", null);
        Cell women = new Cell(List.of("F"), new BigDecimal("18.00"), 18, 1, 1);
        Cell unstated = new Cell(List.of("NOT_STATED"), new BigDecimal("10.00"), 10, 1, 1);
        Cell all = new Cell(List.of(), new BigDecimal("100.00"), 100, 1, 1);
        Cell stated = new Cell(List.of(), new BigDecimal("90.00"), 90, 1, 1);

        Table ofAll = new Table(question, definition, Disclosure.NONE, new Shares(all, false, false));
        Table ofStated = new Table(question, definition, Disclosure.NONE, new Shares(stated, true, false));

        assertThat(ofAll.rows(List.of(women, unstated), any -> false))
                .extracting(row -> row.get("personsShare"))
                .containsExactly("0.1800", "0.1000");
        assertThat(ofStated.rows(List.of(women, unstated), any -> false))
                .extracting(row -> row.get("hoursShare"))
                .containsExactly("0.2000", null);
    }

    private static Map<String, Object> rateOf(BigDecimal due, BigDecimal done) {
        Question question = Questions.of("FR", null, null, null, null, "rate");
        Table table = new Table(question, new Definition("test", 1600, "FR", null), new Disclosure(1));
        return table.total(Cell.empty(List.of()).with(owed(due.toString(), done.toString(), 9)));
    }

    private static Owed owed(String due, String done, long people) {
        BigDecimal owed = new BigDecimal(due).setScale(2);
        BigDecimal worked = new BigDecimal(done).setScale(2);
        return new Owed(1, 1, 1, owed, worked, owed.subtract(worked).max(BigDecimal.ZERO), worked, people, true);
    }
}
