package fr.clausesociale.eligibility.rules;

import static fr.clausesociale.eligibility.rules.Outcome.ELIGIBLE;
import static fr.clausesociale.eligibility.rules.Outcome.MORE_INFORMATION;
import static fr.clausesociale.eligibility.rules.Outcome.NOT_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The first national rule set, criterion by criterion, at its edges. */
class RuleSetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final LocalDate ADULT = LocalDate.of(1990, 4, 1);
    private static final Facts PERSON = new Facts(ADULT, null, null);

    private final RuleSet rules = RuleSets.shipped().on(TODAY).orElseThrow();

    private Assessment assess(Claim... claims) {
        return rules.assess(PERSON, List.of(claims), TODAY);
    }

    private static Claim claim(String criterion, LocalDate since, LocalDate until, Claim.Evidence evidence) {
        return new Claim(
                UUID.nameUUIDFromBytes(criterion.getBytes(StandardCharsets.UTF_8)), criterion, since, until, evidence);
    }

    private static Claim.Evidence issued(LocalDate day) {
        return new Claim.Evidence("DOCUMENT", day, null);
    }

    private static Claim deld(LocalDate since, LocalDate issuedOn) {
        return claim("DELD", since, null, issued(issuedOn));
    }

    @Nested
    class Long_term_jobseeker {

        @Test
        void is_eligible_from_twelve_months_of_registration_to_the_day() {
            assertThat(assess(deld(TODAY.minusMonths(12), TODAY)).outcome()).isEqualTo(ELIGIBLE);
            assertThat(assess(deld(TODAY.minusMonths(12).plusDays(1), TODAY)).failed())
                    .containsExactly(new Assessment.Failed("DELD", Reason.DURATION_TOO_SHORT));
        }

        @Test
        void needs_a_certificate_that_is_three_months_old_at_most() {
            LocalDate since = LocalDate.of(2024, 9, 1);

            assertThat(assess(deld(since, TODAY.minusMonths(3))).outcome()).isEqualTo(ELIGIBLE);

            Assessment stale = assess(deld(since, TODAY.minusMonths(3).minusDays(1)));
            assertThat(stale.outcome()).isEqualTo(MORE_INFORMATION);
            assertThat(stale.missing()).extracting(Assessment.Missing::what).containsExactly(Gap.EVIDENCE_EXPIRED);
        }

        @Test
        void is_asked_for_what_is_missing() {
            assertThat(assess(claim("DELD", null, null, issued(TODAY))).missing())
                    .extracting(Assessment.Missing::what)
                    .containsExactly(Gap.SINCE);
            assertThat(assess(claim("DELD", TODAY.minusYears(2), null, null)).missing())
                    .extracting(Assessment.Missing::what)
                    .containsExactly(Gap.EVIDENCE);
            assertThat(assess(deld(TODAY.minusYears(2), null)).missing())
                    .extracting(Assessment.Missing::what)
                    .containsExactly(Gap.EVIDENCE_DATE);
            assertThat(assess(deld(TODAY.minusYears(2), TODAY.plusDays(1))).missing())
                    .extracting(Assessment.Missing::what)
                    .containsExactly(Gap.EVIDENCE_DATE);
        }

        @Test
        void is_not_eligible_when_the_registration_ended() {
            Assessment ended = assess(claim("DELD", TODAY.minusYears(2), TODAY.minusDays(1), issued(TODAY)));

            assertThat(ended.outcome()).isEqualTo(NOT_ELIGIBLE);
            assertThat(ended.failed()).containsExactly(new Assessment.Failed("DELD", Reason.ENDED));
        }
    }

    @Nested
    class Recognised_disabled_worker {

        private Assessment rqth(LocalDate issuedOn, LocalDate validUntil) {
            return assess(claim("RQTH", null, null, new Claim.Evidence("RQTH_DECISION", issuedOn, validUntil)));
        }

        @Test
        void is_eligible_while_the_decision_is_valid_however_old_it_is() {
            assertThat(rqth(TODAY.minusYears(4), TODAY).outcome()).isEqualTo(ELIGIBLE);
            assertThat(rqth(TODAY.minusYears(4), TODAY.minusDays(1)).missing())
                    .extracting(Assessment.Missing::what)
                    .containsExactly(Gap.EVIDENCE_EXPIRED);
        }

        @Test
        void without_an_end_is_taken_for_the_shortest_term_and_then_asked_for_it() {
            assertThat(rqth(TODAY.minusMonths(11), null).outcome()).isEqualTo(ELIGIBLE);
            assertThat(rqth(TODAY.minusMonths(12), null).missing())
                    .extracting(Assessment.Missing::what)
                    .containsExactly(Gap.EVIDENCE_DATE);
        }

        @Test
        void can_be_relied_on_only_until_the_decision_ends() {
            assertThat(rqth(TODAY.minusYears(1), TODAY.plusDays(20)).validUntil())
                    .isEqualTo(TODAY.plusDays(20));
        }
    }

    @Nested
    class By_age {

        private Assessment age(String criterion, LocalDate born) {
            return rules.assess(new Facts(born, null, null), List.of(claim(criterion, null, null, null)), TODAY);
        }

        @Test
        void is_no_longer_young_on_the_26th_birthday() {
            assertThat(age("UNDER_26", TODAY.minusYears(26).plusDays(1)).outcome())
                    .isEqualTo(ELIGIBLE);
            assertThat(age("UNDER_26", TODAY.minusYears(26)).failed())
                    .containsExactly(new Assessment.Failed("UNDER_26", Reason.AGE_LIMIT_REACHED));
        }

        @Test
        void a_young_person_can_be_hired_on_it_until_the_day_before_the_26th_birthday() {
            assertThat(age("UNDER_26", LocalDate.of(2000, 3, 1)).validUntil()).isEqualTo(LocalDate.of(2026, 2, 28));
        }

        @Test
        void is_a_senior_on_the_50th_birthday() {
            assertThat(age("OVER_50", TODAY.minusYears(50)).outcome()).isEqualTo(ELIGIBLE);
            assertThat(age("OVER_50", TODAY.minusYears(50).plusDays(1)).failed())
                    .containsExactly(new Assessment.Failed("OVER_50", Reason.AGE_NOT_REACHED));
        }

        @Test
        void is_refused_under_sixteen_whatever_else_holds() {
            Assessment child = age("UNDER_26", TODAY.minusYears(16).plusDays(1));

            assertThat(child.outcome()).isEqualTo(NOT_ELIGIBLE);
            assertThat(child.failed()).containsExactly(new Assessment.Failed("MINIMUM_AGE", Reason.UNDER_MINIMUM_AGE));
            assertThat(age("UNDER_26", TODAY.minusYears(16)).outcome()).isEqualTo(ELIGIBLE);
        }
    }

    @Nested
    class Living_in_a_priority_district {

        private Assessment district(String code, LocalDate on, Claim... claims) {
            return rules.assess(new Facts(ADULT, code, null), List.of(claims), on);
        }

        @Test
        void is_eligible_by_a_proof_of_address_of_six_months_at_most() {
            assertThat(district("QN02103M", TODAY, claim("QPV", null, null, issued(TODAY.minusMonths(6))))
                            .outcome())
                    .isEqualTo(ELIGIBLE);
            assertThat(district(
                                    "QN02103M",
                                    TODAY,
                                    claim(
                                            "QPV",
                                            null,
                                            null,
                                            issued(TODAY.minusMonths(6).minusDays(1))))
                            .missing())
                    .extracting(Assessment.Missing::what)
                    .containsExactly(Gap.EVIDENCE_EXPIRED);
        }

        @Test
        void named_in_the_address_alone_is_not_claimed() {
            Assessment tooShort = district("QN02103M", TODAY, deld(TODAY.minusMonths(2), TODAY));

            assertThat(tooShort.outcome()).isEqualTo(NOT_ELIGIBLE);
        }

        @Test
        void claimed_without_proof_asks_for_the_proof() {
            Assessment unproven = district("QN02103M", TODAY, claim("QPV", null, null, null));

            assertThat(unproven.outcome()).isEqualTo(MORE_INFORMATION);
            assertThat(unproven.missing()).extracting(Assessment.Missing::what).containsExactly(Gap.EVIDENCE);
        }

        @Test
        void an_unknown_address_is_unknown_and_never_outside() {
            Assessment unknown = assess(claim("QPV", null, null, issued(TODAY)));

            assertThat(unknown.outcome()).isEqualTo(MORE_INFORMATION);
            assertThat(unknown.missing()).extracting(Assessment.Missing::what).containsExactly(Gap.RESIDENCE);
        }

        @Test
        void the_generation_of_districts_in_force_on_the_day_decides() {
            LocalDate last = LocalDate.of(2023, 12, 31);
            LocalDate first = LocalDate.of(2024, 1, 1);

            assertThat(district("QP021003", last, claim("QPV", null, null, issued(last)))
                            .outcome())
                    .isEqualTo(ELIGIBLE);
            assertThat(district("QP021003", first, claim("QPV", null, null, issued(first)))
                            .outcome())
                    .isEqualTo(MORE_INFORMATION);
            assertThat(district("QP971003", first, claim("QPV", null, null, issued(first)))
                            .outcome())
                    .isEqualTo(ELIGIBLE);
            assertThat(district("QN97101M", first, claim("QPV", null, null, issued(first)))
                            .outcome())
                    .isEqualTo(MORE_INFORMATION);
        }
    }

    @Test
    void a_recent_certificate_of_rsa_is_enough() {
        assertThat(assess(claim("RSA", null, null, issued(TODAY.minusMonths(1))))
                        .outcome())
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void what_is_never_automatic_waits_for_a_facilitator() {
        for (String code : List.of("PARTICULAR_DIFFICULTIES", "AAH", "REFUGEE", "A_CODE_OF_TOMORROW")) {
            Assessment waiting = assess(claim(code, null, null, issued(TODAY)));

            assertThat(waiting.outcome()).isEqualTo(MORE_INFORMATION);
            assertThat(waiting.missing())
                    .extracting(Assessment.Missing::what)
                    .containsExactly(Gap.FACILITATOR_DECISION);
        }
    }

    @Test
    void every_criterion_is_judged_and_reported_not_only_the_first() {
        Assessment all = assess(
                deld(TODAY.minusYears(2), TODAY),
                claim("OVER_50", null, null, null),
                claim("RSA", null, null, null),
                claim("RQTH", null, null, new Claim.Evidence("D", TODAY.minusYears(1), TODAY.plusYears(4))));

        assertThat(all.outcome()).isEqualTo(ELIGIBLE);
        assertThat(all.criteria()).containsExactly("DELD", "RQTH");
        assertThat(all.failed()).extracting(Assessment.Failed::criterion).containsExactly("OVER_50");
        assertThat(all.missing()).extracting(Assessment.Missing::criterion).containsExactly("RSA");
    }

    @Test
    void of_two_claims_to_one_criterion_the_better_one_counts() {
        Assessment two = assess(
                deld(TODAY.minusYears(2), TODAY.minusMonths(8)),
                claim("DELD", TODAY.minusYears(2), null, issued(TODAY)));

        assertThat(two.outcome()).isEqualTo(ELIGIBLE);
        assertThat(two.missing()).isEmpty();
    }

    @Test
    void a_person_of_whom_nothing_is_claimed_is_not_refused_but_asked_about() {
        Assessment nothing = assess();

        assertThat(nothing.outcome()).isEqualTo(MORE_INFORMATION);
        assertThat(nothing.missing()).containsExactly(new Assessment.Missing(null, null, Gap.CLAIM));
    }

    @Test
    void an_unknown_birth_date_is_asked_for() {
        Assessment ageless =
                rules.assess(new Facts(null, null, null), List.of(deld(TODAY.minusYears(2), TODAY)), TODAY);

        assertThat(ageless.outcome()).isEqualTo(MORE_INFORMATION);
        assertThat(ageless.missing()).extracting(Assessment.Missing::what).containsExactly(Gap.BIRTH_DATE);
    }

    @Test
    void a_decision_holds_six_months_less_a_day() {
        assertThat(assess(deld(TODAY.minusYears(2), TODAY)).validUntil()).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void the_example_of_the_documentation_is_eligible_in_its_time_and_asked_for_a_fresh_certificate_later() {
        Claim example = deld(LocalDate.of(2024, 9, 1), LocalDate.of(2026, 1, 10));

        assertThat(rules.assess(PERSON, List.of(example), LocalDate.of(2026, 1, 12))
                        .outcome())
                .isEqualTo(ELIGIBLE);
        assertThat(rules.assess(PERSON, List.of(example), LocalDate.of(2026, 11, 21))
                        .missing())
                .extracting(Assessment.Missing::what)
                .containsExactly(Gap.EVIDENCE_EXPIRED);
    }

    @Test
    void no_rules_are_known_before_the_first_set() {
        RuleSets sets = RuleSets.shipped();

        assertThat(sets.on(sets.earliest())).isPresent();
        assertThat(sets.on(sets.earliest().minusDays(1))).isEmpty();
    }

    @Property(tries = 500)
    void nobody_is_young_and_senior_and_everybody_between_is_neither(
            @ForAll @DateRange(min = "1930-01-01", max = "2009-12-31") LocalDate born) {
        Outcome young = byAge("UNDER_26", born);
        Outcome senior = byAge("OVER_50", born);
        int age = Age.on(TODAY, born);

        assertThat(young == ELIGIBLE).isEqualTo(age >= 16 && age < 26);
        assertThat(senior == ELIGIBLE).isEqualTo(age >= 50);
    }

    private Outcome byAge(String criterion, LocalDate born) {
        return rules.assess(new Facts(born, null, null), List.of(claim(criterion, null, null, null)), TODAY)
                .outcome();
    }
}
