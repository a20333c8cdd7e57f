package fr.clausesociale.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryColumnTest {

    @ParameterizedTest
    @CsvSource({
        "REG-27, region, 27",
        "DEP-2A, department, 2A",
        "EPCI-242100410, epci, 242100410",
        "COM-21231, commune, 21231"
    })
    void each_kind_of_territory_has_a_column(String territory, String column, String code) {
        assertThat(TerritoryColumn.of(territory)).contains(new TerritoryColumn(column, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAYS-FR", "-21", "DEP", ""})
    void what_names_no_territory_has_none(String text) {
        assertThat(TerritoryColumn.of(text)).isEmpty();
    }

    @Test
    void the_whole_country_needs_none() {
        assertThat(TerritoryColumn.of("FR")).isEmpty();
    }
}
