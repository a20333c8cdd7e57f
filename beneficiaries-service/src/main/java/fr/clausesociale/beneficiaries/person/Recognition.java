package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Likeness;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds out who referred people are, and makes known who was not: of many in as many statements as of one. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
public class Recognition {

    /** @param person the one known already, or the new one */
    public record Recognised(Match match, Beneficiary person) {}

    /**
     * Whom somebody was found to be.
     *
     * @param known the pseudonym in use, null where they are not certainly somebody known
     * @param likeliest of those who may be meant, or null
     * @param seen all who were compared: the answer holds as long as nothing is known of them that was not
     */
    public record Sighting(UUID known, UUID likeliest, Set<UUID> seen) {}

    private final Beneficiaries beneficiaries;
    private final AlikePeople alike;
    private final MatchKeys keys;
    private final BeneficiaryEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Recognition(
            Beneficiaries beneficiaries,
            AlikePeople alike,
            MatchKeys keys,
            BeneficiaryEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.beneficiaries = beneficiaries;
        this.alike = alike;
        this.keys = keys;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks for each of them among the people known, which none of them becomes by it. */
    public List<Sighting> look(List<Declared> all) {
        return alike
                .choose(all.stream()
                        .map(declared -> new AlikePeople.Sought(declared.description(), declared.sought(), Set.of()))
                        .toList())
                .stream()
                .map(Recognition::sighting)
                .toList();
    }

    private static Sighting sighting(AlikePeople.Found found) {
        UUID likeliest = found.choice().alike().isEmpty()
                ? null
                : found.choice().alike().get(0).who();
        boolean certain = found.choice().likeness() == Likeness.SAME;
        return new Sighting(certain ? likeliest : null, likeliest, found.seen());
    }

    /** @param known people who are certainly known, by pseudonym; nobody of them is recognised twice */
    public Recognised recognise(Declared declared, Sighting sighting, Map<UUID, Beneficiary> known) {
        if (sighting.known() != null) {
            Beneficiary person = known.get(sighting.known());
            person.contacted(declared.contact());
            return new Recognised(Match.MATCHED, person);
        }
        Beneficiary fresh =
                Beneficiary.registered(declared.identity(), declared.contact(), sighting.likeliest(), clock.now());
        return new Recognised(sighting.likeliest() == null ? Match.NEW : Match.POSSIBLE, fresh);
    }

    /**
     * Stores who was recognised, complete with where they are followed. Whom new people may be is asked afterwards: it takes as
     * long to take in somebody who may be known as somebody who is not.
     *
     * @param all with what was declared of each
     */
    public void store(Map<Recognised, Declared> all) {
        Map<UUID, Set<Long>> found = new HashMap<>();
        List<UUID> fresh = new ArrayList<>();
        all.forEach((one, declared) -> {
            if (one.match() != Match.MATCHED) {
                beneficiaries.persist(one.person());
                found.put(one.person().id(), declared.keys());
                fresh.add(one.person().id());
            } else if (one.person().alsoKnownBy(declared.identity().franceTravailId())) {
                found.put(
                        one.person().id(),
                        Set.of(BlockingKeys.ofNumber(declared.identity().franceTravailId())));
            }
        });
        beneficiaries.flush();
        keys.keep(found, fresh);
    }

    /** Tells of who was stored. */
    public void told(Collection<Recognised> all) {
        all.forEach(one -> outbox.publish(
                one.match() == Match.MATCHED ? events.again(one.person()) : events.registered(one.person())));
    }

    /**
     * A referral of a known person tells of them again, maybe otherwise. Who they are is as the only referral says; of several,
     * as first declared.
     *
     * @param only whether nobody else referred the person
     */
    public Beneficiary corrected(UUID known, Identity declared, Contact contact, boolean only) {
        Beneficiary person = beneficiaries.findById(known);
        person.contacted(contact);
        if (only) {
            Set<Long> before = BlockingKeys.of(person.description());
            person.corrected(declared);
            keys.replace(known, before, BlockingKeys.of(person.description()));
        }
        return person;
    }

    /** Something is told of a known person otherwise than before. */
    public Beneficiary touched(UUID known, Instant now) {
        Beneficiary person = beneficiaries.findById(known);
        person.touched(now);
        return person;
    }

    /** Tells of a person who was known and is referred again. */
    public void changed(Beneficiary known) {
        beneficiaries.flush();
        outbox.publish(events.again(known));
    }
}
