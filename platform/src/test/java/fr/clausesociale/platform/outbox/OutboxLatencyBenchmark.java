package fr.clausesociale.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.testing.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** How soon after its commit an event is at the broker. */
@QuarkusTest
class OutboxLatencyBenchmark extends OutboxLoad {

    private static final int RATE = 200;
    private static final int LATENCY_SECONDS = 10;
    private static final int WARM_UP_SECONDS = 3;

    @Test
    void an_event_is_at_the_broker_soon_after_its_commit() throws Exception {
        double[][] ours = new double[RUNS][];
        double[][] plain = new double[RUNS][];
        for (int run = 0; run < RUNS; run++) {
            ours[run] = latencies("read_committed", this::commitWithEvent);
            try (KafkaProducer<String, byte[]> producer = producer()) {
                plain[run] = latencies("read_uncommitted", id -> producer.send(record(id)));
            }
        }
        String load = "commit to reader at " + RATE + "/s, ms, ";
        print(load + "p50", median(ours, 0.50), "plain producer", median(plain, 0.50), "<= 10");
        print(load + "p99", median(ours, 0.99), "plain producer", median(plain, 0.99), "<= 30");
    }

    private double[] latencies(String isolation, Work work) throws Exception {
        Map<String, Long> committed = new ConcurrentHashMap<>();
        Map<String, Long> seen = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        int warm = WARM_UP_SECONDS * RATE;
        int total = warm + LATENCY_SECONDS * RATE;
        List<String> measured = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (KafkaConsumer<String, byte[]> consumer = consumer(isolation)) {
            Future<?> reading = threads.submit(() -> {
                while (!done.get()) {
                    consumer.poll(Duration.ofMillis(100))
                            .forEach(record -> seen.putIfAbsent(record.key(), System.nanoTime()));
                }
            });
            long begin = System.nanoTime();
            for (int i = 0; i < total; i++) {
                LockSupport.parkNanos(begin + i * 1_000_000_000L / RATE - System.nanoTime());
                UUID id = Ids.next();
                work.on(id);
                committed.put(id.toString(), System.nanoTime());
                if (i >= warm) {
                    measured.add(id.toString());
                }
            }
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!seen.keySet().containsAll(measured) && System.nanoTime() < until) {
                LockSupport.parkNanos(10_000_000);
            }
            done.set(true);
            reading.get();
        } finally {
            threads.shutdown();
        }
        assertThat(seen.keySet()).containsAll(measured);
        return measured.stream()
                .mapToDouble(id -> Math.max(0, seen.get(id) - committed.get(id)) / 1e6)
                .sorted()
                .toArray();
    }

    private static ProducerRecord<String, byte[]> record(UUID id) {
        return new ProducerRecord<>(TOPIC, id.toString(), payload());
    }

    private static KafkaConsumer<String, byte[]> consumer(String isolation) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrap(), ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    /** Of each run the share, then the median of the runs. */
    private static double median(double[][] runs, double share) {
        return median(Arrays.stream(runs)
                .mapToDouble(sorted -> sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))])
                .toArray());
    }
}
