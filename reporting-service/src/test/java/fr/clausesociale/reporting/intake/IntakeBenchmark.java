package fr.clausesociale.reporting.intake;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.events.EventParts;
import fr.clausesociale.platform.events.ProgressMark;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.testing.OwnThread;
import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.book.Comparison;
import fr.clausesociale.reporting.book.Grouping;
import fr.clausesociale.reporting.book.Selection;
import fr.clausesociale.reporting.facts.ContractFact;
import fr.clausesociale.reporting.facts.Fact;
import fr.clausesociale.reporting.facts.HoursFact;
import fr.clausesociale.reporting.facts.LinkFact;
import fr.clausesociale.reporting.facts.PlacementFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Source;
import fr.clausesociale.reporting.facts.TestFacts;
import fr.clausesociale.reporting.facts.Version;
import fr.clausesociale.reporting.figures.BenchmarkFacts;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.store.Stores;
import fr.clausesociale.reporting.store.TestStores;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the topics to figures, with the broker in the same process: a rebuild of facts in the proportions of hours 75 %,
 * placements 15 %, contracts 5 %, sealed profiles 5 %; live intake of 95 % entries and 5 % changes; and how long after it was
 * recorded a figure is complete while 2,000 entries a second come, also while another copy is built and while somebody asks.
 */
@Tag("benchmark")
class IntakeBenchmark {

    private static final int PLACEMENTS = Integer.getInteger("placements", 150_000);
    private static final int LIVE = Integer.getInteger("live", 200_000);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final String MARKS = "all.progress.v1";
    private static final Seal SEAL =
            EventParts.seal("profile", Base64.getEncoder().encodeToString(new byte[32]));
    private static final ObjectMapper JSON = TestFacts.json();

    @TempDir
    Path folder;

    private final Freshness freshness = new Freshness();
    private final Map<String, Map<Integer, Long>> ends = new HashMap<>();
    private ParallelRebuild beside;
    private int profiles;
    private int contracts;

    @Test
    void from_topics_to_figures() throws Exception {
        Source.topics().forEach(topic -> TestKafka.topic(topic, 6));
        TestKafka.topic(MARKS, 1);
        BenchmarkFacts facts = new BenchmarkFacts(PLACEMENTS);
        Stores stores = TestStores.in(folder, "256MB");
        try (KafkaProducer<String, byte[]> producer = producer()) {
            int count = publish(producer, facts);
            mark(producer, Instant.now());
            TopicReader reader = reader(stores);
            long start = System.nanoTime();
            new Thread(reader, "topic-reader").start();
            await().atMost(Duration.ofMinutes(10)).until(stores::isServed);
            System.out.printf("| rebuild from the topics | %,d facts, %,.0f/s |%n", count, count / seconds(start));
            live(producer, facts);
            fresh("", producer, facts, after(SECONDS));
            rebuildBeside(producer, facts);
            asked(stores, producer, facts);
            reader.stop(Duration.ofSeconds(20));
        }
    }

    private int publish(KafkaProducer<String, byte[]> producer, BenchmarkFacts facts) {
        int[] count = {0};
        facts.each(version -> {
            boolean left = version.fact() instanceof LinkFact
                    || version.fact() instanceof ProfileFact && profiles++ % 6 != 0
                    || version.fact() instanceof ContractFact && contracts++ % 4 != 0;
            if (!left) {
                send(producer, version);
                count[0]++;
            }
        });
        producer.flush();
        return count[0];
    }

    private void live(KafkaProducer<String, byte[]> producer, BenchmarkFacts facts) throws Exception {
        List<Version> all = facts.live(LIVE);
        long start = System.nanoTime();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        all.forEach(version -> sent.add(send(producer, version)));
        producer.flush();
        double producing = seconds(start);
        for (Future<RecordMetadata> one : sent) {
            reached(one.get());
        }
        Map<TopicPartition, Long> wanted = new HashMap<>();
        ends.forEach(
                (topic, of) -> of.forEach((partition, end) -> wanted.put(new TopicPartition(topic, partition), end)));
        freshness.await(new Position(wanted), Duration.ofMinutes(5));
        System.out.printf(
                "| live intake of %,d records | %,.0f/s (published in %.1f s) |%n",
                LIVE, LIVE / seconds(start), producing);
    }

    /** @param until when it is to end */
    private void fresh(
            String meanwhile, KafkaProducer<String, byte[]> producer, BenchmarkFacts facts, BooleanSupplier until)
            throws Exception {
        CompletableFuture<Void> sampler = OwnThread.run(() -> sample(meanwhile, until));
        int loop = 0;
        while (!sampler.isDone()) {
            long next = System.nanoTime() + Duration.ofMillis(50).toNanos();
            Instant before = Instant.now();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            facts.live(100).forEach(version -> sent.add(send(producer, version)));
            for (Future<RecordMetadata> one : sent) {
                reached(one.get());
            }
            if (loop++ % 5 == 0) {
                mark(producer, before);
            }
            long left = next - System.nanoTime();
            if (left > 0) {
                Thread.sleep(left / 1_000_000);
            }
        }
        sampler.join();
    }

