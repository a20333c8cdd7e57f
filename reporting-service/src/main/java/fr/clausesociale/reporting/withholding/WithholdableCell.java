package fr.clausesociale.reporting.withholding;

import java.math.BigDecimal;
import java.util.List;

/** A cell of a table, as far as it matters for what must be withheld with it. */
public interface WithholdableCell {

    /** One for each dimension. */
    List<String> values();

    BigDecimal hours();

    long persons();
}
