package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.testing.CommonPool;
import org.junit.jupiter.api.Test;

class OwnThreadsTest {

    @Test
    void whatGoesOnBesideSomethingElseSaysInWhichThreads() {
        assertThat(CommonPool.usedIn("fr.clausesociale.local")).isEmpty();
    }
}
