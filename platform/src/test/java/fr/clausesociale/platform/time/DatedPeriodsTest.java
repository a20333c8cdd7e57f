package fr.clausesociale.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatedPeriodsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2027, 7, 1);

    private final DatedPeriods periods =
            new DatedPeriods(Map.of(FIRST, Period.ofMonths(24), SECOND, Period.ofMonths(36)));

    @Test
    void each_period_holds_from_its_day_until_the_next() {
        assertThat(periods.on(FIRST)).isEqualTo(Period.ofMonths(24));
        assertThat(periods.on(SECOND.minusDays(1))).isEqualTo(Period.ofMonths(24));
        assertThat(periods.on(SECOND)).isEqualTo(Period.ofMonths(36));
    }

    @Test
    void before_the_first_day_the_first_holds() {
        assertThat(periods.on(FIRST.minusYears(3))).isEqualTo(Period.ofMonths(24));
    }

    @Test
    void a_period_that_would_forget_at_once_is_refused_at_the_start() {
        assertThatThrownBy(() -> new DatedPeriods(Map.of(FIRST, Period.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DatedPeriods(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
