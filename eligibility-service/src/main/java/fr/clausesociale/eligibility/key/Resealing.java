package fr.clausesociale.eligibility.key;

import fr.clausesociale.eligibility.vault.Rings;
import fr.clausesociale.platform.events.SealedCells;
import fr.clausesociale.platform.outbox.AggregateWalk;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * People's keys that an earlier key of the ring sealed are sealed anew while everything goes on; what is sealed under them needs
 * no change. It may be repeated, and begun in the middle.
 */
@ApplicationScoped
class Resealing {

    private static final int PAGE = 500;

    private final EntityManager database;
    private final SealedCells cells;

    Resealing(EntityManager database, SealedCells cells) {
        this.database = database;
        this.cells = cells;
    }

    @Scheduled(
            every = "{clausesociale.resealing.every:24h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        if (cells.keys(Rings.CLAIMS).size() > 1) {
            all();
        }
    }

    void all() {
        AggregateWalk.through(PAGE, this::held, row -> (UUID) row[0], page -> page.forEach(this::anew));
    }

    private List<Object[]> held(UUID last, int limit) {
        return database.createNativeQuery(
                        "select beneficiary_id, sealed_key from person_key where beneficiary_id > :last"
                                + " order by beneficiary_id limit :limit for update",
                        Object[].class)
                .setParameter("last", last)
                .setParameter("limit", limit)
                .getResultList();
    }

    private void anew(Object... row) {
        String sealed = new String((byte[]) row[1], StandardCharsets.US_ASCII);
        if (cells.isOld(Rings.CLAIMS, sealed)) {
            database.createNativeQuery("update person_key set sealed_key = :sealed where beneficiary_id = :id")
                    .setParameter(
                            "sealed",
                            cells.seal(Rings.CLAIMS, cells.open(Rings.CLAIMS, sealed))
                                    .getBytes(StandardCharsets.US_ASCII))
                    .setParameter("id", row[0])
                    .executeUpdate();
        }
    }
}
