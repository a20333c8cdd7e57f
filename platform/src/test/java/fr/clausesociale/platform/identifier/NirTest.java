package fr.clausesociale.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here belong to nobody: order numbers that are not given, with the key that fits. */
class NirTest {

    private static String withKey(String number) {
        String digits = number.replace("2A", "19").replace("2B", "18");
        return number + String.format("%02d", 97 - Long.parseLong(digits) % 97);
    }

    @Test
    void is_found_whole_or_in_groups_and_inside_a_text() {
        String nir = withKey("1990221999001");

        assertThat(Nir.isIn(nir)).isTrue();
        assertThat(Nir.isIn("n° " + nir + ", vu le 3")).isTrue();
        assertThat(Nir.isIn(nir.replaceFirst("(.)(..)(..)(..)(...)(...)(..)", "$1 $2 $3 $4 $5 $6 $7")))
                .isTrue();
        assertThat(Nir.isIn("1990221999001")).as("without key").isTrue();
    }

    @Test
    void is_found_with_the_code_of_an_unknown_month_by_its_key() {
        assertThat(Nir.isIn(withKey("1993121999001"))).isTrue();
    }

    @Test
    void is_found_for_corsica_in_wide_letters_and_digits() {
        StringBuilder wide = new StringBuilder();
        withKey("199051A999001".replace("1A", "2A")).chars().forEach(one -> wide.append((char) (one + 0xFEE0)));

        assertThat(Nir.isIn("n° " + wide)).isTrue();
    }

    @Test
    void is_found_for_corsica() {
        assertThat(Nir.isIn(withKey("299022A999001"))).isTrue();
        assertThat(Nir.isIn(withKey("299022B999001").toLowerCase(Locale.ROOT))).isTrue();
        assertThat(Nir.isIn("299022A99900100")).as("with a slip").isTrue();
    }

    /** However somebody, or the tool somebody copied from, writes it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$1 $2 $3 $4 $5 $6 $7",
                "$1  $2  $3  $4  $5  $6  $7",
                "$1\t$2\t$3\t$4\t$5\t$6\t$7",
                "$1\u2009$2\u2009$3\u2009$4\u2009$5\u2009$6\u2009$7",
                "$1\u202f$2\u2002$3\u2007$4\u00a0$5\u3000$6\u205f$7",
                "$1\u2013$2\u2014$3\u2010$4\u2011$5\u2212$6\u2012$7",
                "$1,$2,$3,$4,$5,$6,$7",
                "$1, $2, $3, $4, $5, $6, $7",
                "$1;$2;$3;$4;$5;$6;$7",
                "$1_$2_$3_$4_$5_$6_$7",
                "$1.$2/$3-$4:$5|$6 ($7)",
                "$1\u200b$2\u200c$3\u200d$4\u2060$5\ufeff$6\u00ad$7",
                "$1\n$2\n$3\n$4\n$5\n$6\n$7",
                "$1&nbsp;$2&nbsp;$3&nbsp;$4&nbsp;$5&nbsp;$6&nbsp;$7",
                "$1&#160;$2&#xA0;$3&#8239;$4&thinsp;$5&ndash;$6&#32;$7",
                "$1&#8203;$2&#8203;$3$4&shy;$5$6$7",
                "$1$2$3$4$5$6 clé $7",
                "$1$2$3$4$5$6 $7",
                "$1 $2$3 $4$5$6$7",
                "nom$1$2$3$4$5$6$7prénom",
                "NIR$1$2$3$4$5$6$7",
                "x$1 $2 $3 $4 $5 $6 $7y",
                "tél. 06 12 34 56 78, $1 $2 $3 $4 $5 $6 $7, 21000 Dijon",
                "01/02/2026 $1 $2 $3 $4 $5 $6 $7"
            })
    void is_found_however_it_is_grouped(String form) {
        String nir = withKey("1990221999001");

        assertThat(Nir.isIn(nir.replaceFirst("(.)(..)(..)(..)(...)(...)(..)", form)))
                .as(form)
                .isTrue();
    }

    @Test
    void is_found_wherever_one_separator_stands_and_digit_by_digit() {
        String nir = withKey("2790721999002");
        for (int at = 1; at < nir.length(); at++) {
            assertThat(Nir.isIn("n° " + nir.substring(0, at) + " - " + nir.substring(at)))
                    .as("after %d", at)
                    .isTrue();
        }
        assertThat(Nir.isIn(String.join(" ", nir.split("")))).isTrue();
        assertThat(Nir.isIn(nir.replaceAll("(..)", "$1 "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF10, 0x0660, 0x06F0, 0x0966, 0x1D7CE, 0x1D7F6})
    void is_found_in_the_digits_of_any_script(int zero) {
        StringBuilder other = new StringBuilder();
        withKey("1990221999001").chars().forEach(digit -> other.appendCodePoint(zero + digit - '0'));

        assertThat(Nir.isIn(other.toString())).isTrue();
        assertThat(Nir.masked("M. " + other + ", né", "[…]")).isEqualTo("M. […], né");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "7", "8"})
    void is_found_whatever_it_begins_with(String first) {
        assertThat(Nir.isIn(withKey(first + "990221999001"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "6", "9"})
    void no_number_begins_otherwise(String first) {
        assertThat(Nir.isIn(withKey(first + "990221999001"))).isFalse();
    }

    @Test
    void is_found_for_corsica_in_groups_and_glued_to_letters() {
        String nir = withKey("299022A999001");
        assertThat(Nir.isIn(nir.replaceFirst("(.)(..)(..)(..)(...)(...)(..)", "$1 $2 $3 $4 $5 $6 $7")))
                .isTrue();
        assertThat(Nir.isIn("née" + nir + "Bastia")).isTrue();
    }

    @Test
    void other_numbers_are_none() {
        for (String other : new String[] {
            "90000005000014",
            "0612345678",
            "+33612345678",
            "06 12 34 56 78 06 12 34 56 78",
            "2026-01-12",
            "00033612345678",
            "FT-000123",
            "1795299671583",
            "FT-1795299671583",
            "190022199900100000",
            "019ab3f0-7c1e-7000-8000-1234567890ab",
            null,
            ""
        }) {
            assertThat(Nir.isIn(other)).as(String.valueOf(other)).isFalse();
        }
    }

    /** Who copies a number makes slips: it tells as much of somebody as the right one. */
    @Property
    void a_key_that_does_not_fit_hides_nothing(@ForAll @IntRange(min = 1, max = 96) int off) {
        String right = withKey("1990221999001");
        int key = (Integer.parseInt(right.substring(13)) - 1 + off) % 97 + 1;
        String mistyped = right.substring(0, 13) + String.format("%02d", key);

        for (String form : new String[] {
            "$1$2$3$4$5$6$7",
            "$1$2$3$4$5$6 $7",
            "$1 $2 $3 $4 $5 $6 $7",
            "$1$2 $3 $4 $5 $6 $7",
            "$1.$2.$3.$4.$5.$6/$7",
            "tél. 06 12 34 56 78, n° $1 $2 $3 $4 $5 $6 $7, 21000 Dijon",
            "nom$1$2$3$4$5$6$7prénom"
        }) {
            String text = mistyped.replaceFirst("(.)(..)(..)(..)(...)(...)(..)", form);
            assertThat(Nir.isIn(text)).as(text).isTrue();
            assertThat(Nir.masked(text, "[…]")).isEqualTo(text.replaceFirst("1.?99.*999.?001.?\\d\\d", "[…]"));
            assertThat(Nir.isKeyedIn(text))
                    .as("where other numbers of its length are usual")
                    .isFalse();
        }
    }

