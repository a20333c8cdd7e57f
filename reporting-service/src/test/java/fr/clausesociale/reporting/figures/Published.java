package fr.clausesociale.reporting.figures;

import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.reporting.facts.Source;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ThrowingRunnable;

/** What a class of tests publishes: once for all of them, and read before each. */
public final class Published {

    private static final Set<Class<?>> DONE = ConcurrentHashMap.newKeySet();

    private Published() {}

    public static void topics() {
        Source.topics().forEach(topic -> TestKafka.topic(topic, 3));
    }

    /** @param told fails until all of it was read */
    public static void once(Class<?> tests, Runnable publishing, ThrowingRunnable told) {
        if (DONE.add(tests)) {
            publishing.run();
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(told);
    }
}
