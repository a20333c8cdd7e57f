package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.ContractDraft;
import fr.clausesociale.contracts.contract.ContractKey;
import fr.clausesociale.contracts.contract.ContractRegistry;
import fr.clausesociale.contracts.contract.ContractSnapshot;
import fr.clausesociale.contracts.contract.Fingerprint;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.imports.ImportContext;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sorts out what is not to be registered. A record repeats or contradicts only one that was taken, be it of the same batch or
 * of one before: so it does not matter where batches begin, nor whether those before were committed.
 */
@ApplicationScoped
class Sieve {

    private final ContractRegistry registry;
    private final KnownContracts contracts;
    private final Echoes echoes;
    private final Geography geography;
    private final BusinessClock clock;

    Sieve(
            ContractRegistry registry,
            KnownContracts contracts,
            Echoes echoes,
            Geography geography,
            BusinessClock clock) {
        this.clock = clock;
        this.registry = registry;
        this.contracts = contracts;
        this.echoes = echoes;
        this.geography = geography;
    }

    /** What is still open afterwards is to be registered. */
    void sift(List<Taking> takings, ImportContext context) {
        Access access = new Access(context, geography);
        List<Taking> rest = open(takings);
        Map<String, ImportContext.Earlier> taken = new HashMap<>(earlier(context, rest));
        Set<String> inFile = new HashSet<>();
        rest.forEach(taking -> inFile.add(taking.fileKey()));
        LotsOfNumber lots = lots(rest, taken, context);
        while (!rest.isEmpty()) {
            Map<String, Taking> first = new HashMap<>();
            List<Taking> later = new ArrayList<>();
            for (Taking taking : rest) {
                ImportContext.Earlier before = taken.get(taking.publishedKey());
                if (before != null && before.alias()) {
                    taking.unchanged(DecpFault.TOLD_UNDER_OTHER_NUMBER, before.subject(), before.row());
                    continue;
                }
                lots.resolve(taking);
                if (taking.open() && first.putIfAbsent(taking.fileKey(), taking) != null) {
                    later.add(taking);
                }
            }
            List<Taking> round = rest.stream()
                    .filter(taking -> first.get(taking.fileKey()) == taking)
                    .toList();
            round.forEach(taking -> inFile.add(taking.fileKey()));
            check(round, inFile, access, context, lots);
            round.stream()
                    .filter(Taking::taken)
                    .forEach(taking -> taken.put(
                            taking.fileKey(),
                            new ImportContext.Earlier(
                                    taking.row().number(), taking.said().text(), null)));
            rest = later;
        }
    }

    private static Map<String, ImportContext.Earlier> earlier(ImportContext context, List<Taking> takings) {
        return context.earlier().apply(takings.stream().map(Taking::fileKey).toList());
    }

    /** What is known of contracts that share the numbers of these records. */
    private LotsOfNumber lots(List<Taking> takings, Map<String, ImportContext.Earlier> taken, ImportContext context) {
        Map<String, List<LotsOfNumber.Known>> known = contracts.sharing(
                takings.stream().map(taking -> taking.read().key()).toList());
        Set<String> shared = new HashSet<>(known.keySet());
        shared.addAll(taken.keySet());
        taken.putAll(context.earlier().apply(LotsOfNumber.names(takings, shared)));
        return new LotsOfNumber(known, taken);
    }

    /** A record that has nothing in common with the contract known by its number, but for the day, is another lot. */
    private void part(List<Taking> candidates, Map<ContractKey, ContractSnapshot> known, LotsOfNumber lots) {
        List<Taking> told = candidates.stream()
                .filter(taking -> known.containsKey(taking.key()) && !taking.isOneOfLots())
                .toList();
        Map<UUID, Said> said = contracts.said(
                told.stream().map(taking -> known.get(taking.key()).id()).toList());
        for (Taking taking : told) {
            ContractSnapshot contract = known.get(taking.key());
            Said before = said.get(contract.id());
            if (before != null
                    && before.unlike(taking.said())
                    && Objects.equals(contract.notifiedOn(), taking.draft().notifiedOn())) {
                lots.other(taking);
            }
        }
    }

    private void check(
            List<Taking> round, Set<String> inFile, Access access, ImportContext context, LotsOfNumber lots) {
        round.forEach(access::checkSender);
        List<Taking> candidates = open(round);
        Map<ContractKey, ContractSnapshot> known =
                registry.findAll(candidates.stream().map(Taking::key).toList());
        part(candidates, known, lots);
        candidates.forEach(Taking::settle);
        Matches matches = matches(candidates, known, context);
        match(candidates, known, inFile, matches);
        for (Taking taking : candidates) {
            ContractSnapshot contract = known.get(taking.draft().key());
            if (contract == null) {
                access.checkNew(taking);
            } else {
                checkAgainst(contract, taking, access);
            }
        }
        open(candidates).stream()
                .filter(taking -> !known.containsKey(taking.draft().key()))
                .forEach(matches::doubt);
        checkNews(open(candidates), known);
    }

