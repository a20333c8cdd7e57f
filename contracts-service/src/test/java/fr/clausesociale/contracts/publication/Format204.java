package fr.clausesociale.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.clausesociale.contracts.publication.record.DecpJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What v2.0.4 takes: by our own description of it, and by the official one where {@code -Ddecp.schema=} names its file. */
public final class Format204 {

    private static final Schema OWN = own();
    private static final Schema OFFICIAL = official();

    private Format204() {}

    public static void assertTaken(ObjectNode record) {
        assertThat(faults(record)).as(record.toPrettyString()).isEmpty();
    }

    /** All that is wrong is that something is not there. */
    public static void assertTakenAsFarAsItGoes(ObjectNode record) {
        assertThat(faults(record))
                .as(record.toPrettyString())
                .allSatisfy(fault -> assertThat(fault.getKeyword()).isEqualTo("required"))
                .allSatisfy(fault -> assertThat(fault.getInstanceLocation().getNameCount())
                        .as("a field of the record itself")
                        .isEqualTo(3));
    }

    static List<Error> faults(ObjectNode record) {
        ObjectNode file = DecpJson.MAPPER.createObjectNode();
        String list = record.has("autoriteConcedante") ? "contrat-concession" : "marche";
        file.putObject("marches").putArray(list).add(record);
        List<Error> faults = OWN.validate(file.toString(), InputFormat.JSON);
        if (OFFICIAL != null && faults.isEmpty()) {
            assertThat(OFFICIAL.validate(file.toString(), InputFormat.JSON)).isEmpty();
        }
        return faults;
    }

    private static Schema own() {
        try (InputStream schema = Format204.class.getResourceAsStream("/decp/v2.0.4.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema official() {
        String file = System.getProperty("decp.schema");
        try {
            return file == null
                    ? null
                    : SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(Files.readString(Path.of(file), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
