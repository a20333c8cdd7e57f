package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Declared;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.person.Recognition.Recognised;
import fr.clausesociale.beneficiaries.person.Recognition.Sighting;
import fr.clausesociale.beneficiaries.referral.untold.TakenOver;
import fr.clausesociale.platform.caller.Followers;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out whom new referrals are about, of many at once in as many statements as of one, with the same outcome as one after the
 * other: those that might find each other, or the same person, are taken in turns. Runs in the caller's transaction, in which
 * nobody else does so.
 */
@ApplicationScoped
class Recognising {

    private final Referrals referrals;
    private final Recognition recognition;
    private final PeopleLocks locks;
    private final TakenOver takenOver;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Recognising(
            Referrals referrals,
            Recognition recognition,
            PeopleLocks locks,
            TakenOver takenOver,
            ClaimsEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.referrals = referrals;
        this.recognition = recognition;
        this.locks = locks;
        this.takenOver = takenOver;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A referral with whom it tells of. */
    private record Unrecognised(Referral referral, Declared declared) {}

    /** One of whom it is known who they are. */
    private record Met(Unrecognised told, Sighting sighting) {}

    /** @param fresh referrals in the order in which they arrived */
    void recognise(List<Referral> fresh) {
        List<Unrecognised> waiting = fresh.stream()
                .map(referral -> new Unrecognised(referral, referral.declared()))
                .toList();
        while (!waiting.isEmpty()) {
            Set<Unrecognised> later = new HashSet<>();
            take(meet(turn(waiting, later), later));
            waiting = waiting.stream().filter(later::contains).toList();
        }
    }

    /** Those that neither find nor are found by an earlier one; the others wait for a later turn. */
    private static List<Unrecognised> turn(List<Unrecognised> waiting, Set<Unrecognised> later) {
        List<Unrecognised> now = new ArrayList<>();
        Declared.Company company = new Declared.Company();
        for (Unrecognised told : waiting) {
            (company.join(told.declared()) ? later : now).add(told);
        }
        return now;
    }

    /** Of them those who were not compared with somebody whom an earlier one changes, or may change in a later turn. */
    private List<Met> meet(List<Unrecognised> turn, Set<Unrecognised> later) {
        List<Sighting> sightings =
                recognition.look(turn.stream().map(Unrecognised::declared).toList());
        List<Met> now = new ArrayList<>();
        Set<UUID> touched = new HashSet<>();
        for (int at = 0; at < turn.size(); at++) {
            Sighting sighting = sightings.get(at);
            if (!Collections.disjoint(sighting.seen(), touched)) {
                later.add(turn.get(at));
                touched.addAll(sighting.seen());
                continue;
            }
            now.add(new Met(turn.get(at), sighting));
            if (sighting.known() != null) {
                touched.add(sighting.known());
            }
        }
        return now;
    }

    private void take(List<Met> all) {
        List<UUID> people = all.stream()
                .map(met -> met.sighting().known())
                .filter(Objects::nonNull)
                .toList();
        locks.holdNews(people);
        // of somebody new nothing else is declared
        Map<Beneficiary, List<Referral>> declared = referrals.recorded(people);
        Map<UUID, Beneficiary> known =
                declared.keySet().stream().collect(Collectors.toMap(Beneficiary::id, Function.identity()));
        Instant now = clock.now();
        TakenOver.Since meanwhile = takenOver.since(all.stream()
                .map(met -> met.told().referral().receivedAt())
                .min(Comparator.naturalOrder())
                .orElse(now));
        Map<Recognised, Declared> recognised = new LinkedHashMap<>();
        List<Referral> moved = new ArrayList<>();
        for (Met met : all) {
            Referral referral = met.told().referral();
            Recognised one =
                    recognition.recognise(referral.beneficiaryId(), met.told().declared(), met.sighting(), known);
            if (referral.recognised(one, now)) {
                moved.add(referral);
            }
            follow(referral, one.person(), meanwhile, now);
            one.person().referred(referral.id(), referral.declaredOn(), referral.place(), referral.followedBy(), now);
            recognised.put(one, met.told().declared());
            declared.computeIfAbsent(one.person(), fresh -> new ArrayList<>()).add(referral);
        }
        recognition.store(recognised);
        referrals.recognised(moved);
        recognition.told(recognised.keySet());
        recognised
                .keySet()
                .forEach(one ->
                        outbox.publish(events.declared(one.person(), declared.get(one.person())), Seal.CONTENT_TYPE));
    }

    /** Where the structure that it names handed over the person, or all that it followed, while the referral waited. */
    private static void follow(Referral referral, Beneficiary person, TakenOver.Since meanwhile, Instant now) {
        String named = referral.followedBy();
        if (named == null) {
            return;
        }
        String follows = meanwhile.insteadOf(named, referral.place().codes(), referral.receivedAt());
        if (follows.equals(named) && handedOver(person.following(), named, referral.referredOn())) {
            follows = person.followedBy();
        }
        if (!follows.equals(named)) {
            referral.handedOver(named, follows, now);
        }
    }

    private static boolean handedOver(Followers following, String former, LocalDate since) {
        return following.present() != null
                && !following.present().equals(former)
                && following.presentSince() != null
                && !following.presentSince().isBefore(since)
                && following.periods().stream().anyMatch(period -> former.equals(period.siret()));
    }
}
