package fr.clausesociale.local;

import fr.clausesociale.local.machine.Layout;
import fr.clausesociale.local.machine.Service;
import fr.clausesociale.platform.testing.hostile.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.yaml.snakeyaml.Yaml;

/** The committed OpenAPI documents. */
final class Documents {

    private Documents() {}

    static ApiDocument of(Service service) {
        try (var in = Files.newBufferedReader(
                Layout.here().root().resolve(service.module()).resolve("src/main/openapi/openapi.yaml"))) {
            return new ApiDocument(Api.JSON.valueToTree(new Yaml().load(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
