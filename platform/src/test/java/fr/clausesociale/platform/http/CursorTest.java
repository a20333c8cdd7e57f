package fr.clausesociale.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Property(tries = 300)
    void a_cursor_is_read_back_as_it_was_given(@ForAll("keys") List<String> keys) {
        assertThat(Cursor.decode(new Cursor(keys).encode()).keys()).isEqualTo(keys);
    }

    @Provide
    Arbitrary<List<String>> keys() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\ud7ff')
                .ofMaxLength(20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 300)
    void whatever_is_sent_as_a_cursor_is_read_or_refused(@ForAll @StringLength(max = 40) String text) {
        try {
            Cursor cursor = Cursor.decode(text);
            cursor.uuid(0);
        } catch (Problem refused) {
            assertThat(refused.code()).isEqualTo(PlatformProblem.INVALID_CURSOR);
        }
    }

    @Test
    void keys_come_back_in_their_types() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-03-29T01:00:00.123456Z");
        LocalDate day = LocalDate.of(2026, 3, 1);
        Cursor cursor = Cursor.decode(Cursor.of(id, at, day, 12L, "é & ü").encode());
        assertThat(cursor.uuid(0)).isEqualTo(id);
        assertThat(cursor.instant(1)).isEqualTo(at);
        assertThat(cursor.date(2)).isEqualTo(day);
        assertThat(cursor.number(3)).isEqualTo(12);
        assertThat(cursor.string(4)).isEqualTo("é & ü");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        Cursor cursor = Cursor.of("a");
        ETagsTest.assertCode(() -> cursor.uuid(0), PlatformProblem.INVALID_CURSOR);
        ETagsTest.assertCode(() -> cursor.instant(0), PlatformProblem.INVALID_CURSOR);
        ETagsTest.assertCode(() -> cursor.date(0), PlatformProblem.INVALID_CURSOR);
        ETagsTest.assertCode(() -> cursor.number(0), PlatformProblem.INVALID_CURSOR);
        ETagsTest.assertCode(() -> cursor.string(1), PlatformProblem.INVALID_CURSOR);
        String broken = Base64.getUrlEncoder().encodeToString("%zz".getBytes(StandardCharsets.UTF_8));
        ETagsTest.assertCode(() -> Cursor.decode(broken), PlatformProblem.INVALID_CURSOR);
    }

    @Property(tries = 200)
    void pages_cover_a_list_once_and_end(
            @ForAll @IntRange(min = 0, max = 60) int rows, @ForAll @IntRange(min = 1, max = 20) int limit) {
        List<Integer> seen = new ArrayList<>();
        int from = 0;
        String next;
        do {
            List<Integer> read =
                    IntStream.range(from, rows).limit(limit + 1L).boxed().toList();
            Page<Integer> page = Page.of(read, limit, Cursor::of, row -> row);
            seen.addAll(page.items());
            next = page.next();
            from = next == null ? from : (int) Cursor.decode(next).number(0) + 1;
        } while (next != null);
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, rows).boxed().toList());
    }
}
