package fr.clausesociale.contracts.statement.timesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "'7,50', 7.50",
        "7.5, 7.50",
        "7h30, 7.50",
        "7:30, 7.50",
        "7 h 30, 7.50",
        "151:40, 151.67",
        "7h, 7.00",
        "'7,5 h', 7.50",
        "7:30:00, 7.50",
        "-3, -3",
        "'35,000', 35.00"
    })
    void hours_are_read_as_people_write_them(String written, String hours) {
        assertThat(Figures.hours(written)).isEqualByComparingTo(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7,123", "1.234,50", "1e3", "CP", "7h75", "", "99999", "0.3125"})
    void what_is_no_figure_of_two_decimals_is_told(String written) {
        assertThatThrownBy(() -> Figures.hours(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
