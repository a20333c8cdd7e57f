package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The document that is served is the one in the repository, {@code src/main/openapi/openapi.yaml}. After an intended change
 * {@code -Dapprove} writes it anew.
 */
public abstract class OpenApiContract {

    private static final Path COMMITTED = Path.of("src", "main", "openapi", "openapi.yaml");

    @Test
    void the_served_description_is_the_committed_one() throws IOException {
        String served = RestAssured.get("/q/openapi").asString().strip() + "\n";
        assertThat(served).contains("paths:").contains("/v1/");
        if (System.getProperty("approve") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).exists();
        assertThat(served).as("run with -Dapprove after an intended change").isEqualTo(Files.readString(COMMITTED));
    }
}
