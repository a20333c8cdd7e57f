package fr.clausesociale.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxSenderTest {

    private final String topic = "test.sender." + UUID.randomUUID();
    private final String fence = "fence-" + UUID.randomUUID();

    @BeforeEach
    void topic() {
        TestKafka.topic(topic, 1);
    }

    @Test
    void a_sender_that_was_replaced_can_no_longer_write() {
        try (OutboxSender former = sender();
                OutboxSender present = sender()) {
            assertThatThrownBy(() -> former.send(List.of(row(1, "former")))).isInstanceOf(KafkaException.class);
            assertThat(present.send(List.of(row(2, "present")))).isEmpty();
            assertThatThrownBy(() -> former.send(List.of(row(3, "former again"))))
                    .isInstanceOf(KafkaException.class);
        }
        assertThat(told()).containsExactly("present");
    }

    @Test
    void of_a_batch_with_a_row_at_fault_nothing_is_told_and_nobody_is_blamed_for_certain() {
        OutboxRow large = row(2, "x".repeat(1_200_000));
        try (OutboxSender sender = sender()) {
            List<OutboxSender.Fault> faults = sender.send(List.of(row(1, "a"), large, row(3, "b"), row(4, "c")));
            assertThat(faults).extracting(OutboxSender.Fault::row).contains(large);
            assertThat(faults).noneMatch(OutboxSender.Fault::certain);
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void a_row_at_fault_is_blamed_when_it_is_sent_alone_and_its_neighbours_go() {
        OutboxRow large = row(2, "x".repeat(1_200_000));
        try (OutboxSender sender = sender()) {
            assertThat(sender.send(List.of(row(1, "a")))).isEmpty();
            assertThat(sender.send(List.of(large))).singleElement().satisfies(fault -> {
                assertThat(fault.row()).isEqualTo(large);
                assertThat(fault.certain()).isTrue();
            });
        }
        try (OutboxSender next = sender()) {
            assertThat(next.send(List.of(row(3, "b"), row(4, "c")))).isEmpty();
        }
        assertThat(told()).containsExactly("a", "b", "c");
    }

    @Test
    void of_a_topic_that_nobody_made_every_row_is_blamed_at_once() {
        OutboxRow first = new OutboxRow(1, "test.missing", "k", "a=b", new byte[0]);
        OutboxRow second = new OutboxRow(2, "test.missing", "k", "a=b", new byte[0]);
        try (OutboxSender sender = sender()) {
            assertThat(sender.send(List.of(first, row(3, "a"), second)))
                    .extracting(OutboxSender.Fault::row)
                    .containsExactly(first, second);
        }
    }

    @Test
    void headers_travel_with_the_event_and_a_tombstone_has_no_body() {
        OutboxRow row = new OutboxRow(1, topic, "k", "ce_subject=é=1\ncause=erasure", null);
        try (OutboxSender sender = sender()) {
            sender.send(List.of(row));
        }
        ConsumerRecord<String, byte[]> record = TestKafka.drain(topic).get(0);
        assertThat(record.key()).isEqualTo("k");
        assertThat(record.value()).isNull();
        assertThat(new String(record.headers().lastHeader("ce_subject").value(), StandardCharsets.UTF_8))
                .isEqualTo("é=1");
        assertThat(new String(record.headers().lastHeader("cause").value(), StandardCharsets.UTF_8))
                .isEqualTo("erasure");
    }

    @Test
    void a_broker_that_is_away_is_nobodys_fault() {
        assertThatThrownBy(
                        () -> new OutboxSender(Map.of("bootstrap.servers", "localhost:1", "max.block.ms", 500), fence))
                .isInstanceOf(KafkaException.class);
    }

    private OutboxSender sender() {
        return new OutboxSender(Map.of("bootstrap.servers", TestKafka.bootstrap()), fence);
    }

    private OutboxRow row(long id, String body) {
        return new OutboxRow(id, topic, "k", "ce_subject=k", body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> told() {
        return TestKafka.drain(topic).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
