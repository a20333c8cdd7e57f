package fr.clausesociale.platform.outbox;

import fr.clausesociale.platform.identifier.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * What the outbox costs those who write, as the share of commits that is left while the relay sends what they tell. Two
 * shapes of change: the least there is, on which an event weighs most, and one of as many statements as the services' own.
 */
@QuarkusTest
class OutboxWritersBenchmark extends OutboxLoad {

    private static final int WRITERS = 8;
    private static final int PAIRS = 5;
    private static final int WARM_UP = 3;
    private static final Duration WRITING = Duration.ofSeconds(3);
    private static final String TARGET = "ratio >= 0.80";

    @Test
    void a_change_in_two_statements() throws Exception {
        compare("of two statements, with an event", this::commitWithEvent, "without", () -> write(this::commit));
    }

    @Test
    void a_change_in_six_statements() throws Exception {
        compare(
                "of six statements, with an event",
                id -> statementOfHours(id, true),
                "without",
                () -> write(id -> statementOfHours(id, false)));
    }

    @Test
    void waking_the_relay() throws Exception {
        compare("of two statements, relay woken", this::commitWithEvent, "relay at rest", () -> {
            relay.stop();
            try {
                return write(this::commitWithEvent);
            } finally {
                relay.start();
                awaitEmpty();
            }
        });
    }

    private void compare(String what, Work ours, String baseline, Callable<Double> theirs) throws Exception {
        double[] with = new double[PAIRS];
        double[] without = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int pair = -WARM_UP; pair < PAIRS; pair++) {
            double base = theirs.call();
            double rate = write(ours);
            awaitEmpty();
            if (pair >= 0) {
                without[pair] = base;
                with[pair] = rate;
                ratios[pair] = rate / base;
            }
        }
        print("commits/s " + what, median(with), baseline, median(without), TARGET);
        System.out.printf(Locale.ROOT, "BENCHMARK | median of the ratios of %d pairs: %.2f%n", PAIRS, median(ratios));
    }

    /** As declaring a month of hours: the obligation held, what is there read, three lines written, the sum changed. */
    private void statementOfHours(UUID id, boolean told) {
        int account = ThreadLocalRandom.current().nextInt(ACCOUNTS);
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement held =
                            connection.prepareStatement("select total from account where id = ? for no key update");
                    PreparedStatement read = connection.prepareStatement("select body from business where id = ?")) {
                held.setInt(1, account);
                held.executeQuery().close();
                read.setObject(1, id);
                read.executeQuery().close();
                insert(connection, id);
                insert(connection, Ids.next());
                insert(connection, Ids.next());
                add(connection, account);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            if (told) {
                outbox.publish(event(id));
            }
        });
    }

    private double write(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            long until = System.nanoTime() + WRITING.toNanos();
            Callable<Integer> writer = () -> {
                int commits = 0;
                while (System.nanoTime() < until) {
                    work.on(Ids.next());
                    commits++;
                }
                return commits;
            };
            int commits = 0;
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(WRITERS, writer))) {
                commits += answer.get();
            }
            return commits / (double) WRITING.toSeconds();
        } finally {
            threads.shutdown();
        }
    }
}
