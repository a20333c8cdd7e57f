package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.key.PersonKeys;
import fr.clausesociale.eligibility.person.Persons;
import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What decisions that changed hands tell of health, offences or social care is sealed under the key of whom they belong to now: their
 * erasure takes it, and that of the other does not. What was told before lies in a history that nobody can change, under the other's
 * key: that one is drawn anew, and what is theirs sealed under the new one, so that nothing reads the former. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
class ProfilesParted {

    private final Persons persons;
    private final Decisions decisions;
    private final PersonKeys keys;
    private final DecisionEvents events;
    private final Outbox outbox;

    ProfilesParted(Persons persons, Decisions decisions, PersonKeys keys, DecisionEvents events, Outbox outbox) {
        this.persons = persons;
        this.decisions = decisions;
        this.keys = keys;
        this.events = events;
        this.outbox = outbox;
    }

    /** @param moved decisions that belong to another than before, everybody concerned being locked */
    void seal(Collection<Decision> moved) {
        Set<UUID> holders = new TreeSet<>();
        moved.stream().filter(ProfilesParted::misplaced).forEach(decision -> holders.add(holder(decision)));
        holders.forEach(former -> seal(former, moved));
    }

    private void seal(UUID former, Collection<Decision> moved) {
        Set<Decision> under = new LinkedHashSet<>(moved);
        under.addAll(decisions.recordedOrOwned(former));
        List<Decision> sealed = under.stream()
                .filter(decision -> decision.profile().sealedCriteria() != null
                        && holder(decision).equals(former))
                .toList();
        keys.held(former).ifPresent(before -> {
            OwnKey after = keys.renew(former);
            for (Decision decision : sealed) {
                UUID owner = decision.beneficiaryId();
                decision.sealedAnew(before, owner.equals(former) ? after : key(owner), owner);
            }
            decisions.flush();
            sealed.forEach(decision -> outbox.publish(events.profile(decision), Seal.CONTENT_TYPE));
        });
    }

    /** Of somebody who is gone one that nobody keeps: as if they had gone after it became theirs. */
    private OwnKey key(UUID owner) {
        return persons.findById(owner).erased() ? OwnKey.draw() : keys.of(owner);
    }

    private static boolean misplaced(Decision decision) {
        return decision.profile().sealedCriteria() != null && !holder(decision).equals(decision.beneficiaryId());
    }

    private static UUID holder(Decision decision) {
        return decision.profile().keyHolder();
    }
}
