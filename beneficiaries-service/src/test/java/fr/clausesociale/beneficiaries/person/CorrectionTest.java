package fr.clausesociale.beneficiaries.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under one reference stands one person. */
class CorrectionTest {

    private static final Identity BEFORE = identity("Lefèvre", "Zoé Marie", "1990-04-01");

    private static Identity identity(String last, String first, String birth) {
        return new Identity(last, first, LocalDate.parse(birth), Sex.F, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "LEFEVRE,Zoé,1990-04-01",
        "Lefèvre,Zoé,1990-01-04",
        "Lefebvre,Zoë,1971-12-31",
        "Petit,Zoé,1990-04-01",
        "Lefèvre,Marie,1990-04-01",
        "Zoé Marie,Lefèvre,1990-04-02"
    })
    void a_slip_a_new_name_or_another_birthday_are_corrections(String last, String first, String birth) {
        assertThat(Correction.ofOnePerson(BEFORE, identity(last, first, birth))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Petit,Anne,1990-04-01", "Petit,Zoé,1971-12-31", "Lefèvre,Anne,1990-04-01", "Petit,Anne,1971-12-31"})
    void another_first_name_is_a_twin_and_two_differences_are_somebody_else(String last, String first, String birth) {
        assertThat(Correction.ofOnePerson(BEFORE, identity(last, first, birth))).isFalse();
    }
}
