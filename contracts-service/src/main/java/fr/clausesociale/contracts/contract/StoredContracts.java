package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.fact.PublishedFacts;
import fr.clausesociale.contracts.contract.registry.ContractRegistry;
import fr.clausesociale.contracts.contract.registry.ContractSnapshot;
import fr.clausesociale.contracts.contract.registry.FormerKeys;
import fr.clausesociale.contracts.contract.registry.Outcome;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.contract.terms.Fingerprint;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The registry over the database. New rows go past the session, which would keep each of a large file in memory. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredContracts implements ContractRegistry {

    private final EntityManager database;
    private final StatelessSession direct;
    private final Contracts registered;
    private final FormerKeys formerKeys;
    private final PublishedFacts facts;
    private final ContractEnds ends;
    private final CategoryInForce categories;
    private final ContractEvents events;
    private final Geography geography;
    private final BusinessClock clock;

    StoredContracts(
            EntityManager database,
            StatelessSession direct,
            Contracts registered,
            FormerKeys formerKeys,
            PublishedFacts facts,
            ContractEnds ends,
            CategoryInForce categories,
            ContractEvents events,
            Geography geography,
            BusinessClock clock) {
        this.database = database;
        this.direct = direct;
        this.registered = registered;
        this.formerKeys = formerKeys;
        this.facts = facts;
        this.ends = ends;
        this.categories = categories;
        this.events = events;
        this.geography = geography;
        this.clock = clock;
    }

    @Override
    public Map<ContractKey, ContractSnapshot> findAll(Collection<ContractKey> keys) {
        Map<ContractKey, ContractSnapshot> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        // Two arrays however many keys there are: a query with as many parameters as keys is translated anew each time.
        List<ContractKey> asked = List.copyOf(keys);
        List<Object[]> rows = database.createNativeQuery(
                        "select c.id, c.version, c.buyer_siret, c.external_id, c.source_fingerprint, c.title, c.notified_on,"
                                + " c.followed_by, c.commune, c.epci, c.department, c.region, c.status = 'ANNULLED'"
                                + " from unnest(cast(:sirets as text[]), cast(:numbers as text[])) k(siret, number)"
                                + " join contract c on c.external_id = k.number and c.buyer_siret = k.siret",
                        Object[].class)
                .setParameter(
                        "sirets", asked.stream().map(ContractKey::buyerSiret).toArray(String[]::new))
                .setParameter(
                        "numbers", asked.stream().map(ContractKey::externalId).toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> {
            ContractSnapshot snapshot = snapshot(row);
            found.merge(snapshot.key(), snapshot, (one, other) -> one.annulled() ? other : one);
        });
        return found;
    }

    private static ContractSnapshot snapshot(Object[] row) {
        return new ContractSnapshot(
                (UUID) row[0],
                (Long) row[1],
                new ContractKey((String) row[2], (String) row[3]),
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6],
                (String) row[7],
                new Territory((String) row[8], (String) row[9], (String) row[10], (String) row[11]),
                (Boolean) row[12]);
    }

    @Override
    public Map<ContractKey, ContractKey> formerly(Collection<ContractKey> keys) {
        return formerKeys.today(keys);
    }

    @Override
    public List<Outcome> registerAll(List<ContractDraft> drafts) {
        Map<ContractKey, ContractSnapshot> known =
                findAll(drafts.stream().map(ContractDraft::key).toList());
        UnaryOperator<ContractDraft> dated = categories.published(drafts);
        Instant now = clock.now();
        List<Outcome> outcomes = new ArrayList<>();
        List<Contract> created = new ArrayList<>();
        Map<UUID, ContractDraft> changed = new LinkedHashMap<>();
        for (ContractDraft draft : drafts) {
            ContractSnapshot before = known.get(draft.key());
            String fingerprint = Fingerprint.of(draft);
            if (before == null) {
                ContractDraft whole = dated.apply(draft);
                Contract contract = Contract.register(whole, territory(draft), now);
                contract.boughtAsRecorded(draft, whole);
                contract.source().seenIn(fingerprint);
                created.add(contract);
                outcomes.add(new Outcome(Outcome.Kind.CREATED, contract.id(), contract.version()));
            } else if (before.annulled() || fingerprint.equals(before.sourceFingerprint()) && !claims(draft, before)) {
                outcomes.add(new Outcome(Outcome.Kind.UNCHANGED, before.id(), before.version()));
            } else {
                changed.put(before.id(), draft);
                outcomes.add(new Outcome(Outcome.Kind.UPDATED, before.id(), before.version() + 1));
            }
        }
        direct.insertMultiple(created);
        events.publishAll(created, Map.of(), c -> {}, "contract-registered");
        Map<UUID, List<Warning>> differences = merge(changed, dated, now);
        return outcomes.stream()
                .map(outcome -> new Outcome(
                        outcome.kind(),
                        outcome.contractId(),
                        outcome.version(),
                        differences.getOrDefault(outcome.contractId(), List.of())))
                .toList();
    }

    /** Whether somebody follows a contract from now on that nobody followed. */
    private static boolean claims(ContractDraft draft, ContractSnapshot known) {
        return draft.followedBy() != null && known.followedBy() == null;
    }

    /** @return where the drafts say otherwise than what people entered */
    private Map<UUID, List<Warning>> merge(
            Map<UUID, ContractDraft> changed, UnaryOperator<ContractDraft> dated, Instant now) {
        if (changed.isEmpty()) {
            return Map.of();
        }
        List<Contract> contracts = new WhereClause()
                .among("c.id", "ids", changed.keySet())
                .query(database, "from Contract c", " order by c.id", Contract.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Map<UUID, List<Warning>> differences = new HashMap<>();
        for (Contract contract : contracts) {
            ContractDraft draft = changed.get(contract.id());
            List<Lot> before = contract.lots();
            LocalDate end = contract.endsOn();
            List<Modification> modifications = contract.modifications();
            boolean said = contract.factsByHand().contains(Buyer.CATEGORY);
            ContractDraft told = said ? draft : dated.apply(draft);
            PublicationMerge whole = PublicationMerge.of(told, contract);
            contract.publish(whole, territory(whole.draft()), now);
            contract.boughtAsRecorded(draft, told);
            differences.put(contract.id(), whole.differences());
            if (contract.followedBy() == null) {
                contract.follow(draft.followedBy(), clock.today());
            }
            contract.source().seenIn(Fingerprint.of(draft));
            contract.keepLots(untold(before, contract.lots()));
            ends.moved(
                    contract,
                    end,
                    Modification.lastOfDuration(contract.modifications(), modifications, clock.today()),
                    null);
        }
        database.flush();
        Map<UUID, PublishedFacts.Facts> known = facts.of(changed.keySet());
        events.publishAll(contracts, known, database::detach, "contract-changed");
        return differences;
    }

    /** A published record is one lot; it says nothing of the others. */
    private static List<Lot> untold(List<Lot> before, List<Lot> after) {
        Set<UUID> kept = after.stream().map(Lot::id).collect(Collectors.toSet());
        return before.stream().filter(lot -> !kept.contains(lot.id())).toList();
    }

    private Territory territory(ContractDraft draft) {
        return draft.terms().placeOfPerformance().resolve(geography).orElse(Territory.FRANCE);
    }
}
