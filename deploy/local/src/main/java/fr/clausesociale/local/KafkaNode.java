package fr.clausesociale.local;

import fr.clausesociale.local.machine.Ports;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** Main class of the Kafka process: formats the storage once, then hands over to Kafka. */
public final class KafkaNode {

    private KafkaNode() {}

    /** @param arguments the path of the settings */
    public static void main(String... arguments) throws Exception {
        Path settings = Path.of(arguments[0]);
        if (Files.notExists(storage(settings).resolve("meta.properties"))) {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
            if (kafka.tools.StorageTool.execute(format, out) != 0) {
                System.exit(1);
            }
        }
        kafka.Kafka.main(new String[] {settings.toString()});
    }

    private static Path storage(Path settings) throws Exception {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(settings)) {
            properties.load(in);
        }
        return Path.of(properties.getProperty("log.dirs"));
    }

    /**
     * Small, and keeping what a developer comes back to: no offset is forgotten for a year. Topics are created by the
     * services only, with the partitions and the retention that each asks for.
     */
    static String settings(Path storage, Ports ports) {
        int broker = ports.of(Ports.KAFKA);
        int controller = ports.of(Ports.CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                offsets.retention.minutes=525600
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                add.partitions.to.txn.retry.backoff.ms=2
                group.initial.rebalance.delay.ms=0
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                """.formatted(broker, controller, storage.toString().replace("\\", "/"));
    }
}
