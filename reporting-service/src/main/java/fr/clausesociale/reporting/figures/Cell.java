package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.book.Counts;
import fr.clausesociale.reporting.book.Member;
import fr.clausesociale.reporting.origin.Origins;
import fr.clausesociale.reporting.owed.Owed;
import fr.clausesociale.reporting.withholding.WithholdableCell;
import java.math.BigDecimal;
import java.util.List;

/**
 * One cell of a table of figures.
 *
 * @param values one per dimension asked
 * @param hours with two digits
 * @param persons always counted, asked for or not: what may be shown depends on it
 * @param employers distinct establishments; nothing where not asked for
 * @param owed what stands under its contracts, worked for or not; nothing where not asked for
 * @param origins where its hours come from; none where not asked for
 */
record Cell(
        List<String> values,
        BigDecimal hours,
        long persons,
        long placements,
        long contracts,
        long employers,
        Owed owed,
        Origins origins)
        implements WithholdableCell {

    Cell(List<String> values, BigDecimal hours, long persons, long placements, long contracts, long employers) {
        this(values, hours, persons, placements, contracts, employers, Owed.NOTHING, Origins.NONE);
    }

    Cell(List<String> values, BigDecimal hours, long persons, long placements, long contracts) {
        this(values, hours, persons, placements, contracts, 0);
    }

    /** What was counted in it. */
    static Cell of(List<String> values, Counts.Cell counted) {
        return new Cell(
                values,
                BigDecimal.valueOf(counted.cents(), 2),
                counted.persons(),
                counted.members().getOrDefault(Member.PLACEMENT, 0L),
                counted.members().getOrDefault(Member.CONTRACT, 0L),
                counted.members().getOrDefault(Member.EMPLOYER, 0L));
    }

    /** Where nothing was worked. */
    static Cell empty(List<String> values) {
        return new Cell(values, new BigDecimal("0.00"), 0, 0, 0);
    }

    Cell with(Owed what) {
        return new Cell(values, hours, persons, placements, contracts, employers, what, origins);
    }

    Cell with(Origins what) {
        return new Cell(values, hours, persons, placements, contracts, employers, owed, what);
    }

    /** The same as far as it tells of people through what is done: what may be shown depends on them too. */
    Cell ofDone() {
        return new Cell(values, owed.done(), owed.people(), 0, 0);
    }
}
