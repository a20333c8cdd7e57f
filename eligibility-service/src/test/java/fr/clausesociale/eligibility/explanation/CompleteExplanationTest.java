package fr.clausesociale.eligibility.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.eligibility.explanation.Explanation.ChangeKind;
import fr.clausesociale.eligibility.explanation.Explanation.UsedFact;
import fr.clausesociale.eligibility.explanation.Explanation.UsedParameter;
import fr.clausesociale.eligibility.explanation.Explanation.WouldChange;
import fr.clausesociale.eligibility.explanation.Mutations.Mutation;
import fr.clausesociale.eligibility.explanation.Situations.Situation;
import fr.clausesociale.eligibility.rules.Choice;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Judgement;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** An explanation names all that a judgement rests on, and says what is otherwise when that changes. */
class CompleteExplanationTest {

    private static final int PAIRS = 40;
    private static final int DAYS = 400;

    /** All that somebody may rely on. */
    private record Said(Outcome outcome, LocalDate validUntil, LocalDate completableUntil, Object window) {}

    private static Judgement judged(Situation one) {
        return one.rules().judge(one.facts(), one.claims(), one.on());
    }

    private static Said said(Situation one) {
        Judgement judged = judged(one);
        return new Said(
                judged.assessment().outcome(),
                judged.assessment().validUntil(),
                judged.completableUntil(),
                judged.countingWindow());
    }

    private static Explanation explained(Situation one) {
        Choice choice = new Choice(one.rules(), Setting.NATION, List.of());
        return new Explainer(choice, one.facts(), one.claims(), one.on()).explanation();
    }

    private static Set<String> named(Explanation explanation) {
        return Stream.concat(
                        explanation.facts().stream().map(UsedFact::name),
                        explanation.parameters().stream().map(UsedParameter::name))
                .collect(Collectors.toSet());
    }

    @Property(tries = 120)
    void what_an_explanation_does_not_name_may_be_anything_and_nothing_changes(@ForAll long seed) {
        Situations near = new Situations(seed);
        Situation one = near.next();
        Said before = said(one);
        Set<String> named = named(explained(one));
        List<Mutation> unnamed = new Mutations(one, near)
                .all().stream()
                        .filter(mutation -> !named.contains(mutation.name()))
                        .toList();

        for (Mutation mutation : unnamed) {
            assertThat(said(mutation.change().apply(one)))
                    .as("%s of %s", mutation.name(), one)
                    .isEqualTo(before);
        }
        for (int i = 0; !unnamed.isEmpty() && i < PAIRS; i++) {
            Mutation first = near.pick(unnamed);
            Mutation second = near.pick(unnamed);
            assertThat(said(second.change().apply(first.change().apply(one))))
                    .as("%s and %s of %s", first.name(), second.name(), one)
                    .isEqualTo(before);
        }
    }

    @Property(tries = 40)
    void what_an_explanation_names_is_said_by_the_difference_when_it_changes(@ForAll long seed) {
        Situations near = new Situations(seed);
        Situation one = near.next();
        Explanation before = explained(one);
        Set<String> named = named(before);
        List<Mutation> relied = new Mutations(one, near)
                .all().stream()
                        .filter(mutation -> named.contains(mutation.name()))
                        .toList();

        for (int i = 0; i < relied.size() + PAIRS; i++) {
            List<Mutation> changes =
                    i < relied.size() ? List.of(relied.get(i)) : List.of(near.pick(relied), near.pick(relied));
            Situation other = one;
            for (Mutation mutation : changes) {
                other = mutation.change().apply(other);
            }
            if (changes.size() == 2
                    && changes.get(0).name().equals(changes.get(1).name())) {
                continue;
            }
            Set<String> places = Difference.between(before, explained(other)).stream()
                    .map(Difference::place)
                    .collect(Collectors.toSet());
            for (Mutation mutation : changes) {
                if (!mutation.change().apply(one).equals(one)) {
                    assertThat(places)
                            .as("%s of %s", mutation.name(), one)
                            .containsAnyOf("facts/" + mutation.name(), "parameters/" + mutation.name());
                }
            }
            assertThat(places.contains("outcome"))
                    .isEqualTo(said(one).outcome() != said(other).outcome());
        }
    }

    @Property(tries = 300)
    void every_criterion_of_the_set_is_named_claimed_or_not(@ForAll long seed) {
        Situation one = new Situations(seed).next();

        assertThat(explained(one).criteria())
                .extracting(Explanation.ExplainedCriterion::code)
                .isEqualTo(one.rules().codes());
        assertThat(explained(one).criteria())
                .allSatisfy(criterion -> assertThat(criterion.restsOn()).isNotEmpty());
    }

    @Property(tries = 300)
    void the_order_of_the_claims_does_not_matter(@ForAll long seed) {
        Situation one = new Situations(seed).next();
        List<Claim> shuffled = new ArrayList<>(one.claims());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(explained(new Situation(one.rules(), one.facts(), shuffled, one.on())))
                .isEqualTo(explained(one));
    }

    @Property(tries = 600)
    void one_more_satisfied_criterion_never_makes_an_eligible_person_ineligible(@ForAll long seed) {
        Situations near = new Situations(seed);
        Situation one = near.next();
        Claim more = near.claim(90, near.pick(one.rules().codes()));
        List<Claim> claims = new ArrayList<>(one.claims());
        claims.add(more);
        Said before = said(one);
        Said after = said(new Situation(one.rules(), one.facts(), claims, one.on()));

        if (before.outcome() == Outcome.ELIGIBLE) {
            assertThat(after.outcome()).isEqualTo(Outcome.ELIGIBLE);
            assertThat(after.validUntil()).isAfterOrEqualTo(before.validUntil());
        }
    }

    @Property(tries = 40)
    void the_day_from_which_time_alone_changes_the_outcome_is_the_first_such_day(@ForAll long seed) {
        Situation one = new Situations(seed).next();
        Outcome now = said(one).outcome();
        Optional<LocalDate> told = explained(one).wouldChange().stream()
                .filter(change -> change.by() == ChangeKind.TIME)
                .map(WouldChange::from)
                .findFirst();
        Optional<LocalDate> found = Stream.iterate(one.on().plusDays(1), day -> day.plusDays(1))
                .limit(DAYS)
                .filter(day -> said(new Situation(one.rules(), one.facts(), one.claims(), day))
                                .outcome()
                        != now)
                .findFirst();

        assertThat(told.filter(day -> !day.isAfter(one.on().plusDays(DAYS)))).isEqualTo(found);
    }
}
