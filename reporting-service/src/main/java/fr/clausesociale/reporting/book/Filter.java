package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.SideTable;

/** A condition on one side of lines. */
public interface Filter {

    Attribute.Side side();

    /** Which combinations of codes pass, by their number. */
    boolean[] passes(SideTable sides, Codes codes);
}
