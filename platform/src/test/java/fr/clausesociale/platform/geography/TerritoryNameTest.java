package fr.clausesociale.platform.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryNameTest {

    @ParameterizedTest
    @CsvSource({
        "REG-27, region, 27",
        "DEP-2A, department, 2A",
        "EPCI-242100410, epci, 242100410",
        "COM-21231, commune, 21231"
    })
    void each_kind_of_territory_has_a_column(String name, String column, String code) {
        TerritoryName territory = TerritoryName.of(name).orElseThrow();
        assertThat(territory.level().column()).isEqualTo(column);
        assertThat(territory.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "REG-27", "DEP-2A", "EPCI-242100410", "COM-21231"})
    void a_name_is_written_as_it_was_read(String name) {
        assertThat(TerritoryName.of(name)).map(TerritoryName::toString).contains(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"PAYS-FR", "-21", "DEP", "", "FR-21", "fr"})
    void what_names_no_territory_is_none(String text) {
        assertThat(TerritoryName.of(text)).isEmpty();
    }

    @Test
    void the_whole_country_is_the_largest() {
        assertThat(TerritoryName.of("FR")).contains(TerritoryName.FRANCE);
        assertThat(TerritoryName.FRANCE.isFrance()).isTrue();
    }
}
