package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Choice;
import fr.clausesociale.beneficiaries.person.matching.Likeness;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Finds out who a referred person is, and makes known who was not. Runs in the caller's transaction. */
@ApplicationScoped
public class Recognition {

    /** @param person the one known already, or the new one */
    public record Recognised(Match match, Beneficiary person) {}

    private final Beneficiaries beneficiaries;
    private final AlikePeople alike;
    private final MatchKeys keys;
    private final ComparedAgain again;
    private final BeneficiaryEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Recognition(
            Beneficiaries beneficiaries,
            AlikePeople alike,
            MatchKeys keys,
            ComparedAgain again,
            BeneficiaryEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.beneficiaries = beneficiaries;
        this.alike = alike;
        this.keys = keys;
        this.again = again;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Two referrals of one unknown person at the same time must not make two: the caller holds the lock on this key. */
    public static String lockOf(Identity declared) {
        return NameKey.of(declared.lastName(), declared.firstNames()) + declared.birthDate();
    }

    /** @param place where the referral says that the person is */
    public Recognised recognise(Identity declared, Contact contact, Place place) {
        Choice<UUID> choice = alike.choose(Descriptions.of(declared, place));
        UUID likeliest = choice.alike().isEmpty() ? null : choice.alike().get(0).who();
        if (choice.likeness() == Likeness.SAME) {
            Beneficiary known = beneficiaries.findById(likeliest);
            known.contacted(contact);
            numbered(known, declared);
            return new Recognised(Match.MATCHED, known);
        }
        Beneficiary fresh = Beneficiary.registered(declared, contact, likeliest, clock.now());
        return new Recognised(likeliest == null ? Match.NEW : Match.POSSIBLE, fresh);
    }

    private void numbered(Beneficiary known, Identity declared) {
        if (known.alsoKnownBy(FranceTravailId.orNull(declared.franceTravailId()))) {
            keys.keep(known.id(), Set.of(BlockingKeys.ofNumber(declared.franceTravailId())));
        }
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
            again.later(known);
        }
        return person;
    }

    /** Something is told of a known person otherwise than before. */
    public Beneficiary touched(UUID known, Instant now) {
        Beneficiary person = beneficiaries.findById(known);
        person.touched(now);
        return person;
    }

    /**
     * Stores a new person, complete with where they are followed, and tells of them. Whom they may be is asked afterwards: it
     * takes as long to take in somebody who may be known as somebody who is not.
     */
    public void register(Beneficiary fresh) {
        beneficiaries.persistAndFlush(fresh);
        keys.keep(fresh.id(), BlockingKeys.of(fresh.description()));
        again.later(fresh.id());
        outbox.publish(events.registered(fresh));
    }

    /** Tells of a person who was known and is referred again. */
    public void changed(Beneficiary known) {
        beneficiaries.flush();
        outbox.publish(events.again(known));
    }
}
