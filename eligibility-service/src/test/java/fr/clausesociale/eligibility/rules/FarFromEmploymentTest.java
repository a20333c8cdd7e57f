package fr.clausesociale.eligibility.rules;

import static fr.clausesociale.eligibility.rules.Outcome.ELIGIBLE;
import static fr.clausesociale.eligibility.rules.Outcome.MORE_INFORMATION;
import static fr.clausesociale.eligibility.rules.Outcome.NOT_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The second national rule set: age or address alone is not enough, as a facilitator would have it. */
class FarFromEmploymentTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 15);
    private static final LocalDate YOUNG = LocalDate.of(2005, 5, 2);
    private static final LocalDate OLD = LocalDate.of(1970, 5, 2);

    private final RuleSet rules = RuleSets.shipped().on(DAY).orElseThrow();

    private Assessment assessed(LocalDate born, String qpv, String education, Claim... claims) {
        return rules.assess(new Facts(born, qpv, education), List.of(claims), DAY);
    }

    private static Claim claim(String criterion, LocalDate since, LocalDate issuedOn) {
        return new Claim(
                UUID.randomUUID(),
                criterion,
                since,
                null,
                issuedOn == null ? null : new Claim.Evidence("DOCUMENT", issuedOn, null));
    }

    @Test
    void somebody_young_is_eligible_without_qualification_or_after_six_months_without_activity() {
        assertThat(assessed(YOUNG, null, "BELOW_3", claim("UNDER_26", null, null))
                        .outcome())
                .isEqualTo(ELIGIBLE);
        assertThat(assessed(YOUNG, null, "LEVEL_4", claim("UNDER_26", DAY.minusMonths(6), null))
                        .outcome())
                .isEqualTo(ELIGIBLE);

        Assessment tooSoon = assessed(
                YOUNG, null, "LEVEL_4", claim("UNDER_26", DAY.minusMonths(6).plusDays(1), null));
        assertThat(tooSoon.outcome()).isEqualTo(NOT_ELIGIBLE);
        assertThat(tooSoon.failed()).extracting(Assessment.Failed::reason).containsExactly(Reason.DURATION_TOO_SHORT);
    }

    @Test
    void somebody_young_of_whom_neither_is_known_is_asked_for_the_level_of_education() {
        Assessment unknown = assessed(YOUNG, null, null, claim("UNDER_26", null, null));

        assertThat(unknown.outcome()).isEqualTo(MORE_INFORMATION);
        assertThat(unknown.missing()).extracting(Assessment.Missing::what).containsExactly(Gap.EDUCATION);
    }

    @Test
    void whoever_is_26_is_told_so_whatever_else_is_unknown() {
        assertThat(assessed(OLD, null, null, claim("UNDER_26", null, null)).failed())
                .extracting(Assessment.Failed::reason)
                .containsExactly(Reason.AGE_LIMIT_REACHED);
    }

    @Test
    void somebody_of_fifty_is_eligible_when_registered_as_a_jobseeker_however_short() {
        assertThat(assessed(OLD, null, null, claim("OVER_50", DAY.minusMonths(1), DAY.minusDays(3)))
                        .outcome())
                .isEqualTo(ELIGIBLE);
        assertThat(assessed(
                                OLD,
                                null,
                                null,
                                claim("OVER_50", null, null),
                                claim("DELD", DAY.minusMonths(2), DAY.minusDays(3)))
                        .criteria())
                .as("shown by the certificate of a registration that is too short by itself")
                .containsExactly("OVER_50");
        assertThat(assessed(OLD, null, null, claim("OVER_50", null, null)).outcome())
                .isEqualTo(MORE_INFORMATION);
    }

    @Test
    void whoever_lives_in_a_priority_district_needs_a_registration_or_another_criterion() {
        Claim district = claim("QPV", null, DAY.minusDays(3));

        Assessment alone = assessed(LocalDate.of(1990, 4, 1), "QN02103M", null, district);
        assertThat(alone.outcome()).isEqualTo(MORE_INFORMATION);
        assertThat(alone.missing()).extracting(Assessment.Missing::what).containsExactly(Gap.REGISTRATION);

        assertThat(assessed(
                                LocalDate.of(1990, 4, 1),
                                "QN02103M",
                                null,
                                district,
                                claim("DELD", DAY.minusMonths(1), DAY.minusDays(3)))
                        .criteria())
                .containsExactly("QPV");
        assertThat(assessed(LocalDate.of(1990, 4, 1), "QN02103M", null, district, claim("RSA", null, DAY))
                        .criteria())
                .containsExactly("RSA", "QPV");
    }

    @Test
    void born_on_29_february_is_young_until_28_february_of_the_26th_year_and_senior_from_1_march() {
        LocalDate leap = LocalDate.of(2000, 2, 29);
        RuleSet first = RuleSets.shipped().on(LocalDate.of(2026, 2, 28)).orElseThrow();
        Facts person = new Facts(leap, null, null);
        List<Claim> young = List.of(claim("UNDER_26", null, null));

        assertThat(first.assess(person, young, LocalDate.of(2026, 2, 28)).outcome())
                .isEqualTo(ELIGIBLE);
        assertThat(first.assess(person, young, LocalDate.of(2026, 3, 1)).outcome())
                .isEqualTo(NOT_ELIGIBLE);
        assertThat(first.assess(
                                new Facts(LocalDate.of(1976, 2, 29), null, null),
                                List.of(claim("OVER_50", null, null)),
                                LocalDate.of(2026, 2, 28))
                        .outcome())
                .isEqualTo(NOT_ELIGIBLE);
        assertThat(first.assess(new Facts(LocalDate.of(2010, 2, 28), null, null), young, LocalDate.of(2026, 2, 28))
                        .outcome())
                .as("sixteen on the day")
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void what_nobody_certified_who_may_waits_for_a_facilitator_and_says_so() {
        Claim told = new Claim(
                UUID.randomUUID(), "RSA", null, null, new Claim.Evidence("DOCUMENT", DAY.minusDays(3), null), false);

        Assessment open = assessed(OLD, null, null, told);
        assertThat(open.outcome()).isEqualTo(MORE_INFORMATION);
        assertThat(open.missing()).extracting(Assessment.Missing::what).containsExactly(Gap.CERTIFICATION);
        assertThat(RuleSets.shipped()
                        .version("FR-1")
                        .orElseThrow()
                        .assess(new Facts(OLD, null, null), List.of(told), DAY)
                        .outcome())
                .as("as it was when nobody asked")
                .isEqualTo(ELIGIBLE);
    }
}
