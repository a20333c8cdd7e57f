package fr.clausesociale.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrittenTogetherTest {

    private static final String BROKEN = "broken";
    private static final int OTHERS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(OTHERS + 2);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final CountDownLatch firstBegan = new CountDownLatch(1);
    private final List<List<String>> writes = Collections.synchronizedList(new ArrayList<>());
    private final WrittenTogether<String> together = new WrittenTogether<>(this::write);

    @AfterEach
    void end() {
        firstMayEnd.countDown();
        threads.shutdownNow();
    }

    @Test
    void nobody_goes_on_before_what_they_handed_in_is_stored() {
        CompletableFuture<Void> first = store("first");
        await(firstBegan);
        assertThat(first).isNotDone();
        firstMayEnd.countDown();
        first.join();
        assertThat(writes).containsExactly(List.of("first"));
    }

    @Test
    void what_comes_while_one_writes_is_written_at_once_after_it() {
        CompletableFuture<Void> first = store("first");
        await(firstBegan);
        List<CompletableFuture<Void>> others =
                IntStream.range(0, OTHERS).mapToObj(i -> store("other" + i)).toList();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> together.gathered() == OTHERS);
        firstMayEnd.countDown();
        first.join();
        others.forEach(CompletableFuture::join);
        assertThat(writes).hasSize(2);
        assertThat(writes.get(1)).hasSize(OTHERS);
    }

    @Test
    void what_cannot_be_stored_fails_who_handed_it_in_and_nobody_else() {
        CompletableFuture<Void> first = store("first");
        await(firstBegan);
        CompletableFuture<Void> broken = store(BROKEN);
        CompletableFuture<Void> good = store("good");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> together.gathered() == 2);
        firstMayEnd.countDown();
        first.join();
        good.join();
        assertThatThrownBy(broken::join).hasRootCauseMessage(BROKEN);
        assertThat(writes).contains(List.of("good")).doesNotContain(List.of(BROKEN));
    }

    @Test
    void who_is_alone_is_told_why_at_the_first_try() {
        firstMayEnd.countDown();
        assertThatThrownBy(() -> together.store(List.of(BROKEN))).hasMessage(BROKEN);
    }

    private CompletableFuture<Void> store(String one) {
        return CompletableFuture.runAsync(() -> together.store(List.of(one)), threads);
    }

    private void write(List<String> all) {
        firstBegan.countDown();
        await(firstMayEnd);
        if (all.contains(BROKEN)) {
            throw new IllegalStateException(BROKEN);
        }
        writes.add(List.copyOf(all));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
