package fr.clausesociale.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second national rule set: a status is shown by document and dates, and needs nobody's act. */
class StatusByDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 15);
    private static final Facts ADULT = new Facts(LocalDate.of(1990, 4, 1), null, null);

    private final RuleSets all = RuleSets.shipped();
    private final RuleSet rules = all.on(DAY).orElseThrow();

    private Assessment assessed(String criterion, Claim.Evidence evidence) {
        LocalDate since = LocalDate.of(2020, 1, 1);
        return rules.assess(ADULT, List.of(new Claim(UUID.randomUUID(), criterion, since, null, evidence)), DAY);
    }

    private Assessment assessed(String criterion, LocalDate issuedOn, LocalDate validUntil) {
        return assessed(criterion, new Claim.Evidence("DOCUMENT", issuedOn, validUntil));
    }

    @Test
    void it_takes_effect_in_2027_and_leaves_earlier_decisions_to_the_first() {
        assertThat(all.on(LocalDate.of(2026, 12, 31)).orElseThrow().version()).isEqualTo("FR-1");
        assertThat(all.on(LocalDate.of(2027, 1, 1)).orElseThrow().version()).isEqualTo("FR-2");
    }

    @Test
    void only_particular_difficulties_are_left_to_a_facilitator() {
        assertThat(rules.criteria().stream()
                        .filter(criterion -> !criterion.automatic())
                        .map(Criterion::code))
                .containsExactly("PARTICULAR_DIFFICULTIES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DETLD",
                "ASS",
                "AAH",
                "INVALIDITY",
                "BOETH",
                "PLIE",
                "YOUTH_SUPPORT",
                "EPIDE",
                "E2C",
                "IAE",
                "GEIQ",
                "REGIE",
                "ADAPTED_WORK",
                "ASE",
                "REFUGEE",
                "HOMELESS",
                "SINGLE_PARENT",
                "JUSTICE"
            })
    void a_status_with_a_recent_document_makes_eligible_and_one_without_does_not(String criterion) {
        assertThat(assessed(criterion, DAY.minusMonths(1), null).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(assessed(criterion, null).outcome()).isEqualTo(Outcome.MORE_INFORMATION);
    }

    @Test
    void a_pass_iae_holds_two_years_from_its_start_or_to_the_end_that_it_tells() {
        LocalDate started = DAY.minusMonths(23);

        assertThat(assessed("IAE", started, null).validUntil())
                .isEqualTo(started.plusMonths(24).minusDays(1));
        assertThat(assessed("IAE", DAY.minusMonths(25), null).outcome()).isEqualTo(Outcome.MORE_INFORMATION);
        assertThat(assessed("IAE", DAY.minusMonths(30), DAY.plusMonths(2)).outcome())
                .as("prolonged")
                .isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void a_proof_exactly_as_old_as_allowed_is_fresh() {
        assertThat(assessed("ASE", DAY.minusMonths(12), null).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(assessed("ASE", DAY.minusMonths(12).minusDays(1), null).outcome())
                .isEqualTo(Outcome.MORE_INFORMATION);
    }
}
