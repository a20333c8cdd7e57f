package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.answers.Flag;
import fr.clausesociale.reporting.answers.OnDemand;
import fr.clausesociale.reporting.origin.Origins;
import fr.clausesociale.reporting.settings.Definition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cells as they are answered: what is withheld, not reported or undefined is null and says so. */
final class Table {

    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9999");

    private final Question question;
    private final Definition definition;
    private final Disclosure disclosure;
    private final Shares shares;

    Table(Question question, Definition definition, Disclosure disclosure) {
        this(question, definition, disclosure, null);
    }

    /** @param shares null where none are asked for */
    Table(Question question, Definition definition, Disclosure disclosure, Shares shares) {
        this.question = question;
        this.definition = definition;
        this.disclosure = disclosure;
        this.shares = shares;
    }

    /**
     * The rows, each made when it is looked at.
     *
     * @param outOfReach cells that are not the caller's to see, however many people are in them
     */
    List<Map<String, Object>> rows(List<Cell> cells, Predicate<Cell> outOfReach) {
        BitSet withheld = withheld(cells, outOfReach);
        Set<Measure> ofFew = ofFew(cells);
        return new OnDemand<>(cells.size(), i -> {
            Cell cell = cells.get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            for (int d = 0; d < question.by().size(); d++) {
                row.put(question.by().get(d).code(), cell.values().get(d));
            }
            measures(row, cell, withheld.get(i), outOfReach.test(cell), ofFew);
            return row;
        });
    }

    Map<String, Object> total(Cell cell) {
        Map<String, Object> total = new LinkedHashMap<>();
        measures(total, cell, withholds(cell), false, Set.of());
        return total;
    }

    boolean withholds(Cell cell) {
        return disclosure.withholds(cell) || question.asksOfContracts() && disclosure.withholds(cell.ofDone());
    }

    /**
     * Places of the cells that tell of too few people by what was worked, or by what was done since the beginning, or give such
     * a cell away: who is hidden in one table is hidden in the other.
     */
    BitSet withheld(List<Cell> cells, Predicate<Cell> outOfReach) {
        BitSet hidden = new BitSet(cells.size());
        List<Cell> ofDone =
                question.asksOfContracts() ? cells.stream().map(Cell::ofDone).toList() : List.of();
        int before;
        do {
            before = hidden.cardinality();
            hide(cells, cells, outOfReach, hidden);
            hide(ofDone, cells, outOfReach, hidden);
        } while (!ofDone.isEmpty() && hidden.cardinality() > before);
        return hidden;
    }

    private void hide(List<Cell> table, List<Cell> cells, Predicate<Cell> outOfReach, BitSet hidden) {
        BitSet known = (BitSet) hidden.clone();
        disclosure
                .places(table, cell -> known.get(cell) || outOfReach.test(cells.get(cell)))
                .forEach(hidden::set);
    }

    private void measures(
            Map<String, Object> row, Cell cell, boolean withheld, boolean outOfReach, Set<Measure> ofFew) {
        Map<String, Flag> flags = new LinkedHashMap<>();
        for (Measure measure : question.measures()) {
            boolean hidden = outOfReach || withheld && measure.tellsOfPeople() || ofFew.contains(measure);
            Flag flag = hidden ? Flag.SUPPRESSED : missing(measure, cell);
            row.put(measure.code(), flag == null ? value(measure, cell) : null);
            if (flag != null) {
                flags.put(measure.code(), flag);
            }
        }
        if (!flags.isEmpty()) {
            row.put("flags", flags);
        }
    }

    /** Why a value that may be shown is none; null where it is one. */
    private Flag missing(Measure measure, Cell cell) {
        if (measure.isOfOrigins() && disclosure.withholds(origin(measure, cell))) {
            return Flag.SUPPRESSED;
        }
        return switch (measure) {
            case DUE, REMAINING -> cell.owed().reported() ? null : Flag.NOT_REPORTED;
            case RATE ->
                !cell.owed().reported() ? Flag.NOT_REPORTED : cell.owed().due().signum() == 0 ? Flag.UNDEFINED : null;
            case HOURS_PER_PERSON -> cell.persons() == 0 ? Flag.UNDEFINED : null;
            case HOURS_SHARE, PERSONS_SHARE ->
                shares.withheld() ? Flag.SUPPRESSED : shares.has(measure, cell) ? null : Flag.UNDEFINED;
            default -> null;
        };
    }

    private Object value(Measure measure, Cell cell) {
        return switch (measure) {
            case HOURS -> hours(cell.hours());
            case FTE -> divided(cell.hours(), definition.fteDivisor());
            case PERSONS -> cell.persons();
            case PLACEMENTS -> cell.placements();
            case PROCUREMENT_CONTRACTS -> cell.contracts();
            case HOURS_PER_PERSON -> divided(cell.hours(), cell.persons());
            case EMPLOYERS -> cell.employers();
            case HOURS_SHARE, PERSONS_SHARE -> shares.of(measure, cell);
            case CLAUSE_CONTRACTS -> cell.owed().contracts();
            case OBLIGATIONS -> cell.owed().obligations();
            case BUYERS -> cell.owed().buyers();
            case DUE -> hours(cell.owed().due());
            case DONE -> hours(cell.owed().done());
            case REMAINING -> hours(cell.owed().remaining());
            case RATE -> rate(cell.owed().due(), cell.owed().done());
            case FORECAST -> hours(cell.owed().forecast());
            case ESTIMATED_HOURS, TAKEN_OVER_HOURS, SELF_ACCEPTED_HOURS ->
                hours(origin(measure, cell).hours());
        };
    }

    private static Origins.Part origin(Measure measure, Cell cell) {
        return switch (measure) {
            case ESTIMATED_HOURS -> cell.origins().estimated();
            case TAKEN_OVER_HOURS -> cell.origins().takenOver();
            default -> cell.origins().selfAccepted();
        };
    }

    /** Measures of origin that no row tells, as one of them would tell of few people and the total would give it away. */
    private Set<Measure> ofFew(List<Cell> cells) {
        return question.measures().stream()
                .filter(Measure::isOfOrigins)
                .filter(measure -> cells.stream().anyMatch(cell -> disclosure.withholds(origin(measure, cell))))
                .collect(Collectors.toSet());
    }

    private static String hours(BigDecimal hours) {
        return hours.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** Rounded once, at the end: the sum of rounded rows is not the rounded total. */
    private static BigDecimal divided(BigDecimal hours, long by) {
        return hours.divide(BigDecimal.valueOf(by), 2, RoundingMode.HALF_UP);
    }

    /** Never rounded up to the whole while hours are missing. */
    private static String rate(BigDecimal due, BigDecimal done) {
        BigDecimal rate = done.divide(due, 4, RoundingMode.HALF_UP);
        return (done.compareTo(due) < 0 ? rate.min(NEARLY_ALL) : rate).toPlainString();
    }
}
