package fr.clausesociale.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How far the topics are read, for those who read figures and for those who watch the service. */
@ApplicationScoped
public class Freshness {

    private volatile Instant freshAt;
    private volatile long behind;
    private volatile String waitingFor = "the first look at Kafka";

    /** Everything published before this moment is in the figures; null while nothing is complete. */
    public Instant freshAt() {
        return freshAt;
    }

    /** Records published and not yet read, at the last look. */
    long behind() {
        return behind;
    }

    /** What keeps the figures from being complete or fresh, in words for an operator; null when nothing does. */
    String waitingFor() {
        return waitingFor;
    }

    void reached(Instant moment) {
        freshAt = moment;
        waitingFor = null;
    }

    void seen(long recordsBehind) {
        behind = recordsBehind;
    }

    void waiting(String reason) {
        waitingFor = reason;
    }

    /** The copy was thrown away: what was fresh is no more. */
    void lost() {
        freshAt = null;
    }
}
