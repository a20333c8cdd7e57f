package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.lock.PeopleLocks;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Declared;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.person.Recognition.Recognised;
import fr.clausesociale.beneficiaries.person.Recognition.Sighting;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.referral.declared.Submission;
import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.history.ReferralVersions;
import fr.clausesociale.platform.events.Seal;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.outbox.Outbox;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
 * Receives referrals that are new, many at once in as many statements as one, with the same outcome as one after the other:
 * those that might find each other, or the same person, are received in turns. Runs in the caller's transaction, which holds
 * their references and names.
 */
@ApplicationScoped
class Reception {

    private final Referrals referrals;
    private final Recognition recognition;
    private final PeopleLocks locks;
    private final ReferralVersions versions;
    private final ClaimsEvents events;
    private final Outbox outbox;
    private final BusinessClock clock;

    Reception(
            Referrals referrals,
            Recognition recognition,
            PeopleLocks locks,
            ReferralVersions versions,
            ClaimsEvents events,
            Outbox outbox,
            BusinessClock clock) {
        this.referrals = referrals;
        this.recognition = recognition;
        this.locks = locks;
        this.versions = versions;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A referral on its way in, the first under its reference.
     *
     * @param at its place among those that came with it
     * @param hash of its content
     * @param submission what it declares, as far as it is taken
     * @param follower SIRET of the structure that it names, where somebody would look after the person there; else null
     * @param declared whom it tells of
     */
    record Arrival(
            int at,
            ReferralRequest request,
            String hash,
            Submission submission,
            Place place,
            String follower,
            Declared declared) {}

    /** An arrival of whom it is known who they are. */
    private record Met(Arrival arrival, Sighting sighting) {}

    /** @return the referrals by the place of their arrivals */
    Map<Integer, Referral> receive(List<Arrival> arrivals, Prescriber prescriber) {
        Map<Integer, Referral> received = new HashMap<>();
        List<Arrival> waiting = arrivals;
        while (!waiting.isEmpty()) {
            List<Arrival> later = new ArrayList<>();
            List<Met> now = meet(turn(waiting, later), later);
            received.putAll(take(now, prescriber));
            later.sort(Comparator.comparingInt(Arrival::at));
            waiting = later;
        }
        return received;
    }

    /** Those that neither find nor are found by an earlier one; the others wait for a later turn. */
    private static List<Arrival> turn(List<Arrival> waiting, List<Arrival> later) {
        List<Arrival> now = new ArrayList<>();
        Declared.Company company = new Declared.Company();
        for (Arrival arrival : waiting) {
            (company.join(arrival.declared()) ? later : now).add(arrival);
        }
        return now;
    }

    /** Of them those who were not compared with somebody whom an earlier one changes, or may change in a later turn. */
    private List<Met> meet(List<Arrival> turn, List<Arrival> later) {
        List<Sighting> sightings =
                recognition.look(turn.stream().map(Arrival::declared).toList());
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

    /**
     * Those who are known. Of somebody new who is received alone there is nothing to ask, and it is asked all the same: their
     * prescriber must not learn from the time it takes that they were not known.
     */
    private static List<UUID> people(List<Met> all) {
        return all.stream()
                .map(met -> met.sighting().known() == null && all.size() == 1
                        ? Ids.next()
                        : met.sighting().known())
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<Integer, Referral> take(List<Met> all, Prescriber prescriber) {
        List<UUID> people = people(all);
        locks.holdNews(people);
        // of somebody new nothing else is declared
        Map<Beneficiary, List<Referral>> declared = referrals.recorded(people);
        Map<UUID, Beneficiary> known =
                declared.keySet().stream().collect(Collectors.toMap(Beneficiary::id, Function.identity()));
        Instant now = clock.now();
        LocalDate today = clock.today();
        Map<Recognised, Declared> recognised = new LinkedHashMap<>();
        Map<Referral, Arrival> received = new LinkedHashMap<>();
        for (Met met : all) {
            Arrival arrival = met.arrival();
            Recognised one = recognition.recognise(arrival.declared(), met.sighting(), known);
            Referral referral = Referral.received(
                    Ids.next(), arrival, prescriber, one.person().id(), one.match(), today, now);
            one.person().referred(referral.id(), today, arrival.place(), arrival.follower(), now);
            recognised.put(one, arrival.declared());
            received.put(referral, arrival);
            declared.computeIfAbsent(one.person(), fresh -> new ArrayList<>()).add(referral);
        }
        recognition.store(recognised);
        referrals.persist(received.keySet());
        received.forEach((referral, arrival) ->
                versions.keep(referral.id(), referral.revision(), Act.RECEIVED, arrival.request(), now));
        referrals.flush();
        recognition.told(recognised.keySet());
        recognised
                .keySet()
                .forEach(one ->
                        outbox.publish(events.declared(one.person(), declared.get(one.person())), Seal.CONTENT_TYPE));
        return received.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getValue().at(), Map.Entry::getKey));
    }
}
