package fr.clausesociale.reporting.store;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HeapTest {

    private final Heap heap = new Heap(TestStores.config(Path.of("none"), 100));

    @Test
    void a_copy_that_is_built_beside_has_what_the_served_one_leaves_and_never_takes_from_it() {
        Heap.Share served = heap.share();
        Heap.Share beside = heap.share();
        served.takes(60);
        beside.takes(40);

        assertThatThrownBy(() -> beside.takes(41)).isInstanceOf(CopyTooLarge.class);
        assertThatNoException().isThrownBy(() -> served.takes(100));
        assertThatThrownBy(() -> served.takes(101)).isInstanceOf(CopyTooLarge.class);
    }

    @Test
    void a_copy_that_is_let_go_of_leaves_all_to_the_other() {
        Heap.Share served = heap.share();
        Heap.Share beside = heap.share();
        served.takes(90);

        served.close();

        assertThatNoException().isThrownBy(() -> beside.takes(100));
    }
}
