package fr.clausesociale.beneficiaries.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;

/**
 * What a transaction that makes people known holds for itself until it ends. All of it is taken in one order, by kind and then
 * by number, so that transactions with many people at once wait for each other and never in a circle.
 */
@ApplicationScoped
public class PeopleLocks {

    /** Kinds of advisory locks, in the order in which they are taken, so that keys of different kinds never meet. */
    private enum Kind {
        REFERENCE(1),
        NEWS(4),
        RECOGNITION(5),
        LINKS(6);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /** One of the things to hold. */
    public static final class Key {

        private final Kind kind;
        private final String name;

        private Key(Kind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        /** The reference under which somebody is referred: nobody else receives the same referral. */
        public static Key reference(String prescriber, String externalId) {
            return new Key(Kind.REFERENCE, prescriber + "|" + externalId);
        }
    }

    private static final String HOLD = """
            select 1 from (select pg_advisory_xact_lock(k.kind, k.key) from (
                select distinct kind, hashtext(name) as key
                from unnest(cast(:kinds as int[]), cast(:names as text[])) asked (kind, name) order by 1, 2) k) held""";

    private final EntityManager database;

    PeopleLocks(EntityManager database) {
        this.database = database;
    }

    /** Until this transaction ends. */
    public void hold(Collection<Key> keys) {
        database.createNativeQuery(HOLD)
                .setParameter("kinds", keys.stream().map(key -> key.kind.number).toArray(Integer[]::new))
                .setParameter("names", keys.stream().map(key -> key.name).toArray(String[]::new))
                .getResultList();
    }

    /**
     * Until this transaction ends nobody else finds out who referred people are: each of them finds whoever came before.
     *
     * @return false where somebody does so already
     */
    public boolean tryRecognition() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:kind, 0)", Boolean.class)
                .setParameter("kind", Kind.RECOGNITION.number)
                .getSingleResult();
    }

    /** The same, once whoever does so has ended. */
    public void holdRecognition() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:kind, 0)) held")
                .setParameter("kind", Kind.RECOGNITION.number)
                .getResultList();
    }

    /**
     * Until this transaction ends nothing that happens to these people is taken in while a referral of theirs is recognised, nor
     * the other way round: each would miss the other, and nobody would tell the referral any more. Taken last, and before the
     * instant is read from which on the referral is told: what was taken in before happened before.
     *
     * @param present the pseudonyms in use for them
     */
    public void holdNews(Collection<UUID> present) {
        if (!present.isEmpty()) {
            hold(present.stream().map(one -> new Key(Kind.NEWS, one.toString())).toList());
        }
    }

    /** Until this transaction ends nobody else says who is one person: merges are few, and each builds on those before. */
    public void holdLinks() {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:kind, 0)) held")
                .setParameter("kind", Kind.LINKS.number)
                .getResultList();
    }
}
