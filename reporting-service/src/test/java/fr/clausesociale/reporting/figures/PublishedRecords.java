package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.testing.TestKafka;
import fr.clausesociale.reporting.facts.Source;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Many records, as the services publish them; on the broker when this is closed. */
public final class PublishedRecords implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrap(), "linger.ms", "20"),
            new StringSerializer(),
            new ByteArraySerializer());

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public void send(Source source, UUID subject, String body) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(source.topic(), subject.toString(), body.getBytes(StandardCharsets.UTF_8));
        TestKafka.headers("test", subject.toString(), 1)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    /** Hours of one person under the one obligation of a contract. */
    public void hours(String person, String placement, String contract, String month, String hours) {
        UUID entry = id(person + placement + contract + month + "-e");
        send(Source.HOURS, entry, """
                {"entryId":"%s","placementId":"%s","beneficiaryId":"%s","obligationId":"%s","contractId":"%s",
                 "month":"%s","hours":"%s","kind":"ENTRY","recordedAt":"2022-02-01T10:00:00Z"}
                """.formatted(
                        entry, id(placement), id(person), id(contract + "-o"), id(contract), month, hours));
    }

    /**
     * A contract with one obligation.
     *
     * @param more fields, each with a comma before it
     */
    public void contract(
            String name, String buyer, String service, String follower, String department, String from, String more) {
        send(Source.CONTRACT, id(name), """
                {"contractId":"%s","kind":"PUBLIC_CONTRACT","status":"ACTIVE","marketType":"WORKS","followedBy":%s,
                 "buyer":{"siret":"%s","name":"x","category":"EPCI","service":%s},
                 "territory":{"commune":null,"epci":null,"department":%s,"region":null},
                 "obligations":[{"obligationId":"%s","modality":"EXECUTION_CONDITION","programme":"NONE","status":"IN_FORCE",
                                 "steps":[{"from":"%s-01-01","due":"0.00","until":"%s-12-31"}]}],
                 "recordedAt":"2022-01-15T10:00:00Z"%s}
                """.formatted(
                id(name), text(follower), buyer, text(service), text(department), id(name + "-o"), from, from, more));
    }

    private static String text(String value) {
        return value == null ? "null" : '"' + value + '"';
    }

    @Override
    public void close() {
        producer.close();
    }
}
