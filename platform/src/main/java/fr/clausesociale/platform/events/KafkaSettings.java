package fr.clausesociale.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.eclipse.microprofile.config.Config;

/** How this service reaches Kafka: the same settings that the messaging channels use ({@code kafka.*}). */
@ApplicationScoped
public class KafkaSettings {

    private static final String PREFIX = "kafka.";

    private final Config config;

    KafkaSettings(Config config) {
        this.config = config;
    }

    /** Settings common to every client; the caller adds its own. */
    public Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                Optional<String> value = config.getOptionalValue(name, String.class);
                value.ifPresent(text -> settings.put(name.substring(PREFIX.length()), text));
            }
        }
        settings.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.getValue("kafka.bootstrap.servers", String.class));
        // a broker that comes back is found within a second, not within the default's growing pauses
        settings.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        return settings;
    }
}
