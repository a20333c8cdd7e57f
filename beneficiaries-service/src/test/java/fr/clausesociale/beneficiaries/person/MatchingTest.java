package fr.clausesociale.beneficiaries.person;

import static fr.clausesociale.beneficiaries.person.Match.MATCHED;
import static fr.clausesociale.beneficiaries.person.Match.NEW;
import static fr.clausesociale.beneficiaries.person.Match.POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.beneficiaries.person.matching.NameKey;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {

    private static final LocalDate BORN = LocalDate.of(1990, 4, 1);

    private static Identity identity(String lastName, String firstNames, LocalDate born, String id) {
        return new Identity(lastName, firstNames, born, Sex.NOT_STATED, id, null);
    }

    private static Identity sexed(String lastName, String firstNames, Sex sex, String id) {
        return new Identity(lastName, firstNames, BORN, sex, id, null);
    }

    private static Match compare(String last, String first, String otherLast, String otherFirst) {
        return Matching.compare(identity(last, first, BORN, null), identity(otherLast, otherFirst, BORN, null));
    }

    private static Match days(LocalDate one, LocalDate other) {
        return Matching.compare(identity("Lefèvre", "Zoé", one, null), identity("Lefèvre", "Zoé", other, null));
    }

    private static Match ids(String one, String other) {
        return Matching.compare(identity("Lefèvre", "Zoé", BORN, one), identity("Lefèvre", "Zoé", BORN, other));
    }

    @Test
    void accents_case_hyphens_apostrophes_and_spaces_make_no_difference() {
        assertThat(compare("Lefèvre", "Jean-Éric", "LEFEVRE", "jean eric")).isEqualTo(MATCHED);
        assertThat(compare("d'Alençon", "Maël", "D’ALENCON", "MAEL")).isEqualTo(MATCHED);
        assertThat(compare("Strauß", "Œdipe", "STRAUSS", "Oedipe")).isEqualTo(MATCHED);
        assertThat(compare("Łukasz", "Søren", "Lukasz", "Soren")).isEqualTo(MATCHED);
        assertThat(compare("Nguyễn", "Thị Ánh", "Nguyen", "Thi Anh")).isEqualTo(MATCHED);
        assertThat(compare("Lefe\u0300vre", "Zoe\u0301", "Lefèvre", "Zoé")).isEqualTo(MATCHED);
        assertThat(compare("Иванова", "Анна", "ИВАНОВА", "анна")).isEqualTo(MATCHED);
    }

    @Test
    void the_border_between_the_names_counts() {
        assertThat(compare("Jean", "Marie", "Jeanma", "Rie")).isNotEqualTo(MATCHED);
    }

    @Test
    void a_slip_in_the_name_is_a_question() {
        assertThat(compare("Lefèvre", "Amandine", "Lefebvre", "Amandine")).isEqualTo(POSSIBLE);
        assertThat(compare("Lefèvre", "Amandine", "Lefèvre", "Amnadine")).isEqualTo(POSSIBLE);
        assertThat(compare("Lefèvre", "Amandine Zoé", "Lefèvre", "Amandine")).isEqualTo(POSSIBLE);
        assertThat(compare("Lefèvre", "Amandine", "Amandine", "Lefèvre")).isEqualTo(POSSIBLE);
        assertThat(compare("Lefèvre", "Amandine", "Martin", "Amandine")).isEqualTo(NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "Rivoire, Rivoire-Salmon",
        "Rivoire, Salmon Rivoire",
        "Rivoire épouse Salmon, RIVOIRE",
        "Salmon née Rivoire, Rivoire",
        "Le Rivoire, Rivoire",
        "de la Tour-Salmon, LATOUR SALMON"
    })
    void a_last_name_in_part_is_a_question(String last, String otherLast) {
        assertThat(compare(last, "Zoé", otherLast, "Zoé")).isEqualTo(POSSIBLE);
        assertThat(compare(last, "Zoé", otherLast, "Mathilde"))
                .as("another first name")
                .isEqualTo(NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "Jean-Pierre, Jean Pierre Marie",
        "Jean-Pierre, Pierre",
        "Jean-Pierre, Jean",
        "Marie Anne-Laure, anne laure",
        "'Zoé, Mathilde', Mathilde"
    })
    void more_or_fewer_first_names_are_a_question(String first, String otherFirst) {
        assertThat(compare("Rivoire", first, "RIVOIRE", otherFirst)).isEqualTo(POSSIBLE);
        assertThat(compare("Rivoire", first, "Salmon", otherFirst))
                .as("another last name")
                .isEqualTo(NEW);
    }

    @Test
    void a_link_in_common_is_no_name_in_common() {
        assertThat(compare("Le Rivoire", "Mathilde", "Le Salmon", "Mathilde")).isEqualTo(NEW);
        assertThat(compare("Rivoire épouse Salmon", "Mathilde", "Tanguy épouse Berthelot", "Mathilde"))
                .isEqualTo(NEW);
    }

    @Test
    void the_first_of_january_is_a_year_and_proves_no_day() {
        LocalDate january = LocalDate.of(1990, 1, 1);

        assertThat(days(january, january)).isEqualTo(POSSIBLE);
        assertThat(days(january.plusDays(1), january.plusDays(1))).isEqualTo(MATCHED);
        assertThat(Matching.compare(
                        identity("Lefèvre", "Zoé", january, "4071835A"),
                        identity("Lefèvre", "Zoé", january, "4071835A")))
                .as("the identifier proves it")
                .isEqualTo(MATCHED);
        assertThat(Matching.compare(
                        identity("Lefèvre", "Zoé", january, "4071835A"),
                        identity("Lefèvre", "Luc", january, "4071835A")))
                .as("neither the first name nor the day beside the identifier")
                .isEqualTo(POSSIBLE);
    }

    @Test
    void a_slip_in_the_birth_date_is_a_question() {
        assertThat(days(BORN, LocalDate.of(1990, 4, 7))).isEqualTo(POSSIBLE);
        assertThat(days(BORN, LocalDate.of(1990, 1, 4))).isEqualTo(POSSIBLE);
        assertThat(days(LocalDate.of(1990, 4, 12), LocalDate.of(1990, 4, 21))).isEqualTo(POSSIBLE);
        assertThat(days(BORN, LocalDate.of(1980, 4, 1))).isEqualTo(POSSIBLE);
        assertThat(days(BORN, LocalDate.of(1975, 11, 23))).isEqualTo(NEW);
    }

    @Test
    void slips_in_both_are_another_person() {
        assertThat(Matching.compare(
                        identity("Lefèvre", "Amandine", BORN, null),
                        identity("Lefebvre", "Amandine", BORN.plusDays(1), null)))
                .isEqualTo(NEW);
    }

    @Test
    void the_identifier_at_france_travail_settles_what_the_name_or_the_day_leaves_open() {
        assertThat(Matching.compare(
                        identity("Lefèvre", "Amandine", BORN, "4071835A"),
                        identity("Lefèvre", "Amandine Zoé", BORN, "4071835A")))
                .as("a first name left out")
                .isEqualTo(MATCHED);
        assertThat(Matching.compare(
                        identity("Lefèvre", "Amandine", BORN, "4071835A"),
                        identity("Lefèvre", "Amandine", BORN.plusYears(3), "4071835A")))
                .as("a birth date that was wrong")
                .isEqualTo(MATCHED);
    }

    @Test
    void an_identifier_under_another_last_name_or_another_sex_is_a_question() {
        assertThat(Matching.compare(
                        identity("Lefèvre", "Amandine", BORN, "4071835A"),
                        identity("Martin", "Amandine", BORN, "4071835A")))
                .as("married name, or somebody else's number")
                .isEqualTo(POSSIBLE);
        assertThat(Matching.compare(
                        identity("Lefèvre", "Amandine", BORN, "4071835A"),
                        identity("Martin", "Luc", BORN.plusYears(3), "4071835A")))
                .as("nothing else fits")
                .isEqualTo(POSSIBLE);
        assertThat(Matching.compare(
                        sexed("Lefèvre", "Camille", Sex.F, "4071835A"), sexed("Lefèvre", "Camille", Sex.M, "4071835A")))
                .isEqualTo(POSSIBLE);
    }

    @Test
    void one_name_and_birth_date_with_another_sex_is_a_question() {
        assertThat(Matching.compare(sexed("Lefèvre", "Camille", Sex.F, null), sexed("Lefèvre", "Camille", Sex.M, null)))
                .isEqualTo(POSSIBLE);
        assertThat(Matching.compare(
                        sexed("Lefèvre", "Camille", Sex.F, null), sexed("Lefèvre", "Camille", Sex.NOT_STATED, null)))
                .isEqualTo(MATCHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NC",
                "-",
                "0",
                "INCONNU",
                "00000000",
                "0000000A",
                "11111111",
                "1234567A",
                "2345678B",
                "7654321A",
                "00000000000",
                "12345678901",
                "01234567890",
                "10987654321",
                "99999999999",
                "407183A",
                "40718355A",
                "A"
            })
    void what_is_no_identifier_makes_nobody_one_person(String written) {
        assertThat(FranceTravailId.isWellFormed(written)).isFalse();
        assertThat(Matching.compare(
                        identity("Lefèvre", "Amandine", BORN, written), identity("Durand", "Amandine", BORN, written)))
                .isEqualTo(NEW);
        assertThat(Matching.compare(
                        identity("Lefèvre", "Amandine", BORN, written),
                        identity("Lefèvre", "Luc", BORN.plusYears(9), written)))
                .isEqualTo(NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4071835A", "40718352", "19283746501", "1123581A", "0000001A"})
    void what_is_an_identifier_is_taken_for_one(String written) {
        assertThat(FranceTravailId.isWellFormed(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NC", "Inconnu", "inconnue", "X", "xxx", "Anonyme", "Non communiqué", "Sans nom"})
    void what_stands_in_place_of_a_name_makes_nobody_one_person(String written) {
        assertThat(compare(written, "Amandine", written, "Amandine")).isEqualTo(POSSIBLE);
        assertThat(compare("Lefèvre", written, "Lefèvre", written)).isEqualTo(POSSIBLE);
    }

    @Test
    void what_stands_in_place_of_a_contact_is_none() {
        assertThat(Placeholder.isEmail("nc@nc.fr")).isTrue();
        assertThat(Placeholder.isEmail("inconnu@exemple.fr")).isTrue();
        assertThat(Placeholder.isEmail("zoe@exemple.fr")).isFalse();
        assertThat(Placeholder.isPhone("00 00 00 00 00")).isTrue();
        assertThat(Placeholder.isPhone("0123456789")).isTrue();
        assertThat(Placeholder.isPhone("06 12 34 56 78")).isFalse();
        assertThat(Placeholder.isPhone("071234567")).as("a digit too few").isTrue();
        assertThat(Placeholder.isPhone("+33 (0)6 12 34 56")).as("two too few").isTrue();
        assertThat(Placeholder.isPhone("+33 (0)6 12 34 56 78")).isFalse();
        assertThat(Placeholder.isPhone("+262 692 12 34 56")).isFalse();
        assertThat(Placeholder.isPhone("+33 6 66 66 66 67")).isFalse();
    }

    @Test
    void namesakes_of_one_day_with_two_identifiers_are_a_question_unless_the_form_changed() {
        assertThat(ids("4071835A", "5921640B")).isEqualTo(POSSIBLE);
        assertThat(ids("4071835A", "19283746501")).isEqualTo(MATCHED);
        assertThat(ids("4071835A", null)).isEqualTo(MATCHED);
    }

    /** Of two names that have changed places either may be the wrong way round, and either the frequent one. */
    @Test
    void the_order_of_arrival_does_not_matter_where_names_have_changed_places() {
        for (String[] names : new String[][] {{"Martin", "Zoé"}, {"Zoé", "Élodie"}, {"Ba", "Jean-Pierre"}}) {
            for (int apart = 0; apart < 40; apart++) {
                Identity one = identity(names[0], names[1], BORN, null);
                Identity other = identity(names[1], names[0], BORN.plusDays(apart), null);

                assertThat(Matching.compare(one, other))
                        .as("%s, %d days apart", names[0], apart)
                        .isEqualTo(Matching.compare(other, one));
            }
        }
    }

    @Property(tries = 300)
    void the_order_of_arrival_does_not_matter(
            @ForAll("names") String last,
            @ForAll("names") String first,
            @ForAll("names") String otherLast,
            @ForAll("names") String otherFirst,
            @ForAll @DateRange(min = "1960-01-01", max = "2008-12-31") LocalDate born,
            @ForAll @IntRange(max = 40) int apart) {
        Identity one = identity(last, first, born, null);
        Identity other = identity(otherLast, otherFirst, born.plusDays(apart), null);

        assertThat(Matching.compare(one, other)).isEqualTo(Matching.compare(other, one));
    }

    @Property(tries = 300)
    void the_same_person_is_recognised_however_it_is_typed(
            @ForAll("names") String last,
            @ForAll("names") String first,
            @ForAll @DateRange(min = "1960-01-01", max = "2008-12-31") LocalDate born) {
        Assume.that(born.getDayOfYear() > 1);
        Identity typed = identity(" " + last.toUpperCase(Locale.ROOT), first.replace("-", " ") + " ", born, null);

        assertThat(Matching.compare(identity(last, first, born, null), typed)).isEqualTo(MATCHED);
    }

    @Property(tries = 300)
    void one_wrong_letter_never_matches_for_certain_and_never_passes_unseen(
            @ForAll("names") String last, @ForAll("names") String first, @ForAll @IntRange(max = 30) int at) {
        String key = NameKey.of(last);
        int place = at % key.length();
        String slip = key.substring(0, place) + (key.charAt(place) == 'Q' ? 'K' : 'Q') + key.substring(place + 1);

        assertThat(compare(last, first, slip, first)).isEqualTo(POSSIBLE);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "Martin",
                "Lefèvre",
                "Lefebvre",
                "N'Diaye",
                "Jean-Pierre",
                "Élodie",
                "Zoé",
                "Le Goff",
                "Özdemir",
                "Müller",
                "Nguyễn",
                "Dos Santos",
                "D'Angelo",
                "Anne-Laure",
                "Ba",
                "Li");
    }
}
