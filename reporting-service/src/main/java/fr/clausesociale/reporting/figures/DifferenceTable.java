package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.answers.Difference;
import fr.clausesociale.reporting.answers.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A difference as it is answered: what is withheld at one of the two moments is withheld altogether. */
final class DifferenceTable {

    private final Question question;
    private final Granted granted;
    private final Disclosure disclosure;

    /** @param question at the later moment */
    DifferenceTable(Question question, Granted granted, Disclosure disclosure) {
        this.question = question;
        this.granted = granted;
        this.disclosure = disclosure;
    }

    Difference of(Moves moves, Aggregates.Scope scope, Instant freshAt, Instant earlier) {
        List<Difference.Row> rows = new ArrayList<>();
        if (!question.by().isEmpty()) {
            SortedMap<List<String>, Cell> before = moves.earlier().byValues();
            SortedMap<List<String>, Cell> after = moves.later().byValues();
            Set<List<String>> withheld = withheld(moves);
            SortedSet<List<String>> all = new TreeSet<>(before.comparator());
            all.addAll(before.keySet());
            all.addAll(after.keySet());
            moves.cells().keySet().stream().filter(values -> !values.isEmpty()).forEach(all::add);
            for (List<String> values : all) {
                rows.add(row(values, before.get(values), after.get(values), moves, withheld.contains(values)));
            }
        }
        Cell first = moves.earlier().total();
        Cell second = moves.later().total();
        boolean hidden = disclosure.withholds(first) || disclosure.withholds(second);
        Difference.Row total = row(List.of(), first, second, moves, hidden);
        return new Difference(
                freshAt,
                scope,
                earlier,
                question.knownOn(),
                question.by().stream().map(Dimension::code).toList(),
                total.causes(),
                rows,
                total);
    }

    private Set<List<String>> withheld(Moves moves) {
        Predicate<Cell> outOfReach = cell -> granted.outOfReach(question.by(), cell.values());
        Set<List<String>> withheld = new HashSet<>();
        for (Cells cells : List.of(moves.earlier(), moves.later())) {
            disclosure.withheld(cells.rows(), outOfReach).forEach(cell -> withheld.add(cell.values()));
        }
        return withheld;
    }

    private Difference.Row row(List<String> values, Cell before, Cell after, Moves moves, boolean withheld) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(question.by().get(i).code(), values.get(i));
        }
        if (withheld) {
            return new Difference.Row(named, null, null, null, Flag.SUPPRESSED);
        }
        return new Difference.Row(named, end(before), end(after), moves.parts(values), null);
    }

    private static Difference.End end(Cell cell) {
        return cell == null
                ? new Difference.End("0.00", 0)
                : new Difference.End(cell.hours().toPlainString(), cell.persons());
    }
}
