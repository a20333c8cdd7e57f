package fr.clausesociale.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.reporting.facts.TestFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final TopicPartition HOURS = new TopicPartition("hours", 1);

    private final Marks marks = new Marks(List.of("a.progress", "b.progress"), TestFacts.json());

    @Test
    void nothing_is_complete_while_one_service_has_told_nothing() {
        told("a.progress", "2026-11-30T10:00:00Z", 0);

        assertThat(marks.complete(Map.of(HOURS, 9L))).isEmpty();
    }

    @Test
    void what_is_complete_is_so_until_the_earliest_moment_that_a_service_told() {
        told("a.progress", "2026-11-30T10:00:00Z", 3);
        told("b.progress", "2026-11-30T09:00:00Z", 0);

        assertThat(marks.complete(Map.of(HOURS, 9L))).contains(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void a_moment_counts_only_when_all_is_read_that_was_told_before_it() {
        told("b.progress", "2026-11-30T12:00:00Z", 0);
        told("a.progress", "2026-11-30T10:00:00Z", 5);
        told("a.progress", "2026-11-30T11:00:00Z", 6);

        assertThat(marks.complete(Map.of(HOURS, 4L))).isEmpty();
        assertThat(marks.complete(Map.of(HOURS, 5L))).contains(Instant.parse("2026-11-30T10:00:00Z"));
        assertThat(marks.complete(Map.of(HOURS, 6L))).contains(Instant.parse("2026-11-30T11:00:00Z"));
    }

    @Test
    void ends_of_a_topic_that_was_lost_since_hold_nothing_back() {
        told("b.progress", "2026-11-30T12:00:00Z", 0);
        told("a.progress", "2026-11-30T10:00:00Z", 63);
        told("a.progress", "2026-11-30T11:00:00Z", 2);

        assertThat(marks.complete(Map.of(HOURS, 2L))).contains(Instant.parse("2026-11-30T11:00:00Z"));
    }

    @Test
    void it_never_goes_back() {
        told("a.progress", "2026-11-30T10:00:00Z", 0);
        told("b.progress", "2026-11-30T10:00:00Z", 0);
        told("a.progress", "2026-11-30T09:59:59Z", 0);

        assertThat(marks.complete(Map.of(HOURS, 0L))).contains(Instant.parse("2026-11-30T10:00:00Z"));
    }

    @Test
    void topics_that_no_figure_is_made_of_hold_nothing_back() {
        told("a.progress", "2026-11-30T10:00:00Z", 3);
        told("b.progress", "2026-11-30T10:00:00Z", 0);

        assertThat(marks.complete(Map.of(new TopicPartition("others", 0), 0L))).isPresent();
    }

    @Test
    void a_record_of_another_topic_is_none_and_one_that_cannot_be_read_says_nothing() {
        assertThat(marks.take(new ConsumerRecord<>("hours", 0, 0, "k", new byte[0])))
                .isFalse();
        assertThat(marks.take(new ConsumerRecord<>("a.progress", 0, 0, "k", new byte[] {'{'})))
                .isTrue();
        assertThat(marks.complete(Map.of())).isEmpty();
    }

    private void told(String topic, String until, long end) {
        String body = "{\"completeUntil\":\"%s\",\"ends\":{\"hours\":{\"1\":%d}}}".formatted(until, end);
        marks.take(new ConsumerRecord<>(topic, 0, 0, "service", body.getBytes(StandardCharsets.UTF_8)));
    }
}
