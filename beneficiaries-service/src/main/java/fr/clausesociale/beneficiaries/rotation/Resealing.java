package fr.clausesociale.beneficiaries.rotation;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.MatchKeys;
import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.vault.KeyedIndex;
import fr.clausesociale.beneficiaries.vault.Rings;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.events.SealedCells;
import fr.clausesociale.platform.outbox.AggregateWalk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Seals anew what an earlier key of the ring sealed, and keeps people in the index under the present one, while everything goes
 * on. When it has come to its end the earlier keys may leave the ring. It may be repeated, and begun in the middle.
 */
@ApplicationScoped
class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int PAGE = 200;
    private static final List<String> CELLS =
            List.of("email", "phone", "address_line", "france_travail_id", "further_numbers");

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final SealedCells cells;
    private final KeyedIndex index;
    private final MatchKeys keys;
    private final Seal seal;

    Resealing(
            EntityManager database,
            Beneficiaries beneficiaries,
            SealedCells cells,
            KeyedIndex index,
            MatchKeys keys,
            Seal seal) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.cells = cells;
        this.index = index;
        this.keys = keys;
        this.seal = seal;
    }

    @Scheduled(
            every = "{clausesociale.resealing.every:24h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        if (index.isChanging()) {
            all();
        }
    }

    void all() {
        AggregateWalk.through(PAGE, this::held, Beneficiary::id, page -> page.forEach(this::anew));
        QuarkusTransaction.requiringNew().run(this::archive);
        LOG.infof("Ring %s: everything is sealed with its present key, earlier ones may leave the ring", Rings.PEOPLE);
    }

    private List<Beneficiary> held(UUID last, int limit) {
        return beneficiaries
                .find("id > ?1 order by id", last)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    private void anew(Beneficiary person) {
        for (String cell : CELLS) {
            String kept = (String) database.createNativeQuery("select " + cell + " from beneficiary where id = :id")
                    .setParameter("id", person.id())
                    .getSingleResult();
            if (kept != null && !kept.isEmpty() && cells.isOld(Rings.PEOPLE, kept)) {
                database.createNativeQuery("update beneficiary set " + cell + " = :cell where id = :id")
                        .setParameter("cell", cells.seal(Rings.PEOPLE, cells.open(Rings.PEOPLE, kept)))
                        .setParameter("id", person.id())
                        .executeUpdate();
            }
        }
        keys.rekey(person.id(), BlockingKeys.of(person.description()));
    }

    private void archive() {
        List<Object[]> all = database.createNativeQuery(
                        "select id, identity from archived_person for update", Object[].class)
                .getResultList();
        all.forEach(row -> database.createNativeQuery("update archived_person set identity = :identity where id = :id")
                .setParameter("identity", seal.seal(Rings.PEOPLE, seal.open(Rings.PEOPLE, (byte[]) row[1])))
                .setParameter("id", row[0])
                .executeUpdate());
    }
}