    /** Moments, and how long after each of them everything recorded before it was in the figures. */
    private void sample(String meanwhile, BooleanSupplier until) {
        List<Double> lags = new ArrayList<>();
        Deque<Instant> waiting = new ArrayDeque<>();
        Instant next = Instant.now();
        boolean ends = false;
        while (!ends || !waiting.isEmpty()) {
            ends = ends || until.getAsBoolean();
            Instant now = Instant.now();
            if (!ends && !now.isBefore(next)) {
                waiting.add(now);
                next = now.plusMillis(10);
            }
            Instant fresh = freshness.freshAt();
            while (!waiting.isEmpty() && fresh != null && !fresh.isBefore(waiting.getFirst())) {
                lags.add(Duration.between(waiting.removeFirst(), now).toNanos() / 1e6);
            }
            LockSupport.parkNanos(500_000);
        }
        double[] sorted =
                lags.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "| complete, with 2,000 entries/s and four marks a second%s | p50 %.0f ms, p99 %.0f ms, most %.0f ms |%n",
                meanwhile, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1]);
    }

    private static BooleanSupplier after(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return () -> System.nanoTime() >= end;
    }

    /** Another copy is built, compared and put in place while entries come. */
    private void rebuildBeside(KafkaProducer<String, byte[]> producer, BenchmarkFacts facts) throws Exception {
        long start = System.nanoTime();
        AtomicReference<String> outcome = new AtomicReference<>();
        CompletableFuture<Void> building = OwnThread.run(() -> beside.build(new RebuildLog.Entry() {
            @Override
            public void compared(Comparison found) {
                outcome.set("%,d cells of %d tables compared, %d differ, served after %.1f s"
                        .formatted(found.cells(), found.tables(), found.differing(), seconds(start)));
            }

            @Override
            public void failed(Exception reason) {
                outcome.set("failed: " + reason);
            }
        }));
        AtomicReference<BooleanSupplier> soon = new AtomicReference<>();
        fresh(", another copy built, compared and put in its place", producer, facts, () -> {
            if (outcome.get() != null && soon.get() == null) {
                soon.set(after(2));
            }
            return soon.get() != null && soon.get().getAsBoolean();
        });
        building.join();
        System.out.printf("| a copy built beside | %s |%n", outcome.get());
    }

    /** Somebody asks for one table after the other while entries come, so that nothing can be answered from before. */
    private void asked(Stores stores, KafkaProducer<String, byte[]> producer, BenchmarkFacts facts) throws Exception {
        BooleanSupplier until = after(SECONDS);
        AtomicInteger answers = new AtomicInteger();
        CompletableFuture<Void> asking = OwnThread.run(() -> {
            Selection all = new Selection(0, Integer.MAX_VALUE, Selection.TODAY, List.of());
            List<Grouping> by = List.of(
                    new Grouping.By(Attribute.DEPARTMENT),
                    new Grouping.By(Attribute.MARKET_TYPE),
                    new Grouping.By(Attribute.SEX));
            while (!until.getAsBoolean()) {
                try {
                    stores.<Object>ask(book -> book.count(all, by, Set.of()));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                answers.incrementAndGet();
            }
        });
        fresh(", somebody asking without a pause", producer, facts, until);
        asking.join();
        System.out.printf(
                "| answers meanwhile, three dimensions of all years | %.1f/s |%n", (double) answers.get() / SECONDS);
    }

    private void mark(KafkaProducer<String, byte[]> producer, Instant until) throws Exception {
        producer.send(new ProducerRecord<>(MARKS, "all", JSON.writeValueAsBytes(new ProgressMark(until, ends))))
                .get();
    }

    private void reached(RecordMetadata sent) {
        ends.computeIfAbsent(sent.topic(), topic -> new HashMap<>())
                .merge(sent.partition(), sent.offset() + 1, Math::max);
    }

    private static Future<RecordMetadata> send(KafkaProducer<String, byte[]> producer, Version version) {
        Fact fact = version.fact();
        try {
            byte[] body = JSON.writeValueAsBytes(fact);
            String key = fact instanceof HoursFact hours
                    ? hours.placementId().toString()
                    : fact.id().toString();
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                    topic(fact), key, fact instanceof ProfileFact ? SEAL.seal("profile", body) : body);
            Map<String, String> headers =
                    new HashMap<>(TestKafka.headers("b", fact.id().toString(), version.number()));
            headers.put("ce_time", version.recordedAt().toString());
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return producer.send(record);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String topic(Fact fact) {
        if (fact instanceof HoursFact) {
            return Source.HOURS.topic();
        } else if (fact instanceof PlacementFact) {
            return Source.PLACEMENT.topic();
        } else if (fact instanceof ContractFact) {
            return Source.CONTRACT.topic();
        }
        return Source.PROFILE.topic();
    }

    private TopicReader reader(Stores stores) {
        IntakeConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IntakeConfig.class)
                .build()
                .getConfigMapping(IntakeConfig.class);
        Supplier<Marks> marks = () -> new Marks(List.of(MARKS), JSON);
        TopicCatalogue catalogue = IntakeBenchmark::describe;
        beside = new ParallelRebuild(
                IntakeBenchmark::consumer,
                catalogue,
                TestFacts.reader(SEAL)::read,
                marks,
                stores,
                config,
                Comparison::of);
        return new TopicReader(
                IntakeBenchmark::consumer,
                catalogue,
                new Batches(
                        TestFacts.reader(SEAL)::read, (record, reason) -> System.out.println(reason), config.batch()),
                beside,
                stores,
                freshness,
                new BusinessClock(() -> Duration.ZERO),
                config,
                marks);
    }

    private static Map<String, TopicCatalogue.Found> describe() {
        List<String> topics = new ArrayList<>(Source.topics());
        topics.add(MARKS);
        Map<String, TopicCatalogue.Found> found = new HashMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrap()))) {
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> found.put(
                            name,
                            new TopicCatalogue.Found(
                                    topic.topicId().toString(),
                                    topic.partitions().size())));
            return found;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(IntakeLifecycle.reading());
        settings.put("bootstrap.servers", TestKafka.bootstrap());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrap(), "linger.ms", 5, "batch.size", 65536),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
