package fr.clausesociale.platform.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeographyTest {

    private static final Territory DIJON = new Territory("21231", "242100410", "21", "27");

    private final Geography geography = new Geography();

    @Test
    void a_commune_lies_in_its_epci_department_and_region() {
        assertThat(geography.commune("21231")).contains(DIJON);
        assertThat(geography.communeName("21231")).contains("Dijon");
    }

    @ParameterizedTest
    @CsvSource({
        "01126, 01033", // Châtillon-en-Michaille, merged into Valserhône in 2019
        "01120, 01262", // associated
        "01340, 01015", // merged, the new commune took the code of another
        "75112, 75056", // arrondissements municipaux
        "69383, 69123",
        "13208, 13055",
        "1004,  01004", // the leading zero that spreadsheets eat
        "2a004, 2A004",
    })
    void codes_that_are_no_present_commune_lead_to_theirs(String code, String present) {
        assertThat(geography.commune(code)).map(Territory::commune).contains(present);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99999", "21999", "INO", "212", "212310", "⛄⛄⛄⛄⛄"})
    void what_is_no_commune_is_not_guessed(String code) {
        assertThat(geography.commune(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "21000, Dijon,               21231",
        "21000, ,                    21231", // one commune has the code: it is that one
        "21000, Salle polyvalente,   21231",
        "21035, DIJON CEDEX,         21231", // in no list: by name in the département
        "21035, Dijon Cedex 2,       21231",
        "44948, NANTES CEDEX 9,      44109",
        "64501, ST-JEAN-DE-LUZ CEDEX,64483",
        "93206, Saint Denis Cedex,   93066",
        "69321, Lyon cedex 05,       69123",
        "13233, MARSEILLE CEDEX 20,  13055",
        "75000, ,                    75056", // no such code, but Paris is its whole département
        "75012, Paris 12,            75056",
        "75585, Paris cedex 12,      75056",
        "20000, Ajaccio,             2A004",
        "20704, AJACCIO CEDEX 9,     2A004",
        "20407, Bastia Cedex,        2B033",
        "97159, POINTE A PITRE CEDEX,97120",
        "97133, Saint-Barthélemy,    97701",
        "21240, Mairie de Talant,    21617",
        "71100, CHALON S/ SAONE,     71076",
        "71100, Groupe scolaire de Saint-Rémy, 71475",
    })
    void a_postal_code_leads_to_its_commune(String code, String name, String commune) {
        assertThat(geography.postalCode(code, name)).map(Territory::commune).contains(commune);
    }

    @Test
    void a_code_shared_by_several_communes_is_what_they_have_in_common() {
        Territory shared = geography.postalCode("71100", null).orElseThrow();

        assertThat(shared.commune()).isNull();
        assertThat(shared.department()).isEqualTo("71");
        assertThat(shared.region()).isEqualTo("27");
    }

    @Test
    void a_cedex_without_a_known_town_is_its_department() {
        assertThat(geography.postalCode("21035", "Cité administrative"))
                .contains(new Territory(null, null, "21", "27"));
        assertThat(geography.postalCode("97159", null)).contains(new Territory(null, null, "971", "01"));
    }

    @Test
    void a_postal_code_of_either_half_of_corsica_is_at_least_corsica() {
        assertThat(geography.postalCode("20199", "?")).contains(new Territory(null, null, "2A", "94"));
        assertThat(geography.postalCode("20297", "?")).contains(new Territory(null, null, "2B", "94"));
        assertThat(geography.postalCode("20704", "?")).contains(new Territory(null, null, null, "94"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"98000", "00100", "99123", "96000", "210", "210000", "21 O00", "", "٢١٠٠٠"})
    void monaco_the_armed_forces_and_nonsense_are_nowhere(String code) {
        assertThat(geography.postalCode(code, "Dijon")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "21, 27", "1, 84", "021, 27", "2a, 94", "2B, 94", "971, 01", "976, 06", "975, ", "977, ", "978, ", "986, ",
        "987, ", "988, "
    })
    void departments_and_overseas_collectivities_are_known(String code, String region) {
        assertThat(geography.department(code)).map(Territory::region).isEqualTo(Optional.ofNullable(region));
        assertThat(geography.department(code)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "21, 44", "41, 44", "42, 44", "22, 32", "31, 32", "23, 28", "25, 28", "26, 27", "43, 27", "54, 75", "72, 75",
        "74, 75", "73, 76", "91, 76", "82, 84", "83, 84", "24, 24", "11, 11", "94, 94"
    })
    void regions_until_2015_lead_to_those_of_today(String former, String present) {
        assertThat(geography.region(former)).contains(new Territory(null, null, null, present));
        assertThat(geography.formerRegion(former)).isEqualTo(!former.equals(present));
    }

    @Test
    void eighteen_regions_districts_and_epci_are_known() {
        assertThat(geography.region("27")).contains(new Territory(null, null, null, "27"));
        assertThat(geography.region("4")).contains(new Territory(null, null, null, "04"));
        assertThat(geography.territory("REG-26")).as("Bourgogne, gone in 2016").isEmpty();
        assertThat(geography.arrondissement("212")).contains(new Territory(null, null, "21", "27"));
        assertThat(geography.epci("242100410")).contains(new Territory(null, "242100410", "21", "27"));
        assertThat(geography.country("FR")).contains(Territory.FRANCE);
        assertThat(geography.country("DE")).isEmpty();
        assertThat(geography.departmentsOf("27")).containsExactly("21", "25", "39", "58", "70", "71", "89", "90");
        assertThat(geography.departmentsOf("94")).containsExactly("2A", "2B");
    }

    @Test
    void a_place_lies_within_each_territory_around_it_and_in_no_other() {
        assertThat(DIJON.codes()).containsExactly("COM-21231", "EPCI-242100410", "DEP-21", "REG-27", "FR");
        assertThat(DIJON.codes()).allMatch(DIJON::within);
        assertThat(DIJON.within("DEP-35")).isFalse();
        assertThat(DIJON.within("REG-21")).isFalse();
        assertThat(DIJON.within("21")).isFalse();
        assertThat(DIJON.within(null)).isFalse();
        assertThat(new Territory(null, null, null, "27").within("DEP-21")).isFalse();
        assertThat(Territory.asCode(DIJON)).isEqualTo("COM-21231");
        assertThat(Territory.asCode(null)).isNull();
    }

    @Test
    void territories_have_names() {
        assertThat(geography.name("FR")).contains("France");
        assertThat(geography.name("REG-27")).contains("Bourgogne-Franche-Comté");
        assertThat(geography.name("DEP-21")).contains("Côte-d'Or");
        assertThat(geography.name("EPCI-242100410")).contains("Dijon Métropole");
        assertThat(geography.name("COM-21231")).contains("Dijon");
        assertThat(geography.name("ABC-1")).isEmpty();
    }
}
