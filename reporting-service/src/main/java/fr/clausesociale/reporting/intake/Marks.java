package fr.clausesociale.reporting.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.ProgressMark;
import fr.clausesociale.platform.events.Pulse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Until when what is read is complete, by what each service tells of how far it has told: a mark counts as soon as everything
 * it names is read. What comes out depends on what was read alone, never on when.
 */
final class Marks {

    private static final Logger LOG = Logger.getLogger(Marks.class);

    /** Of one service, while its topics are read up; beyond that the latest takes the place of the one before. */
    private static final int WAITING = 500;

    private final ObjectMapper json;
    private final Map<String, Deque<ProgressMark>> waiting = new HashMap<>();
    private final Map<String, Instant> reached = new TreeMap<>();

    /** @param topics where marks are told, one of each service */
    Marks(Collection<String> topics, ObjectMapper json) {
        this.json = json;
        topics.forEach(topic -> waiting.put(topic, new ArrayDeque<>()));
    }

    /** Whether any service tells how far it is. */
    boolean expected() {
        return !waiting.isEmpty();
    }

    boolean areOn(String topic) {
        return waiting.containsKey(topic);
    }

    /** Takes a record in, where it is of such a topic. */
    boolean take(ConsumerRecord<String, byte[]> record) {
        Deque<ProgressMark> marks = waiting.get(record.topic());
        if (marks == null) {
            return false;
        }
        if (!Pulse.is(record) && record.value() != null) {
            try {
                ProgressMark mark = json.readValue(record.value(), ProgressMark.class);
                if (marks.size() == WAITING) {
                    marks.removeLast();
                }
                marks.addLast(mark);
            } catch (IOException e) {
                LOG.warnf("A mark on %s cannot be read", record.topic());
                LOG.debug("The mark", e);
            }
        }
        return true;
    }

    /** The moment until which every service is read, with the next offsets to read; nothing while one of them told nothing. */
    Optional<Instant> complete(Map<TopicPartition, Long> positions) {
        waiting.forEach((topic, marks) -> {
            while (!marks.isEmpty() && isRead(marks.peekFirst(), positions)) {
                reach(topic, marks.removeFirst());
            }
            // Ends of a topic that was lost since are never read: each mark stands by itself.
            if (!marks.isEmpty() && isRead(marks.peekLast(), positions)) {
                reach(topic, marks.removeLast());
                marks.clear();
            }
        });
        return reached.size() < waiting.size()
                ? Optional.empty()
                : reached.values().stream().min(Instant::compareTo);
    }

    private void reach(String topic, ProgressMark mark) {
        reached.merge(topic, mark.completeUntil(), (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Topics that no figure is made of do not count. */
    private static boolean isRead(ProgressMark mark, Map<TopicPartition, Long> positions) {
        return mark.ends().entrySet().stream()
                .allMatch(topic -> topic.getValue().entrySet().stream()
                        .allMatch(end ->
                                positions.getOrDefault(new TopicPartition(topic.getKey(), end.getKey()), Long.MAX_VALUE)
                                        >= end.getValue()));
    }
}
