package fr.clausesociale.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.Event;
import fr.clausesociale.platform.events.EventHeaders;
import fr.clausesociale.platform.events.ProgressMark;
import fr.clausesociale.platform.events.Topics;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Tells readers the moment before which nothing more can appear, in marks on a topic of their own. The moment is bounded by the
 * oldest transaction that may still write to the outbox, not by the clock alone; a mark follows all that was written before it,
 * and names the offsets up to which that is. Belongs to the relay's thread.
 */
@ApplicationScoped
class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);

    /** A topic that was lost and made again begins anew: ends of the one before would be waited for in vain. */
    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    /** The relay waits for no answer longer than that. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** After a mark that the broker would not take. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final OutboxConfig config;
    private final Topics topics;
    private final OpenEvents open;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private TopicEnds broker;
    private long next = System.nanoTime();
    private long lookedUp = System.nanoTime();

    Progress(OutboxConfig config, Topics topics, OpenEvents open, BusinessClock clock, ObjectMapper json) {
        this.config = config;
        this.topics = topics;
        this.open = open;
        this.clock = clock;
        this.json = json;
    }

    /** Looks up how far the topics of this service go: what was sent before the relay began is told with what it sends. */
    void begin(Map<String, Object> client) {
        ends.clear();
        if (config.progressTopic().isEmpty()) {
            return;
        }
        List<String> told = topics.owned().stream()
                .filter(topic -> !topic.equals(config.progressTopic().get()))
                .toList();
        broker = new TopicEnds(client, told, PATIENCE);
        ends.putAll(broker.lookUp());
        lookedUp = System.nanoTime();
    }

    /** The relay tells no more, whatever the reason. */
    void end() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    private void lookUpAgain() {
        if (System.nanoTime() - lookedUp < LOOK_UP.toNanos()) {
            return;
        }
        lookedUp = System.nanoTime();
        try {
            Map<TopicPartition, Long> found = broker.lookUp();
            ends.clear();
            ends.putAll(found);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.debug("The ends of the topics could not be looked up again", e);
        }
    }

    /**
     * Before the rows are read that a mark is to follow: the moment before which, apart from these rows, nothing can appear;
     * nothing while no mark is due.
     */
    Optional<Instant> before(OutboxTable table) throws SQLException {
        if (config.progressTopic().isEmpty() || System.nanoTime() - next < 0) {
            return Optional.empty();
        }
        Instant now = clock.now();
        Instant bound = open.earliest().filter(now::isAfter).orElse(now);
        Instant oldest = now.minus(table.oldestOpen()).minus(config.tolerance());
        return Optional.of((oldest.isBefore(bound) ? oldest : bound).truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Sends a mark, after all rows that were there when its moment was found out.
     *
     * @return false when the broker would not take it, and the sender is of no further use
     */
    boolean tell(Instant until, OutboxSender sender) {
        next = System.nanoTime() + config.progress().toNanos();
        ends.putAll(sender.takeEnds());
        lookUpAgain();
        List<OutboxSender.Fault> faults = sender.send(List.of(row(until)));
        if (!faults.isEmpty()) {
            LOG.errorf(
                    "How far the outbox was sent cannot be told: %s",
                    faults.get(0).reason());
            next = System.nanoTime() + PAUSE.toNanos();
        }
        return faults.isEmpty();
    }

    /** How long may be waited for rows until the next mark. */
    Duration pause(Duration most) {
        if (config.progressTopic().isEmpty()) {
            return most;
        }
        long left = Math.max(1, next - System.nanoTime());
        return most.toNanos() < left ? most : Duration.ofNanos(left);
    }

    private OutboxRow row(Instant until) {
        String topic = config.progressTopic().orElseThrow();
        Map<String, Map<Integer, Long>> told = new TreeMap<>();
        ends.forEach((partition, end) ->
                told.computeIfAbsent(partition.topic(), name -> new TreeMap<>()).put(partition.partition(), end));
        Event event = new Event(
                topic,
                config.source(),
                Ids.next(),
                ProgressMark.TYPE,
                config.source(),
                ChronoUnit.MICROS.between(Instant.EPOCH, until),
                until,
                "urn:clausesociale:event:" + topic + ":1",
                new ProgressMark(until, told));
        try {
            return new OutboxRow(
                    0,
                    topic,
                    event.key(),
                    OutboxRow.headers(EventHeaders.of(event, config.source(), "application/json")),
                    json.writeValueAsBytes(event.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mark cannot be written", e);
        }
    }
}
