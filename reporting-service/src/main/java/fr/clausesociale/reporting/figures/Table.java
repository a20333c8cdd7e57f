package fr.clausesociale.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Cells as they are answered: what is withheld is null and says so. */
final class Table {

    private final Question question;
    private final Definition definition;
    private final Disclosure disclosure;

    Table(Question question, Definition definition, Disclosure disclosure) {
        this.question = question;
        this.definition = definition;
        this.disclosure = disclosure;
    }

    /** @param outOfReach cells that are not the caller's to see, however many people are in them */
    List<Map<String, Object>> rows(List<Cell> cells, Predicate<Cell> outOfReach) {
        Set<Cell> withheld = disclosure.withheld(cells, outOfReach);
        return cells.stream().map(cell -> row(cell, withheld.contains(cell))).toList();
    }

    Map<String, Object> total(Cell cell) {
        Map<String, Object> total = new LinkedHashMap<>();
        measures(total, cell, disclosure.withholds(cell));
        return total;
    }

    private Map<String, Object> row(Cell cell, boolean withheld) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < question.by().size(); i++) {
            row.put(question.by().get(i).code(), cell.values().get(i));
        }
        measures(row, cell, withheld);
        return row;
    }

    private void measures(Map<String, Object> row, Cell cell, boolean withheld) {
        Map<String, Flag> flags = new LinkedHashMap<>();
        for (Measure measure : question.measures()) {
            row.put(measure.code(), withheld ? null : value(measure, cell));
            if (withheld) {
                flags.put(measure.code(), Flag.SUPPRESSED);
            }
        }
        if (!flags.isEmpty()) {
            row.put("flags", flags);
        }
    }

    private Object value(Measure measure, Cell cell) {
        return switch (measure) {
            case HOURS -> cell.hours().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
            case FTE -> fte(cell.hours());
            case PERSONS -> cell.persons();
            case PLACEMENTS -> cell.placements();
            case PROCUREMENT_CONTRACTS -> cell.contracts();
        };
    }

    /** Rounded once, at the end: the sum of rounded rows is not the rounded total. */
    private BigDecimal fte(BigDecimal hours) {
        return hours.divide(BigDecimal.valueOf(definition.fteDivisor()), 2, RoundingMode.HALF_UP);
    }
}
