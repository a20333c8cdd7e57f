package fr.clausesociale.reporting.intake;

import fr.clausesociale.reporting.store.ColumnStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Puts a consumer where the file ends, after making sure that file and topics still belong together. */
final class StartingPoint {

    /** Offsets before the end from which marks are read; each takes two, and the last one is enough. */
    private static final int MARKS = 40;

    private StartingPoint() {}

    /**
     * Assigns every partition and seeks to the stored offsets; a partition never read from begins at its first record. Of
     * marks only the last are read, whatever was read before.
     *
     * @throws CopyOutdated when a topic was made anew, or does not hold any more what would have to be read next
     */
    static void seek(
            Consumer<String, byte[]> consumer,
            ColumnStore store,
            Map<String, TopicCatalogue.Found> topics,
            Marks marks,
            Duration patience)
            throws CopyOutdated, SQLException {
        sameTopics(store, topics, marks);
        List<TopicPartition> partitions = partitions(topics);
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, patience);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions, patience);
        Map<TopicPartition, Long> stored = store.positions();
        for (TopicPartition partition : partitions) {
            Long next = stored.get(partition);
            if (marks.areOn(partition.topic())) {
                consumer.seek(partition, Math.max(first.get(partition), end.get(partition) - MARKS));
            } else if (next == null) {
                consumer.seek(partition, first.get(partition));
            } else if (next < first.get(partition) || next > end.get(partition)) {
                throw new CopyOutdated(partition + " holds " + first.get(partition) + " to " + end.get(partition)
                        + ", the copy is at " + next);
            } else {
                consumer.seek(partition, next);
            }
        }
    }

    private static void sameTopics(ColumnStore store, Map<String, TopicCatalogue.Found> topics, Marks marks)
            throws CopyOutdated, SQLException {
        Map<String, String> known = store.origins();
        Map<String, String> found = new HashMap<>();
        topics.forEach((name, topic) -> found.put(name, topic.id()));
        found.keySet().removeIf(marks::areOn);
        for (Map.Entry<String, String> origin : known.entrySet()) {
            if (!origin.getValue().equals(found.get(origin.getKey()))) {
                throw new CopyOutdated("topic " + origin.getKey() + " was made anew");
            }
        }
        if (!known.keySet().containsAll(found.keySet())) {
            store.keepOrigins(found);
        }
    }

    private static List<TopicPartition> partitions(Map<String, TopicCatalogue.Found> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        topics.forEach((name, topic) -> {
            for (int i = 0; i < topic.partitions(); i++) {
                partitions.add(new TopicPartition(name, i));
            }
        });
        return partitions;
    }
}
