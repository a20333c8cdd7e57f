package fr.clausesociale.contracts.obligation.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
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
     * The same of one obligation as part of a query: a text that is another where it is another. For who asks whether an answer
     * still stands.
     *
     * @param obligation, upTo, knownAt SQL of its identifier, of the first day of the last month, and of the moment
     */
    String asText(String obligation, String upTo, String knownAt);

    /**
     * Accepted hours, each month by who declared them and where they were worked. By obligation; absent where there are
     * none.
     */
    Map<UUID, List<Worked>> worked(Collection<UUID> obligationIds, YearMonth upTo);

    /** Hours submitted that nobody has accepted or rejected yet, by obligation; absent where there are none. */
    Map<UUID, BigDecimal> undecided(Collection<UUID> obligationIds, YearMonth upTo);

    /**
     * @param employerSiret establishment that declared the hours
     * @param userSiret company worked in, null where it is the employer
     */
    record Worked(YearMonth month, String employerSiret, String userSiret, BigDecimal hours) {}

    /** @param declared submitted and not rejected */
    record Done(BigDecimal declared, BigDecimal accepted) {}
}
