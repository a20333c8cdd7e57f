package fr.clausesociale.reporting.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LongIndexTest {

    @Test
    void a_key_keeps_its_number_however_many_follow() {
        LongIndex index = new LongIndex(100_000);
        for (long key = 0; key < 50_000; key++) {
            assertThat(index.number(key * 7_919)).isEqualTo((int) key);
        }

        assertThat(index.number(7_919L * 49_999)).isEqualTo(49_999);
        assertThat(index.key(123)).isEqualTo(123 * 7_919);
        assertThat(index.size()).isEqualTo(50_000);
    }

    @Test
    void more_cells_than_memory_was_set_aside_for_are_refused_and_those_there_are_stay() {
        LongIndex index = new LongIndex(2);
        index.number(5);
        index.number(6);

        assertThatThrownBy(() -> index.number(7)).isInstanceOf(QuestionTooLarge.class);
        assertThat(index.number(6)).isEqualTo(1);
    }
}
