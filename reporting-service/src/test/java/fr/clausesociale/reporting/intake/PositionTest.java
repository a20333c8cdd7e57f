package fr.clausesociale.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final TopicPartition ONE = new TopicPartition("contracts.hours.v1", 0);
    private static final TopicPartition OTHER = new TopicPartition("contracts.hours.v1", 1);

    @Test
    void what_was_told_is_read_again_by_any_replica() {
        Position told = new Position(Map.of(ONE, 12L, OTHER, 0L, new TopicPartition("eligibility.profile.v1", 3), 7L));

        assertThat(Position.of(told.text())).contains(told);
    }

    @Test
    void it_is_reached_by_who_is_as_far_in_every_partition() {
        Position wanted = new Position(Map.of(ONE, 12L, OTHER, 3L));

        assertThat(wanted.isReachedBy(Map.of(ONE, 12L, OTHER, 4L))).isTrue();
        assertThat(wanted.isReachedBy(Map.of(ONE, 11L, OTHER, 4L))).isFalse();
        assertThat(wanted.isReachedBy(Map.of(ONE, 12L))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "é", "YQ", "YT0x", "YT0xOng", "====", "YTw6MQ"})
    void what_nobody_told_is_no_position(String text) {
        assertThat(Position.of(text)).isEmpty();
    }

    @Property
    void whatever_is_sent_is_read_or_is_none(@ForAll String text) {
        assertThat(Position.of(text)).isNotNull();
    }
}
