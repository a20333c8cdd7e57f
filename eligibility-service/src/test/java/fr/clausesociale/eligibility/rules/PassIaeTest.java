package fr.clausesociale.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who works under a PASS IAE is eligible as long as it runs, as its course was recorded. */
class PassIaeTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 15);
    private static final LocalDate START = DAY.minusMonths(25);

    private final RuleSet rules = RuleSets.shipped().on(DAY).orElseThrow();
    private final Claim claim =
            new Claim(UUID.randomUUID(), "IAE", null, null, new Claim.Evidence("PASS_IAE", START, DAY.minusDays(1)));

    private Assessment assessed(Pass... passes) {
        Facts facts = new Facts(LocalDate.of(1990, 4, 1), null, null).with(List.of(passes));
        return rules.assess(facts, List.of(claim), DAY);
    }

    @Test
    void a_pass_that_is_over_is_asked_for_again_unless_it_was_prolonged() {
        assertThat(assessed().missing()).extracting(Assessment.Missing::what).containsExactly(Gap.EVIDENCE_EXPIRED);
        assertThat(assessed(new Pass(START, DAY.plusMonths(2), List.of())).validUntil())
                .isEqualTo(DAY.plusMonths(2));
    }

    @Test
    void a_pass_that_is_suspended_on_the_day_makes_nobody_eligible_and_says_so() {
        Pass.Suspension suspension = new Pass.Suspension(DAY.minusDays(3), DAY);

        assertThat(assessed(new Pass(START, DAY.plusMonths(2), List.of(suspension)))
                        .failed())
                .extracting(Assessment.Failed::reason)
                .containsExactly(Reason.SUSPENDED);
    }

    @Test
    void a_pass_that_ended_early_has_ended() {
        assertThat(assessed(new Pass(START, DAY.minusDays(40), List.of())).failed())
                .extracting(Assessment.Failed::reason)
                .containsExactly(Reason.ENDED);
    }

    @Test
    void what_was_recorded_of_another_pass_is_of_no_meaning() {
        assertThat(assessed(new Pass(START.minusYears(3), DAY.plusYears(1), List.of()))
                        .outcome())
                .isEqualTo(Outcome.MORE_INFORMATION);
    }
}
