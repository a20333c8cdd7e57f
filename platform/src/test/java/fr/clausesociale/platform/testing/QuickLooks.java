package fr.clausesociale.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * How tests of an application look at it: requests and answers are laid out only for a failure ({@link PlainRequests}), a path
 * into an answer is compiled once ({@link PathsCompiledOnce}), and what is awaited is looked at soon and often, as most of it has come after some milliseconds. Where the tests are, which are loaded
 * anew for each application.
 */
public final class QuickLooks implements QuarkusTestBeforeClassCallback {

    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration OFTEN = Duration.ofMillis(25);

    @Override
    public void beforeClass(Class<?> test) {
        PathsCompiledOnce.install();
        PlainRequests.install();
        Awaitility.setDefaultPollDelay(SOON);
        Awaitility.setDefaultPollInterval(OFTEN);
    }
}
