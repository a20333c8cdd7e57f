package fr.clausesociale.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    @Test
    void the_day_begins_at_midnight_in_paris() {
        assertThat(at("2026-01-14T22:59:59.999Z").today()).isEqualTo("2026-01-14");
        assertThat(at("2026-01-14T23:00:00Z").today()).isEqualTo("2026-01-15");
        assertThat(at("2026-07-14T21:59:59.999Z").today()).isEqualTo("2026-07-14");
        assertThat(at("2026-07-14T22:00:00Z").today()).isEqualTo("2026-07-15");
    }

    @Test
    void the_days_of_the_change_of_time_are_days_like_others() {
        assertThat(at("2026-03-28T22:59:59Z").today()).isEqualTo("2026-03-28");
        assertThat(at("2026-03-28T23:00:00Z").today()).isEqualTo("2026-03-29");
        assertThat(at("2026-03-29T21:59:59Z").today()).isEqualTo("2026-03-29");
        assertThat(at("2026-03-29T22:00:00Z").today()).isEqualTo("2026-03-30");
        assertThat(at("2026-10-24T22:00:00Z").today()).isEqualTo("2026-10-25");
        assertThat(at("2026-10-25T22:59:59Z").today()).isEqualTo("2026-10-25");
        assertThat(at("2026-10-25T23:00:00Z").today()).isEqualTo("2026-10-26");
    }

    @Test
    void the_month_is_the_one_of_the_day_in_paris() {
        assertThat(at("2026-12-31T22:59:59Z").month()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(at("2026-12-31T23:00:00Z").month()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(at("2026-03-31T22:00:00Z").month()).isEqualTo(YearMonth.of(2026, 4));
    }

    @Property(tries = 300)
    void now_is_kept_to_the_microsecond_and_never_ahead(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @LongRange(min = 0, max = 999_999_999L) long nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);
        Instant now = BusinessClock.fixedAt(instant).now();
        assertThat(now.getNano() % 1000).isZero();
        assertThat(now).isBeforeOrEqualTo(instant);
        assertThat(Duration.between(now, instant)).isLessThan(Duration.ofNanos(1000));
    }

    @Test
    void a_sandbox_may_live_on_another_day() {
        Duration year = Duration.ofDays(365);
        Instant now = new BusinessClock(() -> year).now();
        assertThat(Duration.between(Instant.now().plus(year), now).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(BusinessClock.fixedOn(LocalDate.of(2026, 2, 28)).today()).isEqualTo("2026-02-28");
    }

    private static BusinessClock at(String instant) {
        return BusinessClock.fixedAt(Instant.parse(instant));
    }
}
