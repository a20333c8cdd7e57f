package fr.clausesociale.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

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
    void is_found_for_corsica() {
        assertThat(Nir.isIn(withKey("299022A999001"))).isTrue();
        assertThat(Nir.isIn(withKey("299022B999001").toLowerCase(Locale.ROOT))).isTrue();
        assertThat(Nir.isIn("299022A99900100")).isFalse();
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

    @Property
    void a_wrong_key_is_no_number(@ForAll @IntRange(min = 1, max = 96) int off) {
        String right = withKey("1990221999001");
        int key = (Integer.parseInt(right.substring(13)) - 1 + off) % 97 + 1;

        assertThat(Nir.isIn(right.substring(0, 13) + String.format("%02d", key)))
                .isFalse();
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
