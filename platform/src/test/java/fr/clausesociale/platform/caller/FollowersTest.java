package fr.clausesociale.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FollowersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String ONE = "90000003500015";
    private static final String OTHER = "90000004300019";

    @Test
    void who_followed_before_did_so_until_the_day_before() {
        Followers followers = Followers.since(ONE).handedOver(OTHER, DAY);

        assertThat(followers.periods())
                .containsExactly(new Follower(ONE, null, DAY.minusDays(1)), new Follower(OTHER, DAY, null));
        assertThat(followers.on(DAY.minusDays(1))).isEqualTo(ONE);
        assertThat(followers.on(DAY)).isEqualTo(OTHER);
    }

    @Test
    void where_nobody_was_named_nobody_is_until_the_day_before() {
        Followers followers = Followers.since(null).handedOver(ONE, DAY);

        assertThat(followers.periods())
                .containsExactly(new Follower(null, null, DAY.minusDays(1)), new Follower(ONE, DAY, null));
        assertThat(followers.on(DAY.minusDays(1))).isNull();
    }

    @Test
    void handed_over_twice_on_one_day_it_is_the_last_one_who_follows() {
        Followers followers = Followers.since(ONE).handedOver(OTHER, DAY).handedOver("90000008400013", DAY);

        assertThat(followers.periods())
                .containsExactly(new Follower(ONE, null, DAY.minusDays(1)), new Follower("90000008400013", DAY, null));
    }

    @Test
    void handed_back_on_the_same_day_nothing_happened() {
        assertThat(Followers.since(ONE).handedOver(OTHER, DAY).handedOver(ONE, DAY))
                .isEqualTo(Followers.since(ONE));
    }

    @Test
    void nobody_takes_over_before_whom_it_takes_over_from() {
        Followers followers = Followers.since(ONE).handedOver(OTHER, DAY);

        assertThatThrownBy(() -> followers.handedOver(ONE, DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_got_only_after_the_day_of_a_succession_goes_over_from_when_it_was_got() {
        Followers followers = Followers.since(ONE).handedOver(OTHER, DAY);

        assertThat(followers.takenOverFrom(DAY.minusDays(1))).isEqualTo(DAY);
        assertThat(followers.takenOverFrom(DAY.plusDays(1))).isEqualTo(DAY.plusDays(1));
        assertThat(Followers.since(ONE).takenOverFrom(DAY)).isEqualTo(DAY);
    }

    @Property
    void no_day_is_of_two_or_of_none_and_days_before_a_hand_over_stay_as_they_were(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
        Random random = new Random(seed);
        Followers followers = Followers.since(random.nextBoolean() ? ONE : null);
        LocalDate day = DAY;
        for (int change = 0; change < changes; change++) {
            Followers before = followers;
            day = day.plusDays(random.nextInt(3));

            followers =
                    followers.handedOver(List.of(ONE, OTHER, "90000008400013").get(random.nextInt(3)), day);

            for (LocalDate any = DAY.minusDays(2); any.isBefore(day.plusDays(2)); any = any.plusDays(1)) {
                LocalDate asked = any;
                if (any.isBefore(day)) {
                    assertThat(followers.on(any)).isEqualTo(before.on(any));
                }
                assertThat(followers.periods().stream().filter(period -> period.on(asked)))
                        .hasSize(1);
            }
        }
    }
}
