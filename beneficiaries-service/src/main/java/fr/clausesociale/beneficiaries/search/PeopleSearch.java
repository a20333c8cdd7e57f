package fr.clausesociale.beneficiaries.search;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.beneficiaries.identity.BeneficiaryView;
import fr.clausesociale.beneficiaries.identity.Identities;
import fr.clausesociale.beneficiaries.person.Beneficiaries;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Sought;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.beneficiaries.vault.KeyedIndex;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Finds people whom the caller sees. Logged are the pseudonyms shown, never the words asked. */
@RequestScoped
class PeopleSearch {

    private static final int SHOWN = 50;

    /** As many are looked at, the newest first; more are said to be left. */
    private static final int LOOKED_AT = 1_000;

    private final Beneficiaries beneficiaries;
    private final Identities identities;
    private final Reach reach;
    private final Caller caller;
    private final Trace trace;
    private final KeyedIndex index;

    PeopleSearch(
            Beneficiaries beneficiaries,
            Identities identities,
            Reach reach,
            Caller caller,
            Trace trace,
            KeyedIndex index) {
        this.beneficiaries = beneficiaries;
        this.identities = identities;
        this.reach = reach;
        this.caller = caller;
        this.trace = trace;
        this.index = index;
    }

    private record Hit(Beneficiary person, int distance) {}

    SearchResult find(Sought sought) {
        List<Beneficiary> people = inReach(sought);
        List<Hit> hits = people.stream()
                .map(person -> hit(sought, person))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Hit::distance))
                .toList();
        Map<UUID, BeneficiaryView> shown = identities.seen(
                hits.stream().limit(SHOWN).map(hit -> hit.person().id()).toList());
        trace.read(Look.IDENTITY_READ, shown.keySet());
        return new SearchResult(List.copyOf(shown.values()), people.size() == LOOKED_AT || hits.size() > SHOWN);
    }

    private static Optional<Hit> hit(Sought sought, Beneficiary person) {
        OptionalInt distance = sought.distance(person);
        return distance.isPresent() ? Optional.of(new Hit(person, distance.getAsInt())) : Optional.empty();
    }

    private List<Beneficiary> inReach(Sought sought) {
        WhereClause where = new WhereClause().add("b.status <> ERASED");
        Set<Long> keys = index.sought(sought.keys());
        if (keys.isEmpty()) {
            where.where("b.identity.birthDate = :born", "born", sought.birthDate());
        } else {
            where.exists(
                    "MatchKey k",
                    new WhereClause()
                            .add("k.beneficiaryId = b.id")
                            .add(WhereClause.anyOf("k.key", "keys"), "keys", keys.toArray(Long[]::new)));
        }
        if (!caller.is(Roles.DPO)) {
            where.exists(
                    "Referral r",
                    new WhereClause().add("r.beneficiaryId = b.id").within(reach.ofReferral("r")));
        }
        return where.query(
                        beneficiaries.getEntityManager(),
                        "from Beneficiary b",
                        " order by b.id desc",
                        Beneficiary.class)
                .setMaxResults(LOOKED_AT)
                .getResultList();
    }
}
