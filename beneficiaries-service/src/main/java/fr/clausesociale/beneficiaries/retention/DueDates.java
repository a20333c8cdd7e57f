package fr.clausesociale.beneficiaries.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds whose time is over, over all pseudonyms of a person. In the caller's transaction. */
@ApplicationScoped
class DueDates {

    private static final String LAST = """
            with last (root, contact_on) as (
                select b.present, max(greatest(b.referred_on, coalesce(c.contact_on, b.referred_on)))
                from beneficiary b left join last_contact c on c.beneficiary_id = b.id
                group by b.present),
            placed (root, open) as (
                select b.present, bool_or(p.stage in ('PENDING', 'PLACED', 'WORKING'))
                from known_placement p join beneficiary b on b.id = p.beneficiary_id
                where p.stage not in ('REFUSED', 'ANNULLED') group by b.present),
            due as (
                select last.root, last.contact_on, placed.root is not null as ledger
                from last left join placed using (root)
                where last.contact_on <= :contactBefore and placed.open is not true)
            """;

    private final EntityManager database;

    DueDates(EntityManager database) {
        this.database = database;
    }

    /**
     * Withdraws notices about whoever was in contact since, and gives those that are missing.
     *
     * @param contactBefore the last day of a contact after which it is time to tell
     * @param ends SQL interval from the last contact until the end
     * @param earliest when what is told today ends at the earliest
     */
    void notice(LocalDate contactBefore, String ends, LocalDate earliest, LocalDate today) {
        database.createNativeQuery(LAST + "delete from retention_notice n where not exists"
                        + " (select from due where due.root = n.id and due.contact_on = n.last_contact_on)")
                .setParameter("contactBefore", contactBefore)
                .executeUpdate();
        database.createNativeQuery(LAST
                        + "insert into retention_notice (id, last_contact_on, ends_on, becomes, noticed_on)"
                        + " select root, contact_on, greatest(cast(contact_on + cast(:ends as interval) as date), cast(:earliest as date)),"
                        + " case when ledger then 'ARCHIVED' else 'ERASED' end, cast(:today as date) from due"
                        + " on conflict (id) do nothing")
                .setParameter("contactBefore", contactBefore)
                .setParameter("ends", ends)
                .setParameter("earliest", earliest)
                .setParameter("today", today)
                .executeUpdate();
    }

    /** Whose notices have come to their day. */
    List<UUID> over(LocalDate today) {
        return database.createQuery(
                        "select n.id from Notice n where n.endsOn <= :today order by n.endsOn, n.id", UUID.class)
                .setParameter("today", today)
                .getResultList();
    }
}
