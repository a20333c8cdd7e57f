package fr.clausesociale.beneficiaries.referral.untold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** While many arrive, finding out who they are gives way to taking them in. */
class RecognitionWorkerTest {

    private static final Duration MOST = Duration.ofSeconds(2);

    @Test
    void a_lot_gives_way_for_several_times_as_long_as_the_one_before_took() {
        assertThat(RecognitionWorker.way(Duration.ofMillis(100), MOST)).isEqualTo(Duration.ofMillis(400));
    }

    /** One lot of a slow minute took 30 seconds: the next would have waited two minutes. */
    @Test
    void however_long_one_lot_took_the_next_waits_no_longer_than_is_set() {
        assertThat(RecognitionWorker.way(Duration.ofSeconds(30), MOST)).isEqualTo(MOST);
    }
}
