package fr.clausesociale.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_identifier_is_a_uuid_of_version_7_that_tells_when_it_was_made() {
        long before = Instant.now().toEpochMilli();
        UUID id = Ids.next();
        long after = Instant.now().toEpochMilli();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void no_two_are_the_same() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            ids.add(Ids.next());
        }
        assertThat(ids).hasSize(50_000);
    }
}
