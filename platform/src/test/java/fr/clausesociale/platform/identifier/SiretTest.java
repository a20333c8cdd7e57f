package fr.clausesociale.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SiretTest {

    @Property(tries = 300)
    void of_the_ten_last_digits_exactly_one_makes_a_number_valid(@ForAll("thirteen") String digits) {
        assertThat(IntStream.range(0, 10).filter(last -> Siret.isValid(digits + last)))
                .hasSize(1);
    }

    @Property(tries = 300)
    void one_digit_mistyped_is_noticed(
            @ForAll("valid") String siret, @ForAll @IntRange(max = 13) int at, @ForAll @IntRange(max = 9) int digit) {
        String typed = siret.substring(0, at) + digit + siret.substring(at + 1);
        assertThat(Siret.isValid(typed)).isEqualTo(typed.equals(siret));
    }

    @Property(tries = 200)
    void an_establishment_belongs_to_its_legal_unit(@ForAll("valid") String siret) {
        assertThat(Siret.siren(siret)).hasSize(9).isEqualTo(siret.substring(0, 9));
    }

    @Property(tries = 200)
    void whatever_is_no_fourteen_digits_is_no_siret(@ForAll String text) {
        if (!text.matches("[0-9]{14}")) {
            assertThat(Siret.isValid(text)).isFalse();
        }
    }

    @Provide
    Arbitrary<String> thirteen() {
        // not La Poste's, whose rule is another, and not nothing
        Arbitrary<String> legalUnits = Arbitraries.strings()
                .numeric()
                .ofLength(8)
                .filter(digits -> !digits.startsWith("35600000") && !digits.matches("0+"))
                .map(digits -> IntStream.range(0, 10)
                        .mapToObj(key -> digits + key)
                        .filter(Siret::isValidSiren)
                        .findFirst()
                        .orElseThrow());
        return Combinators.combine(legalUnits, Arbitraries.strings().numeric().ofLength(4))
                .as((siren, establishment) -> siren + establishment);
    }

    @Provide
    Arbitrary<String> valid() {
        return thirteen()
                .map(digits -> IntStream.range(0, 10)
                        .mapToObj(last -> digits + last)
                        .filter(Siret::isValid)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void la_poste_counts_its_digits_otherwise() {
        assertThat(Siret.isValid("35600000000048")).isTrue();
        assertThat(Siret.isValid("35600000049837")).isTrue();
        assertThat(Siret.isValid("35600000049838")).isFalse();
    }

    @Test
    void numbers_in_use_are_valid_and_no_others() {
        assertThat(Siret.isValid("90000003500015")).isTrue();
        assertThat(Siret.isValid("13000548100010")).isTrue();
        assertThat(Siret.isValidSiren("130005481")).isTrue();
        assertThat(Siret.isValid("13000548100011")).isFalse();
        assertThat(Siret.isValid("00000000000000")).isFalse();
        assertThat(Siret.isValidSiren("000000000")).isFalse();
        assertThat(Siret.isValid("11122233344455"))
                .as("right as fourteen digits, of a legal unit that cannot be")
                .isFalse();
        assertThat(Siret.isValid(null)).isFalse();
        assertThat(Siret.isValid("1300054810001\u0660")).isFalse();
        assertThat(Siret.siren(null)).isNull();
        assertThat(Siret.siren("123")).isEqualTo("123");
    }
}
