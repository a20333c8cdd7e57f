package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.untold.Teller;
import fr.clausesociale.beneficiaries.referral.untold.Untold;
import fr.clausesociale.beneficiaries.referral.untold.UntoldDeclarations;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings what was declared to the person it is about, and tells of it: of a new referral it is found out who that is, of a known one
 * the person may turn out to be otherwise. Of several declarations under one reference that wait, the last one counts. Runs in
 * the caller's transaction, in which nobody else does so.
 */
@ApplicationScoped
class DeclarationDelivery implements Teller {

    private final UntoldDeclarations untold;
    private final Referrals referrals;
    private final Recognising recognising;
    private final Beneficiaries beneficiaries;
    private final Recognition recognition;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    DeclarationDelivery(
            UntoldDeclarations untold,
            Referrals referrals,
            Recognising recognising,
            Beneficiaries beneficiaries,
            Recognition recognition,
            ClaimsEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.untold = untold;
        this.referrals = referrals;
        this.recognising = recognising;
        this.beneficiaries = beneficiaries;
        this.recognition = recognition;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What waits of one referral. */
    private static final class Waiting {

        private boolean fresh;
        private boolean declared;
        private boolean lives;

        private Waiting with(Untold one) {
            fresh |= one.act() == Act.RECEIVED;
            declared |= one.act() != Act.WITHDRAWN;
            lives |= one.lives();
            return this;
        }
    }

    @Override
    public void tell(List<Untold> due) {
        if (due.isEmpty()) {
            return;
        }
        Map<UUID, Waiting> waiting = new LinkedHashMap<>();
        due.forEach(one -> waiting.computeIfAbsent(one.referral(), referral -> new Waiting())
                .with(one));
        Map<UUID, Referral> known = new LinkedHashMap<>(referrals.held(
                waiting.keySet().stream().filter(id -> waiting.get(id).fresh).toList()));
        known.putAll(referrals.byId(
                waiting.keySet().stream().filter(id -> !waiting.get(id).fresh).toList()));
        List<Referral> fresh = new ArrayList<>();
        waiting.forEach((id, what) -> {
            Referral referral = known.get(id);
            if (referral != null && what.fresh) {
                fresh.add(referral);
            } else if (referral != null) {
                // it may change who the person is whom a later one finds
                recognising.recognise(fresh);
                fresh.clear();
                again(referral, what);
            }
        });
        recognising.recognise(fresh);
        untold.done(due);
    }

    private void again(Referral referral, Waiting what) {
        List<Referral> all = referrals.of(beneficiaries.holdNews(referral.beneficiaryId()));
        if (!all.contains(referral)) {
            // somebody who was forgotten meanwhile
            return;
        }
        Instant now = clock.now();
        Beneficiary person = beneficiaries.findById(referral.beneficiaryId());
        if (what.declared) {
            recognition.corrected(person, referral.declared(), all.size() == 1);
            person.referred(
                    referral.id(),
                    referral.declaredOn(),
                    what.lives ? referral.place() : person.place(),
                    referral.followedBy(),
                    now);
        } else {
            recognition.touched(person, now);
        }
        recognition.changed(person);
        outbox.publish(events.declared(person, referrals.recordedUnder(List.of(person.id()))), Seal.CONTENT_TYPE);
        if (what.declared && all.size() == 1) {
            recognition.comparedAgain(person);
        }
    }
}
