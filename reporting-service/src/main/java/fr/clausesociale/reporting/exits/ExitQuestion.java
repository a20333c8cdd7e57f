package fr.clausesociale.reporting.exits;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which exits are asked for.
 *
 * @param condition which contracts count, said by {@link fr.clausesociale.reporting.owed.ContractColumns}
 * @param first month of the end, null without bound; {@code last} too
 * @param by null for none
 * @param on the day it is looked at: what is due later is not asked yet
 */
record ExitQuestion(String condition, YearMonth first, YearMonth last, ExitDimension by, LocalDate on) {}
