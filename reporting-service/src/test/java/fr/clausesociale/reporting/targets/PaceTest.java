package fr.clausesociale.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest(name = "{index}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
                    2025-12-31, 0.00,   1200.00, -,      before the period nothing is gone and all months are left
                    2026-01-30, 50.00,  1150.00, -,      a month is gone with its last day
                    2026-01-31, 100.00, 1100.00, 100.00, on its last day it is
                    2026-03-31, 400.00, 800.00,  133.33, so far over the months gone
                    2026-12-31, 900.00, 300.00,  75.00,  with no month left no pace is enough
                    2028-05-05, 900.00, 300.00,  75.00,  the same long after
                    """)
    void hours_a_month_so_far(LocalDate on, BigDecimal done, BigDecimal remaining, BigDecimal soFar, String why) {
        Pace pace = Pace.of(YearMonth.of(2026, 1), YearMonth.of(2026, 12), on, done, remaining);

        assertThat(pace.soFar()).as(why).isEqualTo(soFar);
    }

    @ParameterizedTest(name = "{index}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
                    2025-12-31, 1200.00, 100.00, over all months
                    2026-09-30, 100.00,  33.34,  rounded up so that it is enough
                    2026-12-30, 100.00,  100.00, the month that is not over is left
                    2026-12-31, 100.00,  -,      none is enough
                    2026-12-31, 0.00,    0.00,   nothing is missing
                    2026-06-30, -,       -,      nothing is aimed at
                    """)
    void hours_a_month_needed(LocalDate on, BigDecimal remaining, BigDecimal needed, String why) {
        Pace pace = Pace.of(YearMonth.of(2026, 1), YearMonth.of(2026, 12), on, new BigDecimal("10.00"), remaining);

        assertThat(pace.needed()).as(why).isEqualTo(needed);
    }
}
