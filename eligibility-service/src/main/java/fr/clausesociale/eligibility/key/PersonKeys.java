package fr.clausesociale.eligibility.key;

import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of all people, one a pseudonym. Runs in the caller's transaction, which has locked the person. */
@ApplicationScoped
public class PersonKeys implements PanacheRepositoryBase<PersonKey, UUID> {

    private final KeyEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    PersonKeys(KeyEvents events, Outbox outbox, BusinessClock clock) {
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The key of a pseudonym; drawn, and told to those who read what is sealed under it, where there is none yet. */
    public OwnKey of(UUID beneficiary) {
        PersonKey known = findById(beneficiary);
        if (known != null) {
            return known.key();
        }
        PersonKey drawn = new PersonKey(beneficiary, OwnKey.draw(), clock.now());
        persistAndFlush(drawn);
        outbox.publish(events.drawn(drawn), Seal.CONTENT_TYPE);
        return drawn.key();
    }

    /** The key of a pseudonym, where there is one. */
    public Optional<OwnKey> held(UUID beneficiary) {
        return findByIdOptional(beneficiary).map(PersonKey::key);
    }

    /** Draws the key of a pseudonym anew, and tells it: what was sealed under the one before is read by nobody any more. */
    public OwnKey renew(UUID beneficiary) {
        PersonKey known = findById(beneficiary);
        known.drawnAnew(OwnKey.draw(), clock.now());
        flush();
        outbox.publish(events.drawn(known), Seal.CONTENT_TYPE);
        return known.key();
    }

    /** Destroys the key of somebody who is gone, and has everybody who was told it drop it. */
    public void destroy(UUID beneficiary) {
        if (delete("beneficiaryId", beneficiary) > 0) {
            outbox.forgetSetAside(KeyEvents.TOPIC, List.of(beneficiary.toString()));
            outbox.publish(events.destroyed(beneficiary, clock.now()));
        }
    }

    /** The next page of those by id who are gone, and whose keys with them. */
    List<UUID> goneAfter(UUID last, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        "select id from person where status = 'ERASED' and id > :last order by id limit :limit",
                        UUID.class)
                .setParameter("last", last)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The next page by id, which nobody destroys until the transaction ends. */
    List<PersonKey> heldAfter(UUID last, int limit) {
        return find("beneficiaryId > ?1 order by beneficiaryId", last)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }
}
