package fr.clausesociale.platform.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.eclipse.microprofile.config.Config;

/** How this service reaches Kafka: the same settings that the messaging channels use ({@code kafka.*}, {@code KAFKA_*}). */
@ApplicationScoped
public class KafkaSettings {

    private final Map<String, Object> shared;
    private final Config config;

    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> shared, Config config) {
        this.shared = shared;
        this.config = config;
    }

    /** Settings common to every client; the caller adds its own. */
    public Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(shared);
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        settings.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.getValue("kafka.bootstrap.servers", String.class));
        // a broker that comes back is found within a second, not within the default's growing pauses
        settings.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        return settings;
    }
}
