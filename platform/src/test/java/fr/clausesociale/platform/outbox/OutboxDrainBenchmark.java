package fr.clausesociale.platform.outbox;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;

/** How fast a backlog leaves. */
@QuarkusTest
class OutboxDrainBenchmark extends OutboxLoad {

    private static final int BACKLOG = 100_000;

    @Test
    void a_backlog_is_drained() throws Exception {
        double[] ours = new double[RUNS];
        double[] plain = new double[RUNS];
        drain(BACKLOG / 2);
        for (int run = 0; run < RUNS; run++) {
            ours[run] = BACKLOG / drain(BACKLOG);
            plain[run] = BACKLOG / sendPlainly(BACKLOG);
        }
        print(
                "drain, events/s (backlog of " + BACKLOG + ")",
                median(ours),
                "plain producer",
                median(plain),
                ">= 12000");
    }

    private double drain(int rows) throws Exception {
        relay.stop();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into outbox (topic, message_key, headers, payload)"
                                + " select ?, 'key-' || i % 5000, ?, ? from generate_series(1, ?) i")) {
            insert.setString(1, TOPIC);
            insert.setString(2, headers());
            insert.setBytes(3, payload());
            insert.setInt(4, rows);
            insert.executeUpdate();
        }
        execute("checkpoint");
        long begin = System.nanoTime();
        relay.start();
        awaitEmpty();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double sendPlainly(int rows) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            OutboxRow row = new OutboxRow(0, TOPIC, "key", headers(), payload());
            long begin = System.nanoTime();
            for (int i = 0; i < rows; i++) {
                producer.send(new OutboxRow(i, row.topic(), "key-" + i % 5000, row.headers(), row.payload()).record());
            }
            producer.flush();
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
