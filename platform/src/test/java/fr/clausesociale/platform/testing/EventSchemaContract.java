package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A producer's promise: {@code src/main/events} holds a schema for each topic it owns ({@code schemas/<topic>.schema.json}),
 * examples of each ({@code examples/<topic>/*.json}) that follow it, and an {@code asyncapi.yaml} that names every topic.
 */
public abstract class EventSchemaContract {

    private static final Path EVENTS = Path.of("src", "main", "events");

    /** The topics that the service owns. */
    protected abstract List<String> topics();

    @Test
    void every_topic_has_a_schema_and_examples_that_follow_it() {
        assertThat(topics()).isNotEmpty();
        for (String topic : topics()) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(read(EVENTS.resolve("schemas").resolve(topic + ".schema.json")), InputFormat.JSON);
            List<Path> examples = examples(EVENTS, topic);
            assertThat(examples).as("examples of %s", topic).isNotEmpty();
            examples.forEach(example -> assertThat(schema.validate(read(example), InputFormat.JSON))
                    .as(example.toString())
                    .isEmpty());
        }
    }

    @Test
    void every_topic_is_described_in_the_asyncapi_document() {
        assertThat(read(EVENTS.resolve("asyncapi.yaml"))).contains(topics());
    }

    /** The examples of a topic, as its producer or one of its readers finds them. */
    public static List<Path> examples(Path events, String topic) {
        try (Stream<Path> files = Files.list(events.resolve("examples").resolve(topic))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
