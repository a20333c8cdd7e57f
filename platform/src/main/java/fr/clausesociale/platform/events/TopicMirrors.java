package fr.clausesociale.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.http.JsonConventions;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Starts the reading of topics that are kept in memory, each by a thread of its own, and ends it with the service. */
@ApplicationScoped
public class TopicMirrors {

    private final KafkaSettings kafka;
    private final ObjectMapper json;
    private final List<TopicMirror> running = new CopyOnWriteArrayList<>();

    TopicMirrors(KafkaSettings kafka, ObjectMapper json) {
        this.kafka = kafka;
        this.json = JsonConventions.ofEvents(json);
    }

    /** Hands on all that the topic tells, from now on and for ever; does not wait for Kafka. */
    public TopicMirror follow(String topic, Consumer<Incoming> receiver) {
        TopicMirror mirror = new TopicMirror(topic, receiver, kafka.client(), json);
        running.add(mirror);
        Thread thread = new Thread(mirror, "mirror-" + topic);
        thread.setDaemon(true);
        thread.start();
        return mirror;
    }

    void stop(@Observes ShutdownEvent end) {
        running.forEach(TopicMirror::stop);
    }
}
