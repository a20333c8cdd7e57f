package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.book.Filter;
import fr.clausesociale.reporting.book.Grouping;
import fr.clausesociale.reporting.book.Selection;
import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.SideTable;
import fr.clausesociale.reporting.lines.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A question as it is put to the lines: months, moments and conditions as numbers. */
record Lookup(Question question, Granted granted) {

    Selection selection() {
        return new Selection(
                question.from() == null ? 0 : Times.number(question.from()),
                question.to() == null ? Integer.MAX_VALUE : Times.number(question.to()),
                question.knownOn() == null ? Selection.TODAY : Times.micros(question.knownOn()),
                filters(granted.condition()));
    }

    /** What has to hold together is asked side by side; what may hold instead is of one side. */
    private static List<Filter> filters(Condition condition) {
        if (condition.equals(Condition.ALL)) {
            return List.of();
        }
        if (condition instanceof Condition.Both both) {
            return Stream.concat(filters(both.one()).stream(), filters(both.other()).stream())
                    .toList();
        }
        return List.of(new Holding(condition));
    }

    List<Grouping> by() {
        Set<String> hidden = granted.exact() ? Set.of() : new HashSet<>(Dimension.SENSITIVE);
        return question.by().stream()
                .map(dimension -> dimension.grouping(hidden))
                .toList();
    }

    /** The value that a number of each dimension stands for. */
    List<IntFunction<String>> texts(Codes codes) {
        List<IntFunction<String>> texts = new ArrayList<>();
        question.by().forEach(dimension -> texts.add(number -> dimension.value(number, codes)));
        return texts;
    }

    /** The values of the dimensions that numbers stand for. */
    List<String> values(List<Integer> numbers, Codes codes) {
        List<String> values = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            values.add(question.by().get(i).value(numbers.get(i), codes));
        }
        return values;
    }

    private record Holding(Condition condition) implements Filter {

        @Override
        public Attribute.Side side() {
            return condition.side();
        }

        @Override
        public Set<Attribute> attributes() {
            return condition.attributes();
        }

        @Override
        public Set<Integer> turns() {
            return condition.turns();
        }

        @Override
        public boolean[] passes(SideTable sides, Codes codes, int month) {
            return condition.of(sides, codes, month);
        }
    }
}
