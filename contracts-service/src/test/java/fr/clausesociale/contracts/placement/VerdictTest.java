package fr.clausesociale.contracts.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.contracts.intake.Decision;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 15);

    @Test
    void without_a_decision_a_placement_waits() {
        assertThat(Verdict.on(START, List.of()).status()).isEqualTo(PlacementStatus.PENDING_ELIGIBILITY);
        assertThat(Verdict.on(START, List.of(decision("MORE_INFORMATION", START)))
                        .status())
                .isEqualTo(PlacementStatus.PENDING_ELIGIBILITY);
    }

    @Test
    void a_decision_valid_on_the_first_day_is_relied_on() {
        Decision decision = decision("ELIGIBLE", START);
        assertThat(Verdict.on(START, List.of(decision)).decision()).isSameAs(decision);
    }

    @Test
    void eligible_only_after_the_hire_waits_for_a_regularisation() {
        Decision late = decision("ELIGIBLE", START.plusDays(1));
        assertThat(Verdict.on(START, List.of(late)).status()).isEqualTo(PlacementStatus.PENDING_ELIGIBILITY);
        Decision regularised = decision("ELIGIBLE", START.minusDays(3));
        assertThat(Verdict.on(START, List.of(late, regularised)).decision()).isSameAs(regularised);
    }

    @Test
    void who_was_not_eligible_on_the_first_day_is_refused() {
        assertThat(Verdict.on(START, List.of(decision("NOT_ELIGIBLE", START))).status())
                .isEqualTo(PlacementStatus.REFUSED);
    }

    @Test
    void who_loses_eligibility_later_goes_on_counting() {
        Decision later = decision("NOT_ELIGIBLE", START.plusMonths(3));
        Decision before = decision("ELIGIBLE", START.minusDays(10)).supersededBy(later.id());
        assertThat(Verdict.on(START, List.of(before, later)).decision()).isSameAs(before);
        assertThat(Verdict.contradicted(before, List.of(before, later))).isFalse();
    }

    @Test
    void a_facilitators_later_decision_against_is_a_contradiction() {
        Decision later = decision("NOT_ELIGIBLE", START.plusMonths(3)).by("FACILITATOR");
        Decision before = decision("ELIGIBLE", START.minusDays(10)).supersededBy(later.id());
        assertThat(Verdict.contradicted(before, List.of(before, later))).isTrue();
    }

    @Test
    void a_decision_replaced_for_the_same_day_is_not_relied_on() {
        Decision instead = decision("NOT_ELIGIBLE", START.minusDays(10));
        Decision before = decision("ELIGIBLE", START.minusDays(10)).supersededBy(instead.id());
        assertThat(Verdict.on(START, List.of(before, instead)).status()).isEqualTo(PlacementStatus.REFUSED);
    }

    private static Decision decision(String outcome, LocalDate validFrom) {
        return new Decision(UUID.randomUUID(), UUID.randomUUID(), outcome, validFrom, null);
    }
}
