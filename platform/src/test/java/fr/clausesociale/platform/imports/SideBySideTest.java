package fr.clausesociale.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final SideBySide two = new SideBySide(2, "test");

    @AfterEach
    void end() {
        two.end();
    }

    @Test
    void several_things_are_done_at_once() {
        CyclicBarrier both = new CyclicBarrier(2);

        two.run(List.of(() -> meet(both), () -> meet(both)));

        assertThat(both.isBroken()).isFalse();
    }

    @Test
    void what_fails_is_told_when_none_goes_on() {
        AtomicBoolean over = new AtomicBoolean();

        assertThatThrownBy(() -> two.run(List.of(
                        () -> {
                            throw new IllegalStateException("first");
                        },
                        () -> over.set(true))))
                .hasMessage("first");

        assertThat(over).isTrue();
    }

    @Test
    void what_fails_beside_is_told_too() {
        assertThatThrownBy(() -> two.run(List.of(() -> {}, () -> {
                    throw new IllegalStateException("second");
                })))
                .hasMessage("second");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
