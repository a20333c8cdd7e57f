package fr.clausesociale.reporting.intake;

import fr.clausesociale.platform.events.UnreadableEvent;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.store.ColumnStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads what there is and writes it, batch by batch. */
final class Batches {

    private static final Duration POLL = Duration.ofMillis(100);
    /** Fewer are read sooner than they are shared out. */
    private static final int SIDE_BY_SIDE = 64;

    private final Function<ConsumerRecord<String, byte[]>, Optional<Version>> facts;
    private final BiConsumer<ConsumerRecord<String, byte[]>, String> deadLetters;
    private final int most;

    /**
     * @param deadLetters takes what cannot be read, with the reason
     * @param most records taken together
     */
    Batches(
            Function<ConsumerRecord<String, byte[]>, Optional<Version>> facts,
            BiConsumer<ConsumerRecord<String, byte[]>, String> deadLetters,
            int most) {
        this.facts = facts;
        this.deadLetters = deadLetters;
        this.most = most;
    }

    /**
     * Reads what comes within a time and writes it.
     *
     * @return the next offsets to read
     */
    Map<TopicPartition, Long> next(Consumer<String, byte[]> reading, ColumnStore store, Marks marks, Duration linger)
            throws SQLException {
        List<Version> known = new ArrayList<>();
        ConsumerRecords<String, byte[]> records = reading.poll(POLL);
        long deadline = System.nanoTime() + linger.toNanos();
        int taken = 0;
        while (!records.isEmpty()) {
            List<ConsumerRecord<String, byte[]>> about = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : records) {
                if (!marks.take(record)) {
                    about.add(record);
                }
            }
            read(about, known);
            taken += about.size();
            long left = deadline - System.nanoTime();
            if (taken == 0 || taken >= most || left <= 0) {
                break;
            }
            records = reading.poll(Duration.ofNanos(left));
        }
        Map<TopicPartition, Long> positions = positions(reading, marks);
        if (taken > 0) {
            store.write(known, positions);
        }
        return positions;
    }

    /**
     * Reads exactly to these positions, which are not behind those of the reader, and writes that; what comes next is read from
     * there on.
     */
    void exactly(Consumer<String, byte[]> reading, ColumnStore store, Marks marks, Map<TopicPartition, Long> positions)
            throws SQLException {
        List<Version> known = new ArrayList<>();
        while (!positions.entrySet().stream()
                .allMatch(wanted -> reading.position(wanted.getKey()) >= wanted.getValue())) {
            List<ConsumerRecord<String, byte[]>> behind = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : reading.poll(POLL)) {
                Long wanted = positions.get(new TopicPartition(record.topic(), record.partition()));
                if (wanted != null && record.offset() < wanted) {
                    behind.add(record);
                }
            }
            read(behind, known);
        }
        // more may have come with it, which was passed over
        positions.forEach(reading::seek);
        store.write(known, positions);
    }

    /** The next offsets to read, marks apart. */
    static Map<TopicPartition, Long> positions(Consumer<String, byte[]> reading, Marks marks) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        reading.assignment().stream()
                .filter(partition -> !marks.areOn(partition.topic()))
                .forEach(partition -> positions.put(partition, reading.position(partition)));
        return positions;
    }

    /**
     * Opening seals and parsing is most of the work of a rebuild, and no record needs another one for it: they are read side
     * by side, and told in their order.
     */
    private void read(List<ConsumerRecord<String, byte[]>> records, List<Version> known) {
        Stream<ConsumerRecord<String, byte[]>> all =
                records.size() < SIDE_BY_SIDE ? records.stream() : records.parallelStream();
        for (Outcome outcome : all.map(this::read).toList()) {
            outcome.fact().ifPresent(known::add);
            if (outcome.fault() != null) {
                deadLetters.accept(outcome.record(), outcome.fault());
            }
        }
    }

    private Outcome read(ConsumerRecord<String, byte[]> record) {
        try {
            return new Outcome(record, facts.apply(record), null);
        } catch (UnreadableEvent e) {
            return new Outcome(record, Optional.empty(), e.getMessage());
        }
    }

    /** @param fault why the record cannot be read, or null */
    private record Outcome(ConsumerRecord<String, byte[]> record, Optional<Version> fact, String fault) {}
}
