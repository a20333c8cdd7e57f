package fr.clausesociale.contracts.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.problem.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "0000-01-01", "+12026-01-01", "2026-02-30", "demain"})
    void days_that_no_calendar_or_database_knows_are_refused(String text) {
        assertThatThrownBy(() -> QueryValues.day("on", text, TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> QueryValues.parse("month", text, QueryValues::month))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> QueryValues.parse("since", text + "T00:00:00Z", QueryValues::instant))
                .isInstanceOf(Problem.class);
    }

    @Test
    void a_blank_value_counts_as_absent() {
        assertThat(QueryValues.told(" ")).isNull();
        assertThat(QueryValues.day("on", "", TODAY)).isEqualTo(TODAY);
        assertThat(QueryValues.day("on", " 2026-01-31 ", TODAY)).isEqualTo(LocalDate.of(2026, 1, 31));
    }
}
