package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.settings.Definition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Disclosure FIVE = new Disclosure(5);

    @Test
    void a_threshold_of_one_withholds_nothing() {
        assertThat(withheld(Disclosure.NONE, List.of(cell(1, "F"), cell(0, "M"))))
                .isEmpty();
    }

    @Test
    void a_cell_about_fewer_than_k_persons_is_withheld_and_one_about_k_is_not() {
        assertThat(FIVE.withholds(cell(4, "F"))).isTrue();
        assertThat(FIVE.withholds(cell(5, "F"))).isFalse();
        assertThat(FIVE.withholds(cell(0, "F"))).isFalse();
    }

    @Test
    void a_withheld_cell_is_never_alone_in_a_line_with_a_total() {
        Cell small = cell(2, "A");
        Cell next = cell(9, "B");
        Cell large = cell(50, "C");
        assertThat(withheld(FIVE, List.of(large, small, next))).containsExactlyInAnyOrder(small, next);
    }

    @Test
    void two_withheld_cells_that_are_few_together_take_a_third() {
        Cell one = cell(1, "A");
        Cell two = cell(2, "B");
        Cell next = cell(9, "C");
        assertThat(withheld(FIVE, List.of(one, two, next, cell(50, "D")))).containsExactlyInAnyOrder(one, two, next);
    }

    @Test
    void each_line_of_a_table_of_two_dimensions_is_protected_on_its_own() {
        List<Cell> table = List.of(cell(2, "01", "F"), cell(20, "01", "M"), cell(30, "02", "F"), cell(40, "02", "M"));
        assertThat(withheld(FIVE, table)).hasSize(4);
    }

    @Test
    void nobody_at_all_is_shown_as_zero() {
        Cell nobody = cell(0, "A");
        assertThat(withheld(FIVE, List.of(nobody, cell(2, "B"), cell(9, "C")))).doesNotContain(nobody);
    }

    @Property(tries = 200)
    void no_withheld_cell_follows_from_its_line(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int columns) {
        Random random = new Random(seed);
        List<Cell> table = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < columns; column++) {
                table.add(cell(random.nextInt(12), "r" + row, "c" + column));
            }
        }
        Set<Cell> withheld = withheld(FIVE, table);
        for (int i = 0; i < 4; i++) {
            String row = "r" + i;
            List<Cell> line =
                    table.stream().filter(c -> c.values().get(0).equals(row)).toList();
            long hidden = line.stream().filter(withheld::contains).count();
            long shown = line.stream()
                    .filter(c -> c.persons() > 0 && !withheld.contains(c))
                    .count();
            assertThat(hidden != 1 || shown == 0).isTrue();
        }
        assertThat(table).filteredOn(FIVE::withholds).allMatch(withheld::contains);
    }

    @Test
    void what_is_withheld_is_null_in_every_measure_and_says_so() {
        Question question = Questions.of("FR", null, null, null, "sex", "hours,fte,persons,procurementContracts");
        Table table = new Table(question, new Definition("2026-1", 1600, "FR", null), FIVE);
        List<Map<String, Object>> rows = table.rows(List.of(cell(2, "F"), cell(30, "M")), any -> false);
        assertThat(rows.get(0))
                .containsEntry("sex", "F")
                .containsEntry("hours", null)
                .containsEntry("fte", null)
                .containsEntry("persons", null)
                .containsEntry("procurementContracts", null);
        assertThat(rows.get(0).get("flags"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("hours", "fte", "persons", "procurementContracts");
        assertThat(table.total(cell(32))).containsEntry("persons", 32L).doesNotContainKey("flags");
    }

    @Test
    void a_cell_that_is_not_the_callers_to_see_is_withheld_however_many_people_are_in_it() {
        Cell other = cell(500, "35");
        Cell next = cell(20, "21");
        assertThat(FIVE.withheld(List.of(other, next, cell(60, "58")), cell -> cell == other))
                .containsExactlyInAnyOrder(other, next);
    }

    @Test
    void hours_of_few_people_are_withheld_even_when_persons_were_not_asked_for() {
        Question question = Questions.of("FR", null, null, null, "sex", "hours");
        Table table = new Table(question, new Definition("2026-1", 1600, "FR", null), FIVE);
        assertThat(table.rows(List.of(cell(2, "F")), any -> false).get(0))
                .containsEntry("hours", null)
                .doesNotContainKey("persons");
    }

    private static Set<Cell> withheld(Disclosure disclosure, List<Cell> table) {
        return disclosure.withheld(table, any -> false);
    }

    private static Cell cell(long persons, String... values) {
        return new Cell(List.of(values), new BigDecimal(persons * 100).setScale(2), persons, persons, 1);
    }
}
