package fr.clausesociale.contracts.obligation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What was worked for obligations; implemented by the feature that keeps statements, which builds on this one. */
public interface HoursDone {

    /**
     * By obligation; absent where there is nothing.
     *
     * @param upTo last month worked to count
     * @param knownAt counts only what was recorded by then
     */
    Map<UUID, Done> of(Collection<UUID> obligationIds, YearMonth upTo, Instant knownAt);

    /** @param declared submitted and not rejected */
    record Done(BigDecimal declared, BigDecimal accepted) {}
}
