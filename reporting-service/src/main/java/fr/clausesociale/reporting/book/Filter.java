package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.SideTable;
import java.util.Set;

/** A condition on one side of lines. */
public interface Filter {

    Attribute.Side side();

    /** What it looks at. */
    Set<Attribute> attributes();

    /** From which months on other combinations pass; none where they are the same of all months. */
    Set<Integer> turns();

    /**
     * Which combinations of codes pass, by their number.
     *
     * @param month worked, since the year 0
     */
    boolean[] passes(SideTable sides, Codes codes, int month);
}
