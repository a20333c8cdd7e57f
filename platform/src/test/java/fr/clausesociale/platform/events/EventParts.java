package fr.clausesociale.platform.events;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Parts of the event machinery as tests without a container make them. */
public final class EventParts {

    private EventParts() {}

    public static KafkaSettings kafka(String bootstrap, Map<String, Object> more) {
        return new KafkaSettings(more, config(Map.of("kafka.bootstrap.servers", bootstrap)));
    }

    /** Topics that are seen to when {@code createMissing} is called. */
    public static Topics topics(String bootstrap, Map<String, String> settings) {
        SmallRyeConfig config = config(settings);
        return new Topics(config.getConfigMapping(TopicsConfig.class), kafka(bootstrap, Map.of()), config);
    }

    /** What keeps the topics of these settings moving, which are there. */
    static Pulse pulse(String bootstrap, Map<String, String> settings) throws InterruptedException {
        Topics topics = topics(bootstrap, settings);
        topics.createMissing(null);
        return new Pulse(config(settings).getConfigMapping(TopicsConfig.class), kafka(bootstrap, Map.of()), topics);
    }

    /** Topics of a service that owns and reads none. */
    public static Topics none() throws InterruptedException {
        return seenTo("localhost:1", Map.of());
    }

    /** Topics that were seen to. */
    public static Topics seenTo(String bootstrap, Map<String, String> settings) throws InterruptedException {
        Topics topics = topics(bootstrap, settings);
        topics.createMissing(null);
        return topics;
    }

    /** What seals and opens with one key, in base64. */
    public static Seal seal(String ring, String key) {
        return new Seal(new SmallRyeConfigBuilder()
                .withMapping(SealConfig.class)
                .withDefaultValue("clausesociale.seal." + ring + ".current", "K1")
                .withDefaultValue("clausesociale.seal." + ring + ".keys.K1", key)
                .build()
                .getConfigMapping(SealConfig.class));
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(TopicsConfig.class)
                .withDefaultValue("quarkus.application.name", "tested");
        settings.forEach(builder::withDefaultValue);
        return builder.build();
    }
}
