package fr.clausesociale.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class AgeTest {

    @Test
    void a_year_is_complete_on_the_birthday() {
        LocalDate born = LocalDate.of(2000, 3, 15);

        assertThat(Age.on(LocalDate.of(2026, 3, 14), born)).isEqualTo(25);
        assertThat(Age.on(LocalDate.of(2026, 3, 15), born)).isEqualTo(26);
    }

    @Test
    void born_on_29_february_completes_the_year_on_1_march_where_there_is_no_such_day() {
        LocalDate born = LocalDate.of(2000, 2, 29);

        assertThat(Age.on(LocalDate.of(2026, 2, 28), born)).isEqualTo(25);
        assertThat(Age.on(LocalDate.of(2026, 3, 1), born)).isEqualTo(26);
        assertThat(Age.on(LocalDate.of(2028, 2, 29), born)).isEqualTo(28);
        assertThat(Age.lastDayBefore(26, born)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Age.lastDayBefore(28, born)).isEqualTo(LocalDate.of(2028, 2, 28));
    }

    @Property(tries = 500)
    void the_last_day_before_an_age_is_followed_by_that_age(
            @ForAll @DateRange(min = "1950-01-01", max = "2012-12-31") LocalDate born,
            @ForAll @IntRange(min = 1, max = 80) int years) {
        LocalDate last = Age.lastDayBefore(years, born);

        assertThat(Age.on(last, born)).isEqualTo(years - 1);
        assertThat(Age.on(last.plusDays(1), born)).isEqualTo(years);
    }
}
