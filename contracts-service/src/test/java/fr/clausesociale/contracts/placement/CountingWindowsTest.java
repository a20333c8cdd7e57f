package fr.clausesociale.contracts.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountingWindowsTest {

    @Test
    void both_days_count_and_the_end_of_february_is_clamped() {
        assertThat(CountingWindows.lastDay(LocalDate.of(2026, 3, 15), 24)).isEqualTo("2028-03-14");
        assertThat(CountingWindows.lastDay(LocalDate.of(2024, 2, 29), 24)).isEqualTo("2026-02-28");
        assertThat(CountingWindows.lastDay(LocalDate.of(2026, 3, 1), 24)).isEqualTo("2028-02-29");
    }

    @Test
    void all_contracts_and_employers_share_the_window_of_the_first_hire() {
        CountingWindows.Hire second = hire("2026-11-01", "2026-01-01");
        CountingWindows.Hire first = hire("2026-03-15", "2026-01-01");
        assertThat(CountingWindows.of(List.of(second, first)).values()).containsOnly(LocalDate.of(2028, 3, 14));
    }

    @Test
    void a_new_diagnosis_after_the_window_opens_another() {
        CountingWindows.Hire first = hire("2020-01-01", "2019-12-01");
        CountingWindows.Hire readmitted = hire("2023-01-01", "2022-12-01");
        CountingWindows.Hire late = hire("2022-06-01", "2019-12-01");
        var until = CountingWindows.of(List.of(first, readmitted, late));
        assertThat(until.get(late.placementId())).isEqualTo("2021-12-31");
        assertThat(until.get(readmitted.placementId())).isEqualTo("2024-12-31");
    }

    @Test
    void the_terms_may_let_each_work_contract_open_its_own() {
        CountingWindows.Hire first = hire("2026-03-15", "2026-01-01");
        UUID own = UUID.randomUUID();
        var until = CountingWindows.of(List.of(
                first,
                new CountingWindows.Hire(
                        own,
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2026, 1, 1),
                        new WindowTerms(12, WindowTerms.Start.EACH_WORK_CONTRACT, true),
                        Extension.NONE)));
        assertThat(until.get(own)).isEqualTo("2027-12-31");
    }

    @Test
    void where_readmission_is_not_the_rule_a_new_diagnosis_opens_nothing() {
        CountingWindows.Hire first = hire("2020-01-01", "2019-12-01");
        CountingWindows.Hire again = new CountingWindows.Hire(
                UUID.randomUUID(),
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2022-12-01"),
                new WindowTerms(24, WindowTerms.Start.FIRST_CLAUSE_HIRE, false),
                Extension.NONE);
        assertThat(CountingWindows.of(List.of(first, again)).get(again.placementId()))
                .isEqualTo("2021-12-31");
    }

    private static CountingWindows.Hire hire(String startOn, String validFrom) {
        return new CountingWindows.Hire(
                UUID.randomUUID(),
                LocalDate.parse(startOn),
                LocalDate.parse(validFrom),
                new WindowTerms(24, WindowTerms.Start.FIRST_CLAUSE_HIRE, true),
                Extension.NONE);
    }
}
