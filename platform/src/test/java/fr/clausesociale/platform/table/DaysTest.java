package fr.clausesociale.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"1997-04-02", "02/04/1997", "2-4-1997", "02.04.1997", " 1997/04/02 ", "1997-04-02T00:00"})
    void a_day_is_read_however_it_is_written(String written) {
        assertThat(Days.read(written)).contains(LocalDate.of(1997, 4, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02/04/97",
                "19970-04-02",
                "1997-02-30",
                "31/04/1997",
                "35521",
                "0997-04-02",
                "avril 1997",
                "1997-04-02T10:00"
            })
    void what_is_no_day_or_may_be_two_is_not_guessed(String written) {
        assertThat(Days.read(written)).isEmpty();
    }
}
