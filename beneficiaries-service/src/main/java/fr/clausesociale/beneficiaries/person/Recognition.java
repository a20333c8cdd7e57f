package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds out who a referred person is, and makes known who was not. Runs in the caller's transaction. */
@ApplicationScoped
public class Recognition {

    /** @param person the one known already, or the new one */
    public record Recognised(Match match, Beneficiary person) {}

    private final Beneficiaries beneficiaries;
    private final BeneficiaryEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Recognition(Beneficiaries beneficiaries, BeneficiaryEvents events, Outbox outbox, BusinessClock clock) {
        this.beneficiaries = beneficiaries;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Two referrals of one unknown person at the same time must not make two: the caller holds the lock on this key. */
    public static String lockOf(Identity declared) {
        return NameKey.of(declared.lastName(), declared.firstNames()) + declared.birthDate();
    }

    public Recognised recognise(Identity declared, Contact contact) {
        List<Beneficiary> same = new ArrayList<>();
        List<Beneficiary> others = new ArrayList<>();
        for (Beneficiary known : beneficiaries.alike(declared)) {
            switch (Matching.compare(known.identity(), declared)) {
                case MATCHED -> same.add(known);
                case POSSIBLE -> others.add(known);
                default -> {
                    // somebody else
                }
            }
        }
        boolean borneByAnother = others.stream().anyMatch(other -> Matching.sameIdentifier(other.identity(), declared));
        if (same.size() == 1 && !borneByAnother) {
            same.get(0).contacted(contact);
            return new Recognised(Match.MATCHED, same.get(0));
        }
        // Two may both be meant, or the identifier says another than the name: which of them it is, a person answers.
        same.addAll(others);
        UUID doubt = same.isEmpty() ? null : same.get(0).id();
        Beneficiary fresh = Beneficiary.registered(declared, contact, doubt, clock.now());
        return new Recognised(doubt == null ? Match.NEW : Match.POSSIBLE, fresh);
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
            person.corrected(declared);
        }
        return person;
    }

    /** Something is told of a known person otherwise than before. */
    public Beneficiary touched(UUID known, Instant now) {
        Beneficiary person = beneficiaries.findById(known);
        person.touched(now);
        return person;
    }

    /** Stores a new person, complete with where they are followed, and tells of them. */
    public void register(Beneficiary fresh) {
        beneficiaries.persistAndFlush(fresh);
        outbox.publish(events.registered(fresh));
    }

    /** Tells of a person who was known and is referred again. */
    public void changed(Beneficiary known) {
        beneficiaries.flush();
        outbox.publish(events.again(known));
    }
}
