package fr.clausesociale.reporting.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * One cell of a table of figures.
 *
 * @param values one per dimension asked
 * @param hours with two digits
 * @param persons always counted, asked for or not: what may be shown depends on it
 */
record Cell(List<String> values, BigDecimal hours, long persons, long placements, long contracts) {}
