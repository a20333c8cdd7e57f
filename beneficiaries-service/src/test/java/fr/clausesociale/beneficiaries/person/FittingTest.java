package fr.clausesociale.beneficiaries.person;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.Fitting;
import fr.clausesociale.beneficiaries.person.matching.Model;
import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import fr.clausesociale.beneficiaries.person.matching.TermFrequencies;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A parameter set that is fitted to people who are known, beside the one it starts from. */
class FittingTest {

    private static final ParameterSet BEFORE = ParameterSet.read(1);
    private static final Model MODEL = new Model(BEFORE, TermFrequencies.shipped());
    private static final LocalDate BORN = LocalDate.of(1990, 4, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Description person(String last, LocalDate born) {
        return Descriptions.of(
                new Identity(last, "Gwendal", born, Sex.M, null, null), GeneratedPeople.place("21", 231));
    }

    private static double bits(ParameterSet set, Description one, Description other) {
        return MODEL.with(set).weigh(one, other).bits();
    }

    @Test
    void a_set_is_read_as_it_was_written() {
        assertThat(ParameterSet.of(BEFORE.lines().stream())).isEqualTo(BEFORE);
    }

    @Test
    void where_nothing_is_known_the_new_set_counts_as_the_one_before_under_its_own_number_and_day() {
        ParameterSet fitted = new Fitting(MODEL).fitted(1_001, TODAY);

        assertThat(fitted.number()).isEqualTo(1_001);
        assertThat(fitted.fittedOn()).isEqualTo(TODAY);
        assertThat(fitted.rates()).isEqualTo(BEFORE.rates());
    }

    @Test
    void where_slips_in_the_day_are_frequent_here_such_a_slip_speaks_less_against_it() {
        Description one = person("Quillien", BORN);
        Description other = person("Quillien", BORN.plusDays(1));
        Fitting fitting = new Fitting(MODEL);
        for (int pair = 0; pair < 1_000; pair++) {
            fitting.same(one, other);
        }

        ParameterSet fitted = fitting.fitted(1_001, TODAY);

        assertThat(bits(fitted, one, other)).isGreaterThan(bits(BEFORE, one, other) + 1);
    }

    @Test
    void what_a_few_pairs_show_changes_nothing() {
        Fitting fitting = new Fitting(MODEL);
        for (int pair = 0; pair < 19; pair++) {
            fitting.same(person("Quillien", BORN), person("Quillien", BORN.plusDays(1)));
            fitting.strangers(person("Quillien", BORN), person("Salmon", BORN));
        }

        assertThat(fitting.fitted(1_001, TODAY).rates()).isEqualTo(BEFORE.rates());
    }
}
