package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.answers.Difference;
import fr.clausesociale.reporting.answers.Flag;
import fr.clausesociale.reporting.book.Moved;
import fr.clausesociale.reporting.lines.Cause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A difference as it is answered: what is withheld at one of the two moments is withheld altogether, and so is a cause that moved the hours of few people. */
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
        Set<List<String>> withheld = question.by().isEmpty() ? Set.of() : withheld(moves);
        WithheldCauses causes = new WithheldCauses(moves, disclosure, withheld);
        if (!question.by().isEmpty()) {
            SortedMap<List<String>, Cell> before = moves.earlier().byValues();
            SortedMap<List<String>, Cell> after = moves.later().byValues();
            SortedSet<List<String>> all = new TreeSet<>(before.comparator());
            all.addAll(before.keySet());
            all.addAll(after.keySet());
            moves.cells().keySet().stream().filter(values -> !values.isEmpty()).forEach(all::add);
            for (List<String> values : all) {
                rows.add(row(
                        values,
                        before.get(values),
                        after.get(values),
                        parts(moves, values, causes),
                        withheld.contains(values)));
            }
        }
        Cell first = moves.earlier().total();
        Cell second = moves.later().total();
        boolean hidden = disclosure.withholds(first) || disclosure.withholds(second);
        Difference.Row total = row(List.of(), first, second, parts(moves, List.of(), causes), hidden);
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
        Predicate<Cell> outOfReach = cell -> granted.outOfReach(question, cell.values());
        Set<List<String>> withheld = new HashSet<>();
        for (Cells cells : List.of(moves.earlier(), moves.later())) {
            disclosure.withheld(cells.rows(), outOfReach).forEach(cell -> withheld.add(cell.values()));
        }
        return withheld;
    }

    private static List<Difference.Part> parts(Moves moves, List<String> values, WithheldCauses causes) {
        return moves.parts(values).stream()
                .map(part -> causes.isWithheld(values, part.cause())
                        ? new Difference.Part(part.cause().name(), null, null, Flag.SUPPRESSED)
                        : new Difference.Part(
                                part.cause().name(),
                                BigDecimal.valueOf(part.cents(), 2).toPlainString(),
                                part.persons(),
                                null))
                .toList();
    }

    private Difference.Row row(
            List<String> values, Cell before, Cell after, List<Difference.Part> parts, boolean withheld) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(question.by().get(i).code(), values.get(i));
        }
        if (withheld) {
            return new Difference.Row(named, null, null, null, Flag.SUPPRESSED);
        }
        return new Difference.Row(named, end(before), end(after), parts, null);
    }

    private static Difference.End end(Cell cell) {
        return cell == null
                ? new Difference.End("0.00", 0)
                : new Difference.End(cell.hours().toPlainString(), cell.persons());
    }

    /**
     * Which causes of a difference tell of too few people by what they moved, with those that would give them away: the cause is one
     * more dimension of the table, and what is withheld of its total is withheld of every cell.
     */
    private static final class WithheldCauses {

        private final Set<List<String>> withheld = new HashSet<>();
        private final Disclosure disclosure;

        /** @param rows that are withheld altogether */
        WithheldCauses(Moves moves, Disclosure disclosure, Set<List<String>> rows) {
            this.disclosure = disclosure;
            Set<Cause> ofTotal = EnumSet.noneOf(Cause.class);
            add(moves, Set.of(List.of()), rows, ofTotal);
            moves.parts(List.of()).forEach(part -> {
                if (isWithheld(List.of(), part.cause())) {
                    ofTotal.add(part.cause());
                }
            });
            Set<List<String>> cells = new HashSet<>(moves.cells().keySet());
            cells.remove(List.<String>of());
            add(moves, cells, rows, ofTotal);
        }

        private void add(Moves moves, Set<List<String>> cells, Set<List<String>> rows, Set<Cause> causes) {
            List<Cell> table = new ArrayList<>();
            BitSet hidden = new BitSet();
            for (List<String> cell : cells) {
                for (Moved part : moves.parts(cell)) {
                    hidden.set(table.size(), rows.contains(cell) || causes.contains(part.cause()));
                    table.add(new Cell(
                            of(cell, part.cause()),
                            BigDecimal.valueOf(part.cents(), 2).abs(),
                            part.people(),
                            0,
                            0));
                }
            }
            disclosure
                    .places(table, hidden::get)
                    .forEach(place -> withheld.add(table.get(place).values()));
        }

        boolean isWithheld(List<String> cell, Cause cause) {
            return withheld.contains(of(cell, cause));
        }

        private static List<String> of(List<String> cell, Cause cause) {
            List<String> values = new ArrayList<>(cell);
            values.add(cause.name());
            return values;
        }
    }
}
