package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.lines.Attribute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

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
        List<Cell> stated = cells.stream().filter(Shares::isStated).toList();
        Condition all = Condition.ALL;
        for (int i = 0; i < question.by().size(); i++) {
            int place = i;
            all = all.and(question.by()
                    .get(i)
                    .isOneOf(stated.stream()
                            .map(cell -> cell.values().get(place))
                            .collect(Collectors.toSet())));
        }
        return all;
    }
}
