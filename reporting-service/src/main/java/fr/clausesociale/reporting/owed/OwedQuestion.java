package fr.clausesociale.reporting.owed;

import fr.clausesociale.reporting.lines.Attribute;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked of contracts and their obligations.
 *
 * @param by attributes of contracts and obligations
 * @param condition which count, said by {@link ContractColumns}
 * @param first day of the period, null without bound
 * @param last day of the period
 * @param knownOn what was known at this moment; null for what is known today
 */
public record OwedQuestion(List<Attribute> by, String condition, LocalDate first, LocalDate last, Instant knownOn) {

    /** The same without breakdown. */
    OwedQuestion total() {
        return new OwedQuestion(List.of(), condition, first, last, knownOn);
    }
}
