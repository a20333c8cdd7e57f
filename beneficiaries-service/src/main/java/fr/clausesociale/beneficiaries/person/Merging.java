package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.link.Belonging;
import fr.clausesociale.beneficiaries.link.Links;
import fr.clausesociale.beneficiaries.link.Separation;
import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes two pseudonyms one person, and takes that back. Nothing is moved: referrals, decisions and hours keep the pseudonym
 * they were recorded under, and whoever reads them follows which one stands for which. Runs in the caller's transaction.
 */
@ApplicationScoped
public class Merging {

    private final EntityManager database;
    private final Beneficiaries beneficiaries;
    private final PeopleLocks locks;
    private final Links links;
    private final BeneficiaryEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Merging(
            EntityManager database,
            Beneficiaries beneficiaries,
            PeopleLocks locks,
            Links links,
            BeneficiaryEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.locks = locks;
        this.links = links;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Decides a pair, also one that was decided otherwise.
     *
     * @param decision not OPEN
     * @param parting asked where two who were one are two again
     */
    public void decide(
            MatchPair pair, MatchPair.Status decision, String reason, String by, String organisation, Parting parting) {
        locks.holdLinks();
        Instant now = clock.now();
        database.lock(pair, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(pair);
        if (pair.status() == decision && stands(pair)) {
            return;
        }
        if (pair.merged() != null) {
            takeBack(pair.merged(), parting, now);
        }
        if (decision == MatchPair.Status.MERGED) {
            pair.merged(merge(pair.older(), pair.newer(), now));
        } else {
            pair.distinct();
        }
        database.persist(new MatchDecision(pair.id(), decision, reason, by, organisation, now));
        database.flush();
    }

    /** Two who were decided to be one may be two again, where a third stood between them whom somebody set apart. */
    private boolean stands(MatchPair pair) {
        return pair.status() != MatchPair.Status.MERGED
                || beneficiaries.pseudonyms(pair.older()).all().contains(pair.newer());
    }

    /** A pseudonym that the pair put out of use is in use again, with all that were merged into it. */
    private void takeBack(UUID pseudonym, Parting parting, Instant now) {
        beneficiaries.holdNews(pseudonym);
        Beneficiary person = held(pseudonym);
        Separation two = separation(person);
        List<Belonging> facts = parting.facts(two);
        links.split(person.id(), person.mergedInto(), facts, now);
        person.separated(now);
        told(person);
        beneficiaries.standsFor(person.id(), person.id());
        parting.parted(two, facts);
    }

    /** The two who would be parted if a pseudonym that is out of use came back into use. */
    public Separation separation(UUID pseudonym) {
        return separation(beneficiaries.findById(pseudonym));
    }

    private Separation separation(Beneficiary person) {
        Set<UUID> its = beneficiaries.behind(person.id());
        Set<UUID> others = new HashSet<>(beneficiaries.pseudonyms(person.id()).all());
        others.removeAll(its);
        return new Separation(person.id(), its, person.mergedInto(), others, links.mergedSince(person.id()));
    }

    /** Who was known first stands for both. @return the pseudonym put out of use, null where the two were one already */
    private UUID merge(UUID older, UUID newer, Instant now) {
        UUID one = beneficiaries.present(older).id();
        UUID other = beneficiaries.present(newer).id();
        if (one.equals(other)) {
            return null;
        }
        locks.holdNews(List.of(one, other));
        UUID first = MatchPairs.older(one, other);
        Beneficiary stays = held(first);
        Beneficiary goes = held(first.equals(one) ? other : one);
        links.merged(goes.id(), stays.id(), now);
        goes.mergedInto(stays.id(), now);
        if (goes.opposedSince() != null && stays.opposedSince() == null) {
            stays.opposes(goes.opposedSince(), now);
            told(stays);
        }
        told(goes);
        beneficiaries.standsFor(goes.id(), stays.id());
        return goes.id();
    }

    private Beneficiary held(UUID id) {
        Beneficiary person = beneficiaries.findById(id, LockModeType.PESSIMISTIC_WRITE);
        database.refresh(person);
        return person;
    }

    private void told(Beneficiary person) {
        beneficiaries.flush();
        outbox.publish(events.again(person));
    }
}
