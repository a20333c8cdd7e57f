package fr.clausesociale.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.eligibility.explanation.Explainer;
import fr.clausesociale.eligibility.key.CriteriaSeal;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.person.Declarations;
import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.eligibility.rules.Setting;
import fr.clausesociale.platform.events.OwnKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a new automatic decision is taken, and what it supersedes. */
class ReassessmentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final Instant NOW = Instant.parse("2026-02-02T10:00:00Z");

    private final RuleSets ruleSets = RuleSets.shipped();
    private final RuleSet rules = ruleSets.on(DAY).orElseThrow();
    private final Declarations person = Declarations.ofAdult();
    private final List<Decision> standing = new ArrayList<>();
    private final List<Pass> passes = new ArrayList<>();

    private Optional<Reassessment.Called> reassess(Declaration declared) {
        return new Reassessment(declared, standing, ruleSets, Setting.NATION, passes).called();
    }

    private Decision decide(Declaration declared) {
        Reassessment.Called called = reassess(declared).orElseThrow();
        Decision made = Decision.automatic(declared, called.judged(), seal, NOW);
        called.supersedes().forEach(earlier -> earlier.supersededBy(made, NOW));
        standing.removeAll(called.supersedes());
        standing.add(made);
        return made;
    }

    private final CriteriaSeal seal = new CriteriaSeal(ruleSets, OwnKey.draw());

    private Explainer judged(Declaration declared) {
        return new Explainer(
                ruleSets.choose(Setting.NATION, declared.referredOn()).orElseThrow(),
                declared.facts(),
                declared.toJudge(),
                declared.referredOn());
    }

    private Decision facilitator(Declaration declared, Outcome outcome) {
        Decision.Ruling ruling = new Decision.Ruling(
                outcome,
                List.of("PARTICULAR_DIFFICULTIES"),
                "Avis motivé",
                declared.referredOn(),
                null,
                "f",
                "90000003500015");
        Decision made = Decision.byFacilitator(declared, judged(declared), ruling, declared.referredOn(), seal, NOW);
        standing.clear();
        standing.add(made);
        return made;
    }

    @Test
    void a_first_referral_is_assessed_on_its_day() {
        Decision made = decide(
                person.referredOn(DAY).claiming("RSA", DAY.minusMonths(1)).declared());

        assertThat(made.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(made.assessedOn()).isEqualTo(DAY);
        assertThat(made.validFrom()).isEqualTo(DAY);
        assertThat(made.profile().criteria()).containsExactly("RSA");
    }

    @Test
    void the_same_declaration_again_changes_nothing() {
        Declaration incomplete = person.referredOn(DAY).claiming("RSA", null).declared();
        decide(incomplete);

        assertThat(reassess(incomplete)).isEmpty();
    }

    @Test
    void a_complete_referral_supersedes_the_incomplete_one() {
        Decision first = decide(person.referredOn(DAY).claiming("RSA", null).declared());
        Decision second =
                decide(person.referredOn(DAY.plusDays(3)).claiming("RSA", DAY).declared());

        assertThat(second.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(first.supersededBy()).isEqualTo(second.id());
        assertThat(first.standing()).isFalse();
        List<Decision> all = List.of(first, second);
        assertThat(first.held(DAY.plusDays(2), all))
                .as("until the second begins")
                .isTrue();
        assertThat(first.held(DAY.plusDays(3), all)).isFalse();
        assertThat(second.held(DAY.plusDays(3), all)).isTrue();
    }

    @Test
    void a_positive_decision_is_not_taken_back_because_its_evidence_grows_old() {
        Decision first = decide(person.referredOn(DAY).claiming("RSA", DAY).declared());

        LocalDate fourMonthsLater = DAY.plusMonths(4);
        assertThat(reassess(person.referredOn(fourMonthsLater)
                        .claiming("OVER_50", null)
                        .declared()))
                .isEmpty();
        assertThat(first.inForce(fourMonthsLater)).isTrue();
    }

    @Test
    void a_positive_decision_falls_when_what_it_relied_on_is_withdrawn() {
        Decision first = decide(person.referredOn(DAY).claiming("RSA", DAY).declared());
        Decision second = decide(person.withdraw()
                .referredOn(DAY.plusDays(1))
                .claiming("RSA", null)
                .declared());

        assertThat(second.outcome()).isEqualTo(Outcome.MORE_INFORMATION);
        assertThat(first.supersededBy()).isEqualTo(second.id());
    }

    @Test
    void a_positive_decision_is_not_taken_back_because_a_later_address_names_no_priority_district() {
        Decision first = decide(
                person.referredOn(DAY).livingIn("QN02103M").claiming("QPV", DAY).declared());
        assertThat(first.outcome()).isEqualTo(Outcome.ELIGIBLE);

        assertThat(reassess(person.referredOn(DAY.plusDays(1)).livingIn(null).declared()))
                .isEmpty();
    }

    @Test
    void fresh_evidence_brings_a_longer_validity_beside_the_decision_that_stands() {
        Decision first = decide(person.referredOn(DAY).claiming("RSA", DAY).declared());
        LocalDate later = DAY.plusMonths(2);
        Decision second = decide(person.referredOn(later).claiming("RSA", later).declared());

        assertThat(first.standing()).isTrue();
        assertThat(second.validUntil()).isAfter(first.validUntil());
    }

    @Test
    void after_the_validity_a_new_referral_is_assessed_anew_and_the_past_stands() {
        Decision first = decide(person.referredOn(DAY).claiming("RSA", DAY).declared());
        Decision second = decide(person.referredOn(DAY.plusMonths(7)).declared());

        assertThat(second.outcome()).isEqualTo(Outcome.MORE_INFORMATION);
        assertThat(first.standing()).isTrue();
    }

    @Test
    void a_facilitators_approval_is_never_taken_back_automatically() {
        facilitator(person.referredOn(DAY).claiming("RSA", null).declared(), Outcome.ELIGIBLE);

        assertThat(reassess(person.withdraw()
                        .referredOn(DAY.plusDays(1))
                        .claiming("OVER_50", null)
                        .declared()))
                .isEmpty();
    }

    @Test
    void a_facilitators_refusal_is_not_undone_by_the_claims_it_was_about() {
        facilitator(person.referredOn(DAY).claiming("RSA", DAY).declared(), Outcome.NOT_ELIGIBLE);

        assertThat(reassess(person.referredOn(DAY.plusDays(1)).declared())).isEmpty();
        assertThat(reassess(person.referredOn(DAY.plusDays(1))
                        .claiming("OVER_50", null)
                        .declared()))
                .as("no new claim that helps")
                .isEmpty();
    }

    @Test
    void a_new_claim_reopens_what_a_facilitator_refused() {
        Decision refusal =
                facilitator(person.referredOn(DAY).claiming("RSA", DAY).declared(), Outcome.NOT_ELIGIBLE);
        Decision second = decide(person.referredOn(DAY.plusDays(10))
                .claiming("RSA", DAY.plusDays(9))
                .declared());

        assertThat(second.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(refusal.supersededBy()).isEqualTo(second.id());
    }

    @Test
    void what_is_missing_is_told_by_claim_and_never_by_criterion() {
        Declaration declared = person.referredOn(DAY).claiming("RQTH", null).declared();
        DecisionBody body = DecisionBody.of(decide(declared));

        assertThat(body.missing()).hasSize(1);
        assertThat(body.missing().get(0).what()).isEqualTo(Gap.EVIDENCE);
        assertThat(declared.claimIds()).contains(body.missing().get(0).claimId());
        assertThat(body.toString()).doesNotContain("RQTH");
    }

    @Test
    void a_ruling_dated_before_today_is_a_regularisation() {
        Declaration declared = person.referredOn(DAY).declared();
        Decision.Ruling ruling = new Decision.Ruling(
                Outcome.ELIGIBLE, List.of("PLIE"), "Pièce reçue après l'embauche", DAY.minusMonths(1), null, "f", "o");

        Decision made = Decision.byFacilitator(declared, judged(declared), ruling, DAY, seal, NOW);

        assertThat(made.regularisation()).isTrue();
        assertThat(made.validUntil()).isEqualTo(rules.lastDayOfValidity(DAY.minusMonths(1)));
        assertThat(DecisionBody.of(made).reason()).isEqualTo("REGULARISATION");
        assertThat(DecisionBody.of(made).toString()).doesNotContain("Pièce");
        assertThat(made.profile().criteria()).containsExactly("PLIE");
    }

    @Test
    void a_decision_that_rests_on_a_pass_follows_its_course_and_an_early_end_shortens_it() {
        LocalDate day = LocalDate.of(2027, 3, 15);
        LocalDate start = day.minusMonths(22);
        Declaration declared = person.referredOn(day).claiming("IAE", start).declared();
        Decision first = decide(declared);
        assertThat(first.validUntil()).isEqualTo(start.plusMonths(24).minusDays(1));

        passes.add(new Pass(start, day.plusDays(10), List.of()));
        assertThat(revised(declared).assessment().validUntil()).isEqualTo(day.plusDays(10));

        passes.set(0, new Pass(start, day.plusYears(1), List.of()));
        assertThat(revised(declared).assessment().validUntil())
                .isEqualTo(rules(day).lastDayOfValidity(day));

        passes.set(0, new Pass(start, day.plusYears(1), List.of(new Pass.Suspension(day, day.plusMonths(1)))));
        assertThat(revised(declared).assessment().outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    private Explainer revised(Declaration declared) {
        return new Reassessment(declared, standing, ruleSets, Setting.NATION, passes)
                .revised()
                .get(0)
                .judged();
    }

    private RuleSet rules(LocalDate day) {
        return ruleSets.on(day).orElseThrow();
    }
}
