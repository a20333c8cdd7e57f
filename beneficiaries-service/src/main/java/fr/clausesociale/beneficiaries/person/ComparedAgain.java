package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Choice;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Compares everybody who became known once more when that is certain: two referrals of one person that were taken in at the
 * same moment, in two spellings, see nothing of each other. Whoever ends last sees the other then. This only ever asks.
 */
@ApplicationScoped
class ComparedAgain {

    private static final int AT_ONCE = 100;

    /** Somebody like hundreds is looked at for the likeliest of them. */
    static final int MOST = 10;

    private final EntityManager database;
    private final AlikePeople alike;
    private final MatchPairs pairs;

    ComparedAgain(EntityManager database, AlikePeople alike, MatchPairs pairs) {
        this.database = database;
        this.alike = alike;
        this.pairs = pairs;
    }

    @Scheduled(
            every = "{clausesociale.beneficiaries.compare-again:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compare() {
        while (QuarkusTransaction.requiringNew().call(this::some) == AT_ONCE) {
            // until nobody waits
        }
    }

    private int some() {
        List<?> waiting = database.createNativeQuery(
                        "delete from compare_again where beneficiary_id in (select beneficiary_id from compare_again"
                                + " order by beneficiary_id limit :most for update skip locked) returning beneficiary_id")
                .setParameter("most", AT_ONCE)
                .getResultList();
        compare(waiting.stream().map(UUID.class::cast).toList());
        return waiting.size();
    }

    private void compare(List<UUID> ids) {
        List<Beneficiary> people = new WhereClause()
                .among("b.id", "ids", ids)
                .add("b.mergedInto is null")
                .query(database, "from Beneficiary b", " order by b.id", Beneficiary.class)
                .getResultList();
        List<AlikePeople.Found> found = alike.choose(people.stream()
                .map(person -> new AlikePeople.Sought(person.description(), List.of(person.id())))
                .toList());
        for (int at = 0; at < people.size(); at++) {
            UUID id = people.get(at).id();
            found.get(at).choice().alike().stream()
                    .limit(MOST)
                    .map(Choice.Weighed::who)
                    .filter(who -> !who.equals(id))
                    .forEach(other -> pairs.ask(id, other));
        }
    }
}