    private Matches matches(List<Taking> candidates, Map<ContractKey, ContractSnapshot> known, ImportContext context) {
        List<Neighbour> neighbours = contracts.neighbours(
                candidates.stream()
                        .map(Taking::read)
                        .filter(record -> !known.containsKey(record.key()))
                        .toList(),
                context.since());
        return new Matches(
                neighbours,
                told(context, neighbours.stream().map(Neighbour::key).toList()));
    }

    /** Finds contracts that are known under another number; one that these records tell of themselves is not meant. */
    private void match(
            List<Taking> candidates, Map<ContractKey, ContractSnapshot> known, Set<String> inFile, Matches matches) {
        List<Taking> unknown = candidates.stream()
                .filter(taking -> !known.containsKey(taking.key()) && !taking.isOneOfLots())
                .toList();
        Map<ContractKey, ContractKey> corrected = corrected(unknown);
        Set<ContractKey> matched = new HashSet<>();
        for (Taking taking : unknown) {
            ContractKey today = corrected.get(taking.key());
            ContractKey other =
                    today != null ? today : matches.same(taking.read()).orElse(null);
            if (other == null || inFile.contains(Taking.fileKey(other)) || !matched.add(other)) {
                continue;
            }
            if (today != null) {
                taking.corrected(today);
            } else {
                taking.knownAs(other);
            }
        }
        known.putAll(registry.findAll(matched));
    }

    /**
     * Contracts whose number or buyer was corrected since, each by the key that records still tell. What has another day and
     * another title is the contract that the number rightly belongs to.
     */
    private Map<ContractKey, ContractKey> corrected(List<Taking> unknown) {
        Map<ContractKey, ContractKey> today =
                registry.formerly(unknown.stream().map(Taking::key).toList());
        if (today.isEmpty()) {
            return today;
        }
        Map<ContractKey, ContractSnapshot> contracts = registry.findAll(today.values());
        unknown.stream()
                .filter(taking -> today.containsKey(taking.key()))
                .filter(taking -> reused(contracts.get(today.get(taking.key())), taking.draft()))
                .forEach(taking -> today.remove(taking.key()));
        return today;
    }

    /** Of these, what the file told of before: in what state it is by now depends on whether that was committed. */
    private static Set<ContractKey> told(ImportContext context, Collection<ContractKey> keys) {
        Set<String> told = context.earlier()
                .apply(keys.stream().map(Taking::fileKey).toList())
                .keySet();
        return keys.stream().filter(key -> told.contains(Taking.fileKey(key))).collect(Collectors.toSet());
    }

    private static void checkAgainst(ContractSnapshot known, Taking taking, Access access) {
        ContractDraft draft = taking.draft();
        access.checkKnown(taking, known);
        if (taking.open() && reused(known, draft)) {
            taking.failed(DecpFault.IDENTIFIER_REUSED, known.title(), known.notifiedOn());
        }
    }

    private static boolean reused(ContractSnapshot known, ContractDraft draft) {
        return Alike.reused(known.notifiedOn(), known.title(), draft.notifiedOn(), draft.title());
    }

    /** Leaves out what says otherwise than what is known, but is our own export or older. */
    private void checkNews(List<Taking> takings, Map<ContractKey, ContractSnapshot> known) {
        Map<UUID, Taking> changing = new HashMap<>();
        for (Taking taking : takings) {
            ContractSnapshot contract = known.get(taking.draft().key());
            if (contract != null && !Fingerprint.of(taking.draft()).equals(contract.sourceFingerprint())) {
                changing.put(contract.id(), taking);
            }
        }
        Map<UUID, JsonNode> records = new HashMap<>();
        changing.forEach((id, taking) -> records.put(id, taking.row().record()));
        Set<UUID> ours = echoes.among(records);
        Map<UUID, LocalDate> publishedOn = contracts.publishedOn(changing.keySet(), clock.today());
        changing.forEach((id, taking) -> {
            LocalDate last = publishedOn.get(id);
            LocalDate published = taking.read().publishedOn();
            if (ours.contains(id)) {
                taking.echoes(id);
            } else if (last != null && published != null && published.isBefore(last)) {
                taking.unchanged(DecpFault.OLDER_THAN_KNOWN, id, published, last);
            }
        });
    }

    private static List<Taking> open(List<Taking> takings) {
        return takings.stream().filter(Taking::open).toList();
    }
}
