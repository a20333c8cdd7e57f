package fr.clausesociale.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/** How far the topics are read, for those who read figures and for those who watch the service. */
@ApplicationScoped
public class Freshness {

    private final Object moved = new Object();
    private volatile Instant freshAt;
    private volatile Position position = new Position(Map.of());
    private volatile long behind;
    private volatile String waitingFor = "the first look at Kafka";

    /**
     * Everything recorded before this moment is in the figures, and nothing more can appear that was; null while nothing is
     * complete. Where services do not tell how far they are: everything published before it.
     */
    public Instant freshAt() {
        return freshAt;
    }

    /** How far the topics are read, and what is read is in the figures. */
    Position position() {
        return position;
    }

    /** @return false when that long was waited in vain */
    boolean await(Position wanted, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        synchronized (moved) {
            while (!wanted.isReachedBy(position.next())) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                try {
                    moved.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    void at(Map<TopicPartition, Long> next) {
        if (!next.equals(position.next())) {
            position = new Position(Map.copyOf(next));
            synchronized (moved) {
                moved.notifyAll();
            }
        }
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
        position = new Position(Map.of());
    }
}
