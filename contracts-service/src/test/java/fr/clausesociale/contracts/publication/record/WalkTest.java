package fr.clausesociale.contracts.publication.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.Format204;
import fr.clausesociale.contracts.publication.Samples;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The file that the first walk through the system sends. */
class WalkTest {

    @Test
    void it_is_of_the_version_it_says_and_without_a_fault() throws Exception {
        Process script = new ProcessBuilder("sh", "../docs/walk/decp.sh")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ObjectNode file = Samples.parse(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        ObjectNode record = (ObjectNode) file.at("/marches/marche/0");

        Format204.assertTaken(record);
        assertThat(DecpRecord.read(record, null, new Geography(), LocalDate.now(BusinessClock.ZONE))
                        .warnings())
                .isEmpty();
    }
}
