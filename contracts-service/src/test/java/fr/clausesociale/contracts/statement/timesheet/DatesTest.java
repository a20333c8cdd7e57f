package fr.clausesociale.contracts.statement.timesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "03/04/2026, 2026-04-03",
        "3/4/2026, 2026-04-03",
        "03-04-2026, 2026-04-03",
        "03.04.2026, 2026-04-03",
        "2026-04-03, 2026-04-03",
        "2026-04-03T00:00, 2026-04-03",
        "2026-04-03 00:00:00, 2026-04-03",
        "20260403, 2026-04-03",
        "46115, 2026-04-03",
    })
    void days_are_read_as_a_french_table_writes_them(String written, String day) {
        assertThat(Dates.day(written, true)).isEqualTo(day);
    }

    @Test
    void a_day_that_may_be_a_month_is_not_guessed_where_nothing_says_the_language() {
        assertThatThrownBy(() -> Dates.day("03/04/2026", false)).isInstanceOf(Dates.Doubted.class);
    }

    @ParameterizedTest
    @CsvSource({"13/04/2026, 2026-04-13", "04/13/2026, 2026-04-13", "04/04/2026, 2026-04-04"})
    void one_that_can_be_read_in_one_way_only_is_read(String written, String day) {
        assertThat(Dates.day(written, false)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "13/13/2026", "2026-13-01", "03/04/26", "99999", "hier", "2026-04-03T07:30"})
    void what_is_no_day_is_told(String written) {
        assertThatThrownBy(() -> Dates.day(written, true)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11",
        "11/2026, 2026-11",
        "1/2026, 2026-01",
        "202611, 2026-11",
        "nov-26, 2026-11",
        "nov.-26, 2026-11",
        "novembre 2026, 2026-11",
        "Août 2026, 2026-08",
        "mars-26, 2026-03",
        "Sep-26, 2026-09",
        "févr.-26, 2026-02",
        "juin 2026, 2026-06",
        "juil.-26, 2026-07",
        "01/11/2026, 2026-11",
        "30/11/2026, 2026-11",
        "46327, 2026-11",
    })
    void months_are_read_as_tables_and_spreadsheets_write_them(String written, String month) {
        assertThat(Dates.month(written, true)).hasToString(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11/01/2026", "05/01/2026"})
    void a_day_of_january_that_may_be_the_first_of_another_month_is_not_guessed(String written) {
        assertThatThrownBy(() -> Dates.month(written, true)).isInstanceOf(Dates.Doubted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "13/2026", "2026-13", "nov", "semaine 45", "mardi 12", "jui-26"})
    void what_is_no_month_is_told(String written) {
        assertThatThrownBy(() -> Dates.month(written, true)).isInstanceOf(DateTimeException.class);
    }
}
