package fr.clausesociale.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class JsonFileTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_file_whose_writing_fails_cannot_be_taken_for_the_whole() {
        assertThatThrownBy(() -> JsonFile.write(json.getFactory(), false, out, file -> {
                    file.writeStartObject();
                    file.writeArrayFieldStart("marches");
                    file.writeString("x".repeat(20_000));
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");

        assertThat(out.size()).as("a part of it is out").isPositive();
        assertThatThrownBy(() -> json.readTree(out.toByteArray())).isInstanceOf(Exception.class);
    }

    @Test
    void a_file_that_was_written_to_its_end_is_whole() throws Exception {
        JsonFile.write(json.getFactory(), true, out, file -> {
            file.writeStartArray();
            file.writeEndArray();
        });
        assertThat(json.readTree(out.toByteArray())).isEmpty();
    }
}
