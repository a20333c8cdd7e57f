package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Choice;
import fr.clausesociale.beneficiaries.person.matching.Likeness;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Somebody like hundreds is asked about beside the likeliest of them. */
    static final int MOST = 10;

    /**
     * Who somebody turned out to be.
     *
     * @param person the one known already, or the new one
     * @param alike of a new one all who may be meant, the likeliest first
     */
    public record Recognised(Match match, Beneficiary person, List<UUID> alike) {}

    /**
     * Whom somebody was found to be.
     *
     * @param known the pseudonym in use, null where they are not certainly somebody known
     * @param alike those who may be meant, the likeliest first
     * @param seen all who were compared: the answer holds as long as nothing is known of them that was not
     */
    public record Sighting(UUID known, List<UUID> alike, Set<UUID> seen) {}

    private final Beneficiaries beneficiaries;
    private final AlikePeople alike;
    private final MatchKeys keys;
    private final MatchPairs pairs;
    private final BeneficiaryEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Recognition(
            Beneficiaries beneficiaries,
            AlikePeople alike,
            MatchKeys keys,
            MatchPairs pairs,
            BeneficiaryEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.beneficiaries = beneficiaries;
        this.alike = alike;
        this.keys = keys;
        this.pairs = pairs;
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
        List<UUID> alike = found.choice().alike().stream()
                .map(Choice.Weighed::who)
                .limit(MOST)
                .toList();
        boolean certain = found.choice().likeness() == Likeness.SAME;
        return new Sighting(certain ? alike.get(0) : null, alike, found.seen());
    }

    /**
     * @param reserved the pseudonym of somebody who was not known
     * @param known people who are certainly known, by pseudonym; nobody of them is recognised twice
     */
    public Recognised recognise(UUID reserved, Declared declared, Sighting sighting, Map<UUID, Beneficiary> known) {
        if (sighting.known() != null) {
            Beneficiary person = known.get(sighting.known());
            person.contacted(declared.contact());
            return new Recognised(Match.MATCHED, person, List.of());
        }
        List<UUID> alike = sighting.alike();
        Beneficiary fresh = Beneficiary.registered(
                reserved, declared.identity(), declared.contact(), alike.isEmpty() ? null : alike.get(0), clock.now());
        return new Recognised(alike.isEmpty() ? Match.NEW : Match.POSSIBLE, fresh, alike);
    }

    /**
     * Stores who was recognised, complete with where they are followed, and asks about those who may be somebody known.
     *
     * @param all with what was declared of each
     */
    public void store(Map<Recognised, Declared> all) {
        Map<UUID, Set<Long>> found = new HashMap<>();
        all.forEach((one, declared) -> {
            if (one.match() != Match.MATCHED) {
                beneficiaries.persist(one.person());
                found.put(one.person().id(), declared.keys());
            } else if (one.person().alsoKnownBy(declared.identity().franceTravailId())) {
                found.put(
                        one.person().id(),
                        Set.of(BlockingKeys.ofNumber(declared.identity().franceTravailId())));
            }
        });
        beneficiaries.flush();
        keys.keep(found);
        all.keySet()
                .forEach(one ->
                        one.alike().forEach(other -> pairs.ask(one.person().id(), other)));
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
    public void corrected(Beneficiary person, Declared declared, boolean only) {
        person.contacted(declared.contact());
        if (only) {
            Set<Long> before = BlockingKeys.of(person.description());
            person.corrected(declared.identity());
            keys.replace(person.id(), before, BlockingKeys.of(person.description()));
        }
    }

    /**
     * What one referral of a person says.
     *
     * @param followedBy SIRET of the structure that it names, or null
     */
    public record Telling(UUID referral, LocalDate on, Place place, String followedBy, Declared declared) {}

    /** Known by these referrals alone, the oldest first: another turned out to be somebody else's, or theirs. Who they are stays. */
    public void toldBy(Beneficiary person, List<Telling> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        Set<Long> before = BlockingKeys.of(person.description());
        person.untold();
        all.forEach(one -> {
            if (one.declared().contact() != null) {
                person.contacted(one.declared().contact());
            }
            person.alsoKnownBy(one.declared().identity().franceTravailId());
            person.referred(one.referral(), one.on(), one.place(), one.followedBy(), now);
        });
        keys.replace(person.id(), before, BlockingKeys.of(person.description()));
    }

    /** Asks about whom somebody may be who turned out to be otherwise, and whose change is stored. */
    public void comparedAgain(Beneficiary person) {
        if (person.mergedInto() != null) {
            return;
        }
        AlikePeople.Found found = alike.choose(
                        List.of(new AlikePeople.Sought(person.description(), List.of(person.id()))))
                .get(0);
        sighting(found).alike().stream()
                .filter(other -> !other.equals(person.id()))
                .forEach(other -> pairs.ask(person.id(), other));
    }

    /** Something is told of a known person otherwise than before. */
    public void touched(Beneficiary person, Instant now) {
        person.touched(now);
    }

    /** Tells of a person who was known and is referred again. */
    public void changed(Beneficiary known) {
        beneficiaries.flush();
        outbox.publish(events.again(known));
    }
}
