package fr.clausesociale.eligibility.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeBandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    private static String band(int years) {
        return AgeBand.on(DAY, DAY.minusYears(years)).code();
    }

    @Test
    void bands_change_on_the_birthday() {
        assertThat(band(15)).isEqualTo("NOT_STATED");
        assertThat(band(16)).isEqualTo("16_17");
        assertThat(band(18)).isEqualTo("18_25");
        assertThat(AgeBand.on(DAY, DAY.minusYears(26).plusDays(1)).code()).isEqualTo("18_25");
        assertThat(band(26)).isEqualTo("26_29");
        assertThat(band(30)).isEqualTo("30_44");
        assertThat(band(45)).isEqualTo("45_49");
        assertThat(band(50)).isEqualTo("50_54");
        assertThat(band(80)).isEqualTo("55_PLUS");
        assertThat(AgeBand.on(DAY, null).code()).isEqualTo("NOT_STATED");
    }
}
