package fr.clausesociale.platform.http.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {

    @Test
    void the_longest_path_that_fits_has_the_word() {
        BodyLimits limits = new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(BodyLimits.class)
                .withDefaultValue("clausesociale.body.limits.\"/v1/imports\"", "2G")
                .withDefaultValue("clausesociale.body.limits.\"/v1/imports/small\"", "1K")
                .build()
                .getConfigMapping(BodyLimits.class);
        assertThat(limits.of("/v1/things")).isEmpty();
        assertThat(limits.of("/v1/imports")).hasValue(2L * 1024 * 1024 * 1024);
        assertThat(limits.of("/v1/imports/small/1")).hasValue(1024L);
    }
}
