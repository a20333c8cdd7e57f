package fr.clausesociale.beneficiaries.person;

import static fr.clausesociale.beneficiaries.person.Match.MATCHED;
import static fr.clausesociale.beneficiaries.person.Match.NEW;
import static fr.clausesociale.beneficiaries.person.Match.POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final LocalDate BORN = LocalDate.of(1990, 4, 1);

    private static Identity identity(String lastName, String firstNames, LocalDate born, String id) {
        return new Identity(lastName, firstNames, born, Sex.NOT_STATED, id, null);
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
                        identity("Lefèvre", "Amandine", BORN, "1234567A"),
                        identity("Martin", "Amandine", BORN, "1234567A")))
                .as("married name")
                .isEqualTo(MATCHED);
        assertThat(Matching.compare(
                        identity("Lefèvre", "Amandine", BORN, "1234567A"),
                        identity("Martin", "Luc", BORN.plusYears(3), "1234567A")))
                .as("nothing else fits")
                .isEqualTo(POSSIBLE);
    }

    @Test
    void namesakes_of_one_day_with_two_identifiers_are_a_question_unless_the_form_changed() {
        assertThat(ids("1234567A", "7654321B")).isEqualTo(POSSIBLE);
        assertThat(ids("1234567A", "12345678901")).isEqualTo(MATCHED);
        assertThat(ids("1234567A", null)).isEqualTo(MATCHED);
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
