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

    /**
     * Accepted hours of an obligation by the legal unit they are credited to: the company worked in, else the employer.
     *
     * @param members legal units that may be credited; what was done elsewhere is under the empty key
     */
    Map<String, BigDecimal> bySiren(UUID obligationId, Collection<String> members, YearMonth upTo);

    /** Hours submitted that nobody has accepted or rejected yet, by obligation; absent where there are none. */
    Map<UUID, BigDecimal> undecided(Collection<UUID> obligationIds, YearMonth upTo);

    /** @param declared submitted and not rejected */
    record Done(BigDecimal declared, BigDecimal accepted) {}
}
