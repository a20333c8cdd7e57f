package fr.clausesociale.reporting.book;

import static fr.clausesociale.reporting.facts.Scenario.contract;
import static fr.clausesociale.reporting.facts.Scenario.hours;
import static fr.clausesociale.reporting.facts.Scenario.person;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.PersonalKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final List<Version> KNOWN = List.of(
            contract("c", 1, "WORKS", "27", "21"),
            contract("d", 1, "SERVICES", "53", "35"),
            person("b", 1, null),
            hours("e", "p", "b", "c", "2026-03", "120.50"),
            hours("f", "q", "a", "d", "2026-04", "80"));

    @Test
    void copies_of_the_same_records_are_the_same_whatever_numbers_each_gave() {
        List<Version> backwards = new ArrayList<>(KNOWN);
        Collections.reverse(backwards);

        Comparison comparison = Comparison.of(book(KNOWN), book(backwards));

        assertThat(comparison.differing()).isZero();
        assertThat(comparison.cells()).isGreaterThan(comparison.tables());
    }

    @Test
    void every_cell_that_differs_is_counted_and_the_first_are_told() {
        List<Version> less = KNOWN.subList(0, KNOWN.size() - 1);

        Comparison comparison = Comparison.of(book(KNOWN), book(less));

        assertThat(comparison.differing()).isGreaterThanOrEqualTo(comparison.tables());
        assertThat(comparison.differences()).anyMatch(cell -> cell.contains("8000") && cell.endsWith("null"));
    }

    @Test
    void what_differs_only_since_copies_were_compared_is_told_too() {
        Comparison before = Comparison.of(book(KNOWN), book(KNOWN));

        Comparison comparison = before.onwards(book(KNOWN), book(KNOWN.subList(0, KNOWN.size() - 1)));

        assertThat(comparison.cells()).isGreaterThan(before.cells());
        assertThat(comparison.differing()).isEqualTo(2);
        assertThat(comparison.differences()).anyMatch(cell -> cell.contains("8000") && cell.endsWith("null"));
    }

    /** As of a whole country, in which some tables have more cells than a question may. */
    @Test
    void tables_that_are_too_large_keep_no_copy_from_being_rehearsed_compared_and_served() {
        Book one = book(KNOWN, 1);

        Comparison.rehearsed(one);
        Comparison comparison = Comparison.of(one, book(KNOWN, 1));

        assertThat(comparison.differing()).isZero();
        assertThat(comparison.cells()).isGreaterThanOrEqualTo(comparison.tables());
    }

    private static Book book(List<Version> facts) {
        return book(facts, 1 << 18);
    }

    private static Book book(List<Version> facts, int mostCells) {
        Ledger ledger = new Ledger(new PersonalKeys());
        facts.forEach(fact -> ledger.take(fact, false));
        return Book.of(ledger, mostCells);
    }
}
