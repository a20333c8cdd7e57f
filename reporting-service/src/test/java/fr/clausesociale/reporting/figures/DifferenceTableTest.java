package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.answers.Difference;
import fr.clausesociale.reporting.answers.Flag;
import fr.clausesociale.reporting.book.Moved;
import fr.clausesociale.reporting.lines.Cause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table by sex, of which a correction moved the hours of two women and no others. */
class DifferenceTableTest {

    private static final Moves MOVES = new Moves(
            cells(20, 20),
            cells(26, 29),
            Map.of(
                    List.of(), moved(part(Cause.HOURS, 15), part(Cause.EXIT, 14), part(Cause.CORRECTION, 2)),
                    List.of("F"), moved(part(Cause.HOURS, 6), part(Cause.EXIT, 7), part(Cause.CORRECTION, 2)),
                    List.of("M"), moved(part(Cause.HOURS, 9), part(Cause.EXIT, 7))));

    @Test
    void a_cause_that_moved_the_hours_of_few_people_is_withheld_with_what_would_give_it_away() {
        Difference answer = answered(new Disclosure(5));

        assertThat(withheld(answer.total())).containsExactlyInAnyOrder("EXIT", "CORRECTION");
        assertThat(withheld(answer.rows().get(0))).contains("CORRECTION", "EXIT");
        assertThat(withheld(answer.rows().get(1)))
                .as("one alone is what the others leave of the row")
                .containsExactlyInAnyOrder("EXIT", "HOURS");
        assertThat(answer.total().later().persons()).isEqualTo(55);
        assertThat(answer.total().causes())
                .filteredOn(part -> part.flag() != null)
                .allSatisfy(part -> {
                    assertThat(part.hours()).isNull();
                    assertThat(part.persons()).isNull();
                });
    }

    @Test
    void who_follows_every_contract_is_told_each_cause() {
        Difference answer = answered(Disclosure.NONE);

        assertThat(withheld(answer.total())).isEmpty();
        assertThat(answer.rows()).allSatisfy(row -> assertThat(withheld(row)).isEmpty());
    }

    private static Difference answered(Disclosure disclosure) {
        Question question = Questions.of("FR", null, null, null, "sex", "hours,persons");
        return new DifferenceTable(question, Grants.everything("FR"), disclosure)
                .of(MOVES, (Aggregates.Scope) null, Instant.EPOCH, Instant.EPOCH);
    }

    private static List<String> withheld(Difference.Row row) {
        return row.causes().stream()
                .filter(part -> part.flag() == Flag.SUPPRESSED)
                .map(Difference.Part::cause)
                .toList();
    }

    private static Cells cells(long women, long men) {
        return new Cells(
                List.of(cell(women, "F"), cell(men, "M")),
                new Cell(List.of(), new BigDecimal("100.00"), women + men, 0, 0));
    }

    private static Cell cell(long people, String... values) {
        return new Cell(List.of(values), new BigDecimal("50.00"), people, 0, 0);
    }

    private static Map<Cause, Moved> moved(Moved... parts) {
        return Stream.of(parts).collect(Collectors.toMap(Moved::cause, part -> part));
    }

    private static Moved part(Cause cause, long people) {
        return new Moved(List.of(), cause, 100 * people, 0, people);
    }
}
