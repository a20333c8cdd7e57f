package fr.clausesociale.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HorizonTest {

    private static final Instant NINE = Instant.parse("2026-04-02T09:00:00Z");
    private static final TopicPartition A = new TopicPartition("a", 0);
    private static final TopicPartition B = new TopicPartition("b", 0);

    private final Horizon horizon = new Horizon();

    @Test
    void nothing_is_reached_before_it_was_seen() {
        assertThat(horizon.reached(Map.of(A, 5L))).isEmpty();
    }

    @Test
    void it_is_reached_when_every_partition_is_read_that_far() {
        horizon.see(NINE, Map.of(A, 5L, B, 2L));
        assertThat(horizon.reached(Map.of(A, 5L, B, 1L))).isEmpty();
        assertThat(horizon.reached(Map.of(A, 9L, B, 2L))).contains(NINE);
        assertThat(horizon.reached(Map.of(A, 9L, B, 2L))).isEmpty();
    }

    @Test
    void empty_topics_are_read_at_once() {
        horizon.see(NINE, Map.of(A, 0L, B, 0L));
        assertThat(horizon.reached(Map.of())).contains(NINE);
    }

    @Test
    void it_does_not_move_away_while_more_is_published() {
        horizon.see(NINE, Map.of(A, 5L));
        horizon.see(NINE.plusSeconds(1), Map.of(A, 500L));
        assertThat(horizon.reached(Map.of(A, 6L))).contains(NINE);
    }
}