    @Property
    void a_slip_in_any_digit_but_those_of_a_date_hides_nothing(
            @ForAll @IntRange(min = 5, max = 14) int at, @ForAll @IntRange(min = 1, max = 9) int off) {
        String right = withKey("2790721999002");
        char slip = (char) ('0' + (right.charAt(at) - '0' + off) % 10);
        String mistyped = right.substring(0, at) + slip + right.substring(at + 1);

        assertThat(Nir.isIn(mistyped)).isEqualTo(!mistyped.startsWith("00", 5));
    }

    /** Fifteen digits that are usual, none of which names a month and a département where such a number does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "202611301205123",
                "353879234252633",
                "FR76 3000 6000 0112 3456 7890 189",
                "FR7630006000011234567890189",
                "90000005000014 1",
                "06 12 34 56 78, 01 23 4",
                "2026-03-000000-0012",
                "001234567890123"
            })
    void other_numbers_of_fifteen_digits_are_none(String other) {
        assertThat(Nir.isIn(other)).isFalse();
    }

    @Test
    void fields_are_known_by_their_name() {
        for (String name : new String[] {"nir", "NIR", "numeroSecu", "numero_secu", "numéroSécuritéSociale"}) {
            assertThat(Nir.names(name)).as(name).isTrue();
        }
        for (String name : new String[] {"lastName", "avenir", "externalId", "souvenir"}) {
            assertThat(Nir.names(name)).as(name).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N° de sécurité sociale",
                "N° SS",
                "No SS",
                "Numéro SS",
                "N° Sécu",
                "Numéro de sécu",
                "NIR (15 chiffres)",
                "NIR du bénéficiaire",
                "nirBeneficiaire",
                "Matricule sécurité sociale",
                "N° INSEE"
            })
    void columns_are_known_by_their_title(String title) {
        assertThat(Nir.names(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Code INSEE", "Numéro", "Secteur", "Classe", "Sécurité du chantier", "Finir le", "Nom", "SS1"})
    void titles_of_something_else_are_not_taken_for_it(String title) {
        assertThat(Nir.names(title)).isFalse();
    }

    @Test
    void is_masked_wherever_it_stands_and_nothing_else_is() {
        String nir = withKey("1990221999001");
        assertThat(Nir.masked("M. " + nir + " et 90000001900019, " + nir + ".", "[…]"))
                .isEqualTo("M. […] et 90000001900019, […].");
        assertThat(Nir.masked("90000001900019", "[…]")).isEqualTo("90000001900019");
        assertThat(Nir.masked(null, "[…]")).isNull();
    }

    @Test
    void a_number_without_key_may_be_one_that_its_sender_gives() {
        assertThat(Nir.isKeyedIn("4150954050023")).isFalse();
        assertThat(Nir.isKeyedIn(withKey("1990221999001"))).isTrue();
    }
}
