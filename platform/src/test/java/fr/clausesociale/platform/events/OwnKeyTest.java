package fr.clausesociale.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnKeyTest {

    @Property(tries = 50)
    void what_is_sealed_is_opened_by_the_same_key_alone_wherever_that_came_from(@ForAll String text) {
        // a lone half of a pair is no text
        String plain = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        OwnKey key = OwnKey.draw();

        String sealed = key.seal(plain);

        assertThat(OwnKey.of(key.text()).open(sealed)).isEqualTo(plain);
        assertThatThrownBy(() -> OwnKey.draw().open(sealed)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void the_same_text_is_never_sealed_to_the_same() {
        OwnKey key = OwnKey.draw();
        assertThat(key.seal("RQTH")).isNotEqualTo(key.seal("RQTH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base 64", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_such_key_is_refused_and_not_quoted(String text) {
        assertThatThrownBy(() -> OwnKey.of(text))
                .isInstanceOf(UnreadableEvent.class)
                .satisfies(refusal -> assertThat(
                                text.isEmpty() || !refusal.toString().contains(text))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base 64"})
    void what_was_never_sealed_is_not_opened(String text) {
        assertThatThrownBy(() -> OwnKey.draw().open(text)).isInstanceOf(UnreadableEvent.class);
    }
}
