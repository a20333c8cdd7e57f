package fr.clausesociale.reporting.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.DeadLetters;
import fr.clausesociale.platform.events.KafkaSettings;
import fr.clausesociale.platform.http.JsonConventions;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.facts.FactReader;
import fr.clausesociale.reporting.store.Stores;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Starts the reading with the service and ends it properly with it. */
@ApplicationScoped
class IntakeLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaSettings kafka;
    private final TopicReader reader;
    private final ParallelRebuild beside;
    private final Stores stores;
    private final RebuildLog log;
    private final AtomicBoolean building = new AtomicBoolean();

    IntakeLifecycle(
            IntakeConfig config,
            KafkaSettings kafka,
            TopicCatalogue catalogue,
            FactReader facts,
            DeadLetters deadLetters,
            Stores stores,
            Freshness freshness,
            BusinessClock clock,
            ObjectMapper json,
            RebuildLog log) {
        this.kafka = kafka;
        this.log = log;
        this.stores = stores;
        Supplier<Marks> marks = () -> new Marks(config.progress().orElse(List.of()), JsonConventions.ofEvents(json));
        this.beside =
                new ParallelRebuild(this::consumer, catalogue, facts::read, marks, stores, config, Comparison::of);
        this.reader = new TopicReader(
                this::consumer,
                catalogue,
                new Batches(facts::read, deadLetters::send, config.batch()),
                beside,
                stores,
                freshness,
                clock,
                config,
                marks);
    }

    /**
     * Begins to build another copy beside the one that is served.
     *
     * @return false when one is being built, or none is served
     */
    boolean rebuild() {
        if (!stores.isServed() || !building.compareAndSet(false, true)) {
            return false;
        }
        try {
            RebuildLog.Entry entry = log.started(() -> building.set(false));
            Thread thread = new Thread(() -> beside.build(entry), "rebuild");
            thread.setDaemon(true);
            thread.start();
            return true;
        } catch (RuntimeException e) {
            building.set(false);
            throw e;
        }
    }

    void start(@Observes StartupEvent start) {
        Thread thread = new Thread(reader, "topic-reader");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        reader.stop(PATIENCE);
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = kafka.client();
        settings.putAll(reading());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** How topics are read, wherever the broker is. */
    static Map<String, Object> reading() {
        return Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2000,
                // what is fetched and not yet read stays in the heap, which is small
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                4 * 1024 * 1024,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                512 * 1024);
    }
}
