package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterValuesTest {

    @Test
    void values_stand_between_commas_and_one_with_a_comma_in_quotation_marks() {
        assertThat(of("WORKS,SERVICES")).containsExactly("WORKS", "SERVICES");
        assertThat(of("WORKS, SERVICES ,")).containsExactly("WORKS", "SERVICES", "");
        assertThat(of("\"Eau, voirie\", Espaces verts")).containsExactly("Eau, voirie", "Espaces verts");
        assertThat(of("Espaces verts, \"Eau, voirie\"")).containsExactly("Espaces verts", "Eau, voirie");
    }

    @Test
    void a_quotation_mark_within_is_written_twice_and_stands_for_itself_elsewhere() {
        assertThat(of("\"Lot \"\"A\"\", nord\"")).containsExactly("Lot \"A\", nord");
        assertThat(of("Lot \"A\"")).containsExactly("Lot \"A\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Eau, voirie", "\"Eau\" voirie,Parcs"})
    void a_missing_quotation_mark_is_told_with_the_parameter(String told) {
        assertThatThrownBy(() -> of(told)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(PlatformProblem.INVALID_PARAMETER);
            assertThat(problem.violations().get(0).pointer()).isEqualTo("service");
        });
    }

    private static List<String> of(String told) {
        return FilterValues.of("service", told);
    }
}
