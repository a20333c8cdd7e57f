package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.lines.Attribute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What shares are taken of.
 *
 * @param of the cell that is the whole
 * @param statedOnly whether what is not stated is left out of the whole, and has no share
 * @param withheld whether the whole must not be told: it would give a withheld cell away
 */
record Shares(Cell of, boolean statedOnly, boolean withheld) {

    static boolean isStated(Cell cell) {
        return !cell.values().contains(Attribute.NOT_STATED) && !cell.values().contains(Attribute.UNKNOWN);
    }

    /** Whether a cell has a share at all. */
    boolean has(Measure measure, Cell cell) {
        return whole(measure).signum() > 0 && (!statedOnly || cell.values().isEmpty() || isStated(cell));
    }

    /** Four digits. */
    String of(Measure measure, Cell cell) {
        BigDecimal part = cell.values().isEmpty() ? whole(measure) : amount(measure, cell);
        return part.divide(whole(measure), 4, RoundingMode.HALF_UP).toPlainString();
    }

    private BigDecimal whole(Measure measure) {
        return amount(measure, of);
    }

    private static BigDecimal amount(Measure measure, Cell cell) {
        return measure == Measure.HOURS_SHARE ? cell.hours() : BigDecimal.valueOf(cell.persons());
    }

    /** The condition of what is stated in every dimension, by the values that were met. */
    static Condition stated(Question question, List<Cell> cells) {
        Condition all = Condition.ALL;
        for (int i = 0; i < question.by().size(); i++) {
            Attribute attribute = question.by().get(i).attribute();
            int place = i;
            if (attribute != null) {
                all = all.and(cells.stream()
                        .filter(Shares::isStated)
                        .map(cell -> cell.values().get(place))
                        .distinct()
                        .map(value -> (Condition) new Condition.Is(attribute, value))
                        .reduce(Condition::or)
                        .orElse(new Condition.Always(false)));
            }
        }
        return all;
    }
}
