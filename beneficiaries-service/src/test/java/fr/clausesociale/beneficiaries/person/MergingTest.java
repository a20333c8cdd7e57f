package fr.clausesociale.beneficiaries.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.beneficiaries.link.Belonging;
import fr.clausesociale.beneficiaries.link.Separation;
import fr.clausesociale.platform.testing.TestStack;
import fr.clausesociale.platform.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merges and splits in any order: who is one person is at each moment what the links that stand say, and none is left over. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MergingTest {

    private static final int PEOPLE = 7;
    private static final int STEPS = 25;

    private static final Parting NOTHING_BETWEEN = new Parting() {
        @Override
        public List<Belonging> facts(Separation two) {
            return List.of();
        }

        @Override
        public void parted(Separation two, List<Belonging> facts) {
            // nothing to move
        }
    };

    @Inject
    Beneficiaries beneficiaries;

    @Inject
    MatchPairs pairs;

    @Inject
    Merging merging;

    private final List<UUID> people = new ArrayList<>();

    /** Which pseudonym stands for which, as it should be. */
    private final Map<UUID, UUID> standsFor = new HashMap<>();

    /** What put each pair together, by the pseudonym that went out of use. */
    private final Map<UUID, UUID> merged = new HashMap<>();

    /** Pairs of which it stands decided that they are one; saying so again is news only where they are two all the same. */
    private final Set<UUID> decidedAsOne = new HashSet<>();

    private UUID known(String lastName, int day) {
        String reference = UUID.randomUUID().toString();
        given().auth()
                .oauth2(Tokens.of("p", "prescriber", "90000005000014", "FT", "DEP-21"))
                .contentType(ContentType.JSON)
                .body("""
                      {"externalId":"%s","person":{"lastName":"%s","firstNames":"Ida","birthDate":"1957-%02d-11","sex":"F"},
                      "claims":[],"occupations":["F1704"],"informedOn":"2026-01-12"}""".formatted(reference, lastName, day))
                .post("/v1/referrals")
                .then()
                .statusCode(201);
        return beneficiaries
                .getEntityManager()
                .createQuery("select r.beneficiaryId from Referral r where r.externalId = :reference", UUID.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private void decide(UUID one, UUID other, MatchPair.Status decision) {
        QuarkusTransaction.requiringNew()
                .run(() -> merging.decide(
                        pairs.of(one, other), decision, "Vu avec la personne", "test", null, NOTHING_BETWEEN));
    }

    private UUID present(UUID person) {
        UUID present = person;
        while (standsFor.containsKey(present)) {
            present = standsFor.get(present);
        }
        return present;
    }

    private void merge(UUID one, UUID other) {
        UUID pair = key(one, other);
        if (!decidedAsOne.add(pair) && !present(one).equals(present(other))) {
            takeBack(pair);
        }
        UUID first = present(one);
        UUID second = present(other);
        decide(one, other, MatchPair.Status.MERGED);
        if (!first.equals(second)) {
            UUID stays = MatchPairs.older(first, second);
            UUID goes = stays.equals(first) ? second : first;
            standsFor.put(goes, stays);
            merged.put(goes, pair);
        }
    }

    private void split(UUID one, UUID other) {
        decide(one, other, MatchPair.Status.DISTINCT);
        UUID pair = key(one, other);
        decidedAsOne.remove(pair);
        takeBack(pair);
    }

    private void takeBack(UUID pair) {
        Set<UUID> back = merged.entrySet().stream()
                .filter(entry -> entry.getValue().equals(pair))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        back.forEach(person -> {
            standsFor.remove(person);
            merged.remove(person);
        });
    }

    /** Stands for the pair of the two, in whatever order. */
    private static UUID key(UUID one, UUID other) {
        List<String> both = new ArrayList<>(List.of(one.toString(), other.toString()));
        Collections.sort(both);
        return UUID.nameUUIDFromBytes(String.join(" ", both).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void assertAsLinked() {
        QuarkusTransaction.requiringNew()
                .run(() -> people.forEach(person -> {
                    Pseudonyms same = beneficiaries.pseudonyms(person);
                    assertThat(same.present(person)).isEqualTo(present(person));
                    assertThat(same.all())
                            .containsExactlyInAnyOrderElementsOf(people.stream()
                                    .filter(other -> present(other).equals(present(person)))
                                    .toList());
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void merges_and_splits_in_any_order_leave_what_stands_and_nothing_in_the_end(long seed) {
        Random random = new Random(seed);
        String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        List<String> names = List.of("Orsini", "Tanguy", "Wagner", "Zidane", "Fabre", "Kermadec", "Lhomme");
        for (int n = 0; n < PEOPLE; n++) {
            people.add(known(names.get(n) + unique, n + 1));
        }
        List<List<UUID>> decided = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            UUID one = people.get(random.nextInt(PEOPLE));
            UUID other = people.get(random.nextInt(PEOPLE));
            if (one.equals(other)) {
                continue;
            }
            if (random.nextInt(3) > 0) {
                merge(one, other);
                decided.add(List.of(one, other));
            } else {
                split(one, other);
            }
            assertAsLinked();
        }
        Collections.shuffle(decided, random);
        decided.forEach(pair -> split(pair.get(0), pair.get(1)));

        assertThat(standsFor).isEmpty();
        assertAsLinked();
        QuarkusTransaction.requiringNew()
                .run(() -> people.forEach(person ->
                        assertThat(beneficiaries.findById(person).status()).isEqualTo("ACTIVE")));
    }
}
