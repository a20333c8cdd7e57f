package fr.clausesociale.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausesociale.platform.http.JsonConventions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SealedJsonTest {

    private final SealedJson sealed;

    SealedJsonTest() {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonConventions().customize(json);
        sealed = new SealedJson(SealTest.seal(), json);
    }

    record Told(LocalDate from, LocalDate until) {}

    @Test
    void what_was_sealed_is_opened_though_nobody_may_tell_such_days_any_more() {
        Told told = new Told(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        assertThat(sealed.open("claims", sealed.seal("claims", told), Told.class))
                .isEqualTo(told);
    }

    @Test
    void what_is_something_else_is_not_quoted() {
        byte[] other = sealed.seal("claims", "DELD");
        assertThatThrownBy(() -> sealed.open("claims", other, Told.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("Opened, but not a Told");
    }

    @Test
    void what_nobody_asks_for_is_kept_as_it_was_sealed_and_not_opened() {
        byte[] unreadable = {1, 2, 3};
        Sealed<Told> kept = sealed.sealed("claims", unreadable, Told.class);
        assertThat(sealed.seal("claims", kept)).isEqualTo(unreadable);
        assertThatThrownBy(kept::value).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void what_was_sealed_is_opened_once_it_is_asked_for() {
        Told told = new Told(LocalDate.of(2026, 1, 1), null);
        byte[] bytes = sealed.seal("claims", Sealed.of(told));
        assertThat(sealed.sealed("claims", bytes, Told.class).value()).isEqualTo(told);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(sealed.seal("claims", null)).isNull();
        assertThat(sealed.open("claims", null, Told.class)).isNull();
    }
}
