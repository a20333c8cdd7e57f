package fr.clausesociale.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.clausesociale.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A compacted topic that nobody writes to any more, with bounds of seconds where there are days in use. */
class PulseTest {

    private static final String PERSON = "019b57b2-4c00-7e12-8b55-6a7b8c9d0e04";

    private final String moving = "test.moving." + UUID.randomUUID();
    private final String still = "test.still." + UUID.randomUUID();
    private Pulse pulse;

    @AfterEach
    void stop() {
        pulse.stop(null);
    }

    @Test
    void what_was_erased_last_is_gone_in_time_though_nobody_writes_any_more() throws Exception {
        Topics both = EventParts.topics(TestKafka.bootstrap(), compacted(moving, still));
        both.createMissing(null);
        writeAndErase(moving);
        writeAndErase(still);
        pulse = EventParts.pulse(TestKafka.bootstrap(), compacted(moving));

        pulse.start(null);

        await().atMost(Duration.ofSeconds(90)).until(() -> !readable(moving));
        // the other one had the same time: without a pulse its segment is open, and the record there
        assertThat(readable(still)).isTrue();
    }

    private static void writeAndErase(String topic) {
        byte[] name = "Martin".getBytes(StandardCharsets.UTF_8);
        TestKafka.produce(topic, PERSON, TestKafka.headers("registered", PERSON, 1), name);
        TestKafka.produce(topic, PERSON, TestKafka.headers("erased", PERSON, 2), null);
    }

    private static boolean readable(String topic) {
        return TestKafka.drain(topic).stream().anyMatch(record -> record.value() != null);
    }

    private static Map<String, String> compacted(String... topics) {
        Map<String, String> settings = new HashMap<>();
        for (String topic : topics) {
            String prefix = "clausesociale.topics.\"" + topic + "\".";
            settings.put(prefix + "partitions", "2");
            settings.put(prefix + "compacted", "true");
            settings.put(prefix + "max-compaction-lag", "PT1S");
        }
        settings.put("clausesociale.topics.pulse", "PT2S");
        return settings;
    }
}
