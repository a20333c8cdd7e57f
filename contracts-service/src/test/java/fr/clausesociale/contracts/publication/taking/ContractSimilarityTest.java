package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractSimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "20182018FCS00200, 20182018FCS00201, true", // the same with one modification
        "2019I1703000,     I17030,           true", // v1 and v2
        "2019I1703000,     i-17030,          true",
        "2019I1703000,     2019I1701000,     false", // two lots
        "2026-MAPA-42,     2026-MAPA-43,     true", // cannot be told apart by the number: the rest has to agree
        "1,                1,                false", // too short to mean anything
    })
    void numbers_of_one_contract_in_different_versions(String one, String other, boolean same) {
        assertThat(ContractSimilarity.numbers(one, other)).isEqualTo(same);
        assertThat(ContractSimilarity.numbers(other, one)).isEqualTo(same);
    }

    @Test
    void a_number_is_reused_when_day_and_title_are_others() {
        LocalDate day = LocalDate.of(2026, 1, 15);
        String school = "Réhabilitation du groupe scolaire";

        assertThat(ContractSimilarity.reused(day, school, day.plusYears(1), "Fourniture de pneus"))
                .isTrue();
        assertThat(ContractSimilarity.reused(day, school, day, "Fourniture de pneus"))
                .isFalse();
        assertThat(ContractSimilarity.reused(day, school, day.plusDays(3), "REHABILITATION DU GROUPE SCOLAIRE LOT 2"))
                .isFalse();
        assertThat(ContractSimilarity.reused(null, school, day, "Fourniture de pneus"))
                .isFalse();
    }
}
