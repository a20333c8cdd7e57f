package fr.clausesociale.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealedCellsTest {

    private static final String RING = "people";
    private static final String NUMBER = "4071835A";

    private static SealedCells cells(String current, String... ids) {
        Map<String, String> keys = new java.util.HashMap<>();
        for (String id : ids) {
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) id.charAt(1));
            keys.put(id, Base64.getEncoder().encodeToString(key));
        }
        return new SealedCells(new Seal(() -> Map.of(RING, new SealConfig.Ring() {
            @Override
            public String current() {
                return current;
            }

            @Override
            public Map<String, String> keys() {
                return keys;
            }
        })));
    }

    @Property(tries = 100)
    void what_is_sealed_is_opened_as_it_was(@ForAll String text) {
        SealedCells cells = cells("k1", "k1");
        // a lone half of a pair is no text
        String plain = new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(cells.open(RING, cells.seal(RING, plain))).isEqualTo(plain);
    }

    @Test
    void the_sealed_text_shows_nothing_and_is_never_the_same_twice() {
        SealedCells cells = cells("k1", "k1");

        assertThat(cells.seal(RING, NUMBER)).doesNotContain(NUMBER).isNotEqualTo(cells.seal(RING, NUMBER));
        assertThat(cells.seal(RING, null)).isNull();
    }

    @Test
    void after_a_change_of_key_old_texts_open_and_are_known_as_old() {
        String old = cells("k1", "k1").seal(RING, NUMBER);
        SealedCells changed = cells("k2", "k1", "k2");

        assertThat(changed.open(RING, old)).isEqualTo(NUMBER);
        assertThat(changed.isOld(RING, old)).isTrue();
        assertThat(changed.isOld(RING, changed.seal(RING, NUMBER))).isFalse();
        assertThat(changed.keys(RING)).containsExactly("k2", "k1");
    }

    @Test
    void a_text_that_was_changed_or_whose_key_is_gone_stays_closed() {
        String sealed = cells("k1", "k1").seal(RING, NUMBER);

        assertThatThrownBy(() -> cells("k2", "k2").open(RING, sealed)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> cells("k1", "k1").open(RING, sealed.replace("k1:", "k1:AAAA")))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void the_hash_is_the_same_under_one_key_and_another_under_another() {
        SealedCells cells = cells("k2", "k1", "k2");

        assertThat(cells.hash(RING, "k1").of(7))
                .isEqualTo(cells.hash(RING, "k1").of(7));
        assertThat(cells.hash(RING, "k1").of(7))
                .isNotEqualTo(cells.hash(RING, "k2").of(7));
        assertThat(cells.hash(RING, "k1").of(7)).isNotEqualTo(7);
    }
}
