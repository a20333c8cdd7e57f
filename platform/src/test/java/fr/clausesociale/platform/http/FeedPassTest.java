package fr.clausesociale.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedPassTest {

    private static final Instant SINCE = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void the_first_pass_goes_by_time_and_ends_before_every_running_transaction() {
        Map<String, Object> parameters = new HashMap<>();
        assertThat(FeedPass.of(null, 100).conditions("Thing", "c", SINCE, parameters))
                .containsExactly(
                        "c.updatedAt >= :feedSince",
                        "c.id not in (select later.id from Thing later where later.feedPosition.changedIn >= :feedUpTo)");
        assertThat(parameters).containsEntry("feedSince", SINCE).containsEntry("feedUpTo", 100L);
    }

    @Test
    void a_later_page_stays_in_the_pass_of_the_first_whatever_was_committed_since() {
        Cursor next = decoded(FeedPass.of(null, 100).cursor(SINCE, UUID.randomUUID()));
        assertThat(FeedPass.of(next, 140)).isEqualTo(new FeedPass(0, 100));
        assertThat(FeedPass.continues(next)).isTrue();
    }

    @Test
    void who_resumes_begins_where_the_pass_before_ended_and_no_longer_goes_by_time() {
        Cursor resume = decoded(FeedPass.of(null, 100).resume());
        FeedPass second = FeedPass.of(resume, 140);
        assertThat(second).isEqualTo(new FeedPass(100, 140));
        assertThat(FeedPass.continues(resume)).isFalse();
        assertThat(second.conditions("Thing", "c", SINCE, new HashMap<>()))
                .containsExactly("c.feedPosition.changedIn >= :feedFrom", "c.feedPosition.changedIn < :feedUpTo");
    }

    @Test
    void the_end_of_a_feed_says_where_to_go_on_and_other_pages_do_not() {
        FeedPass pass = FeedPass.of(null, 100);
        assertThat(new Page<>(List.of(1), "next").of(pass).resume()).isNull();
        assertThat(decoded(new Page<>(List.of(1), null).of(pass).resume()).number(0))
                .isEqualTo(100);
    }

    @Test
    void a_place_that_the_database_has_not_reached_is_refused_rather_than_waited_for() {
        for (Cursor foreign : List.of(Cursor.of(500), Cursor.of(SINCE, "x", 0, 500), Cursor.of(-1), Cursor.of("x"))) {
            assertThatThrownBy(() -> FeedPass.of(foreign, 100))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.code()).isEqualTo(PlatformProblem.INVALID_CURSOR));
        }
    }

    private static Cursor decoded(Cursor cursor) {
        return decoded(cursor.encode());
    }

    private static Cursor decoded(String text) {
        return Cursor.decode(text);
    }
}
