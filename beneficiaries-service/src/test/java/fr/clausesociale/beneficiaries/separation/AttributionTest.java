package fr.clausesociale.beneficiaries.separation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.beneficiaries.link.Belonging;
import fr.clausesociale.beneficiaries.link.FactKind;
import fr.clausesociale.beneficiaries.link.Separation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whose facts are that were recorded while two people were taken for one. */
class AttributionTest {

    private static final UUID STAYS = new UUID(0, 1);
    private static final UUID GOES = new UUID(0, 2);
    private static final UUID MERGED_INTO_IT = new UUID(0, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Separation TWO = new Separation(
            GOES, Set.of(GOES, MERGED_INTO_IT), STAYS, Set.of(STAYS), Instant.parse("2026-03-01T08:00:00Z"));

    private final SharedFact before = fact(FactKind.REFERRAL, MERGED_INTO_IT, true);
    private final SharedFact between = fact(FactKind.REFERRAL, STAYS, false);

    private static SharedFact fact(FactKind kind, UUID owner, boolean certain, UUID... restsOn) {
        return new SharedFact(kind, UUID.randomUUID(), owner, owner, certain, Set.of(restsOn), DAY, null);
    }

    private static Attribution of(Map<UUID, UUID> said, SharedFact... facts) {
        return new Attribution(TWO, List.of(facts), said);
    }

    private static Belonging moved(SharedFact fact, UUID to) {
        return new Belonging(fact.kind(), fact.id(), fact.recordedUnder(), to);
    }

    @Test
    void what_rests_on_a_referral_of_before_goes_with_whoever_is_behind_its_pseudonym() {
        SharedFact decision = fact(FactKind.DECISION, STAYS, false, before.id());
        SharedFact placement = fact(FactKind.PLACEMENT, STAYS, false, decision.id());

        Attribution found = of(Map.of(), before, decision, placement);

        assertThat(found.undecided()).isEmpty();
        assertThat(found.moved()).containsExactly(moved(decision, GOES), moved(placement, GOES));
    }

    @Test
    void what_was_recorded_under_the_pseudonym_whose_it_is_stays_there() {
        SharedFact decision = fact(FactKind.DECISION, MERGED_INTO_IT, false, before.id());

        Attribution found = of(Map.of(), before, decision);

        assertThat(found.moved()).isEmpty();
    }

    @Test
    void a_referral_of_the_time_between_is_asked_for_and_what_rests_on_it_follows() {
        SharedFact decision = fact(FactKind.DECISION, STAYS, false, between.id());

        Attribution open = of(Map.of(), between, decision);
        Attribution told = of(Map.of(between.id(), GOES), between, decision);

        assertThat(open.undecided()).containsExactly(between);
        assertThat(told.undecided()).isEmpty();
        assertThat(told.moved()).containsExactly(moved(between, GOES), moved(decision, GOES));
    }

    @Test
    void what_rests_on_nothing_that_is_known_is_asked_for() {
        SharedFact alone = fact(FactKind.PLACEMENT, STAYS, false);
        SharedFact lost = fact(FactKind.PLACEMENT, STAYS, false, UUID.randomUUID());

        assertThat(of(Map.of(), alone, lost).undecided()).containsExactly(alone, lost);
    }

    @Test
    void what_rests_on_facts_of_both_is_asked_for() {
        SharedFact others = fact(FactKind.REFERRAL, STAYS, true);
        SharedFact decision = fact(FactKind.DECISION, STAYS, false, before.id(), others.id());

        assertThat(of(Map.of(), before, others, decision).undecided()).containsExactly(decision);
        assertThat(of(Map.of(decision.id(), GOES), before, others, decision).moved())
                .containsExactly(moved(decision, GOES));
    }

    @Test
    void what_belongs_to_the_other_since_an_earlier_split_is_told_under_the_pseudonym_that_it_names() {
        SharedFact twice = new SharedFact(
                FactKind.PLACEMENT, UUID.randomUUID(), GOES, STAYS, false, Set.of(before.id()), DAY, null);

        assertThat(of(Map.of(), before, twice).moved())
                .containsExactly(new Belonging(FactKind.PLACEMENT, twice.id(), GOES, GOES));
    }

    /** Referrals, decisions on some of them and placements on those, all truly somebody's and recorded under whichever pseudonym. */
    @Property(tries = 500)
    void with_every_question_answered_truly_each_fact_is_whose_it_is(@ForAll long seed) {
        Random random = new Random(seed);
        Map<UUID, UUID> truth = new HashMap<>();
        List<SharedFact> facts = new ArrayList<>();
        for (FactKind kind : List.of(FactKind.REFERRAL, FactKind.DECISION, FactKind.PASS_CHANGE, FactKind.PLACEMENT)) {
            List<SharedFact> earlier = List.copyOf(facts);
            for (int n = random.nextInt(4); n >= 0; n--) {
                UUID owner = random.nextBoolean() ? GOES : STAYS;
                boolean certain = random.nextInt(3) == 0;
                List<UUID> grounds = earlier.stream()
                        .filter(fact -> truth.get(fact.id()).equals(owner) && random.nextInt(3) == 0)
                        .map(SharedFact::id)
                        .toList();
                UUID recorded = certain || random.nextBoolean() ? owner : STAYS;
                SharedFact fact = new SharedFact(
                        kind,
                        new UUID(seed, facts.size()),
                        recorded,
                        recorded,
                        certain,
                        Set.copyOf(grounds),
                        DAY,
                        null);
                truth.put(fact.id(), owner);
                facts.add(fact);
            }
        }

        Map<UUID, UUID> said = new HashMap<>();
        Attribution asking = new Attribution(TWO, facts, said);
        while (!asking.undecided().isEmpty()) {
            asking.undecided().forEach(fact -> said.put(fact.id(), truth.get(fact.id())));
            asking = new Attribution(TWO, facts, said);
        }

        Attribution found = asking;
        assertThat(facts).allSatisfy(fact -> assertThat(found.side(fact)).contains(truth.get(fact.id())));
        assertThat(said.keySet())
                .as("only what nothing else tells is asked")
                .allSatisfy(id -> assertThat(
                                facts.stream().filter(fact -> fact.id().equals(id)))
                        .allSatisfy(fact -> assertThat(fact.restsOn()).isEmpty()));
        assertThat(found.moved())
                .extracting(Belonging::factId)
                .containsExactlyInAnyOrderElementsOf(facts.stream()
                        .filter(fact -> !fact.owner().equals(truth.get(fact.id())))
                        .map(SharedFact::id)
                        .toList());
    }
}
