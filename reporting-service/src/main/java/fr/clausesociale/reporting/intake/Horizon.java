package fr.clausesociale.reporting.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the topics went at one moment, and whether they are read that far. A horizon stays until it is reached, however
 * much is published meanwhile; otherwise a steady stream would never be called read.
 */
final class Horizon {

    private Instant seenAt;
    private Map<TopicPartition, Long> ends;

    /** Takes a new look, unless one is still to be reached. */
    void see(Instant at, Map<TopicPartition, Long> endOffsets) {
        if (ends == null) {
            seenAt = at;
            ends = Map.copyOf(endOffsets);
        }
    }

    /** The moment up to which everything published is read, when these positions just got there. */
    Optional<Instant> reached(Map<TopicPartition, Long> positions) {
        if (ends == null) {
            return Optional.empty();
        }
        boolean there =
                ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        if (!there) {
            return Optional.empty();
        }
        ends = null;
        return Optional.of(seenAt);
    }
}
