package fr.clausesociale.beneficiaries.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.clausesociale.beneficiaries.reach.Followers;
import fr.clausesociale.platform.events.Incoming;
import fr.clausesociale.platform.events.Intake;
import fr.clausesociale.platform.http.JsonConventions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads of contracts only who follows them. All that name a structure which is known already are passed over. */
@ApplicationScoped
class ContractIntake {

    /** The field read here of {@code contracts.contract.v1}. */
    record ContractState(String followedBy) {}

    private final Intake intake;
    private final Followers followers;
    private final ObjectReader json;

    ContractIntake(Intake intake, Followers followers, ObjectMapper json) {
        this.intake = intake;
        this.followers = followers;
        this.json = JsonConventions.ofEvents(json).readerFor(ContractState.class);
    }

    @org.eclipse.microprofile.reactive.messaging.Incoming("contracts")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> news = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (isNews(record)) {
                news.computeIfAbsent(new TopicPartition(record.topic(), record.partition()), p -> new ArrayList<>())
                        .add(record);
            }
        }
        if (!news.isEmpty()) {
            ConsumerRecords<String, byte[]> few = new ConsumerRecords<>(news, Map.of());
            intake.accept(few, this::apply);
            few.forEach(record -> followers.kept(followedBy(record)));
        }
    }

    private boolean isNews(ConsumerRecord<String, byte[]> record) {
        return followers.isNews(followedBy(record));
    }

    /** What cannot be read is no news of anybody. */
    private String followedBy(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null
                    ? null
                    : json.<ContractState>readValue(record.value()).followedBy();
        } catch (IOException e) {
            return null;
        }
    }

    void apply(Incoming event) {
        followers.keep(event.as(ContractState.class).followedBy());
    }
}
