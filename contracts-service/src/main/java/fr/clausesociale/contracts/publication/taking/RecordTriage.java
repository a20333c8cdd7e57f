package fr.clausesociale.contracts.publication.taking;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.registry.ContractRegistry;
import fr.clausesociale.contracts.contract.registry.ContractSnapshot;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.contract.terms.Fingerprint;
import fr.clausesociale.contracts.publication.record.DecpFault;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.imports.kind.ImportContext;
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
class RecordTriage {

    private final ContractRegistry registry;
    private final KnownContracts contracts;
    private final OwnPublications own;
    private final Geography geography;
    private final BusinessClock clock;

    RecordTriage(
            ContractRegistry registry,
            KnownContracts contracts,
            OwnPublications own,
            Geography geography,
            BusinessClock clock) {
        this.clock = clock;
        this.registry = registry;
        this.contracts = contracts;
        this.own = own;
        this.geography = geography;
    }

    /** What is still open afterwards is to be registered. */
    void sift(List<ImportedRecord> importedRecords, ImportContext context) {
        Access access = new Access(context, geography);
        List<ImportedRecord> rest = open(importedRecords);
        Map<String, ImportContext.Earlier> taken = new HashMap<>(earlier(context, rest));
        Set<String> inFile = new HashSet<>();
        rest.forEach(imported -> inFile.add(imported.fileKey()));
        LotsOfNumber lots = lots(rest, taken, context);
        while (!rest.isEmpty()) {
            Map<String, ImportedRecord> first = new HashMap<>();
            List<ImportedRecord> later = new ArrayList<>();
            Set<String> numbers = new HashSet<>();
            for (ImportedRecord imported : rest) {
                ImportContext.Earlier before = taken.get(imported.publishedKey());
                if (before != null && before.alias()) {
                    imported.unchanged(DecpFault.TOLD_UNDER_OTHER_NUMBER, before.subject(), before.row());
                    continue;
                }
                // what it means may depend on the record before it of its number
                if (!numbers.add(imported.publishedKey()) && !lots.repeated(imported)) {
                    later.add(imported);
                    continue;
                }
                lots.resolve(imported);
                if (imported.open() && first.putIfAbsent(imported.fileKey(), imported) != null) {
                    later.add(imported);
                }
            }
            List<ImportedRecord> round = rest.stream()
                    .filter(imported -> first.get(imported.fileKey()) == imported)
                    .toList();
            round.forEach(imported -> inFile.add(imported.fileKey()));
            check(round, inFile, access, context, lots);
            round.stream()
                    .filter(ImportedRecord::taken)
                    .forEach(imported -> taken.put(
                            imported.fileKey(),
                            new ImportContext.Earlier(
                                    imported.row().number(), imported.told().text(), imported.subject())));
            rest = later;
        }
    }

    private static Map<String, ImportContext.Earlier> earlier(
            ImportContext context, List<ImportedRecord> importedRecords) {
        return context.earlier()
                .apply(importedRecords.stream().map(ImportedRecord::fileKey).toList());
    }

    /** What is known of contracts that share the numbers of these records. */
    private LotsOfNumber lots(
            List<ImportedRecord> importedRecords, Map<String, ImportContext.Earlier> taken, ImportContext context) {
        Map<String, List<LotsOfNumber.Known>> known = contracts.sharing(
                importedRecords.stream().map(imported -> imported.read().key()).toList());
        Set<String> shared = new HashSet<>(known.keySet());
        shared.addAll(taken.keySet());
        taken.putAll(context.earlier().apply(LotsOfNumber.names(importedRecords, shared)));
        return new LotsOfNumber(known, taken);
    }

    /** A record that has nothing in common with the contract known by its number, but for the day, is another lot. */
    private void part(List<ImportedRecord> candidates, Map<ContractKey, ContractSnapshot> known, LotsOfNumber lots) {
        List<ImportedRecord> told = candidates.stream()
                .filter(imported -> known.containsKey(imported.key()) && !imported.isOneOfLots() && !imported.isLater())
                .toList();
        Map<UUID, LotSignature> said = contracts.said(
                told.stream().map(imported -> known.get(imported.key()).id()).toList());
        for (ImportedRecord imported : told) {
            ContractSnapshot contract = known.get(imported.key());
            LotSignature before = said.get(contract.id());
            if (before != null
                    && before.unlike(imported.said())
                    && Objects.equals(
                            contract.notifiedOn(), imported.draft().terms().notifiedOn())) {
                lots.other(imported);
            }
        }
    }

    private void check(
            List<ImportedRecord> round, Set<String> inFile, Access access, ImportContext context, LotsOfNumber lots) {
        round.forEach(access::checkSender);
        List<ImportedRecord> candidates = open(round);
        Map<ContractKey, ContractSnapshot> known =
                registry.findAll(candidates.stream().map(ImportedRecord::key).toList());
        part(candidates, known, lots);
        candidates.forEach(ImportedRecord::settle);
        List<ImportedRecord> all = candidates;
        // what holds instead of a record before it may be brought in as that was, and is known by it
        all.stream().filter(ImportedRecord::isLater).forEach(access::checkNew);
        candidates = all.stream().filter(imported -> !imported.isLater()).toList();
        ContractMatching matches = matches(candidates, known, context);
        match(candidates, known, inFile, matches);
        for (ImportedRecord imported : candidates) {
            ContractSnapshot contract = known.get(imported.draft().key());
            if (contract == null) {
                access.checkNew(imported);
            } else {
                checkAgainst(contract, imported, access);
            }
        }
        open(candidates).stream()
                .filter(imported -> !known.containsKey(imported.draft().key()))
                .forEach(matches::doubt);
        checkNews(open(all), known);
    }

    private ContractMatching matches(
            List<ImportedRecord> candidates, Map<ContractKey, ContractSnapshot> known, ImportContext context) {
        List<MatchCandidate> neighbours = contracts.neighbours(
                candidates.stream()
                        .map(ImportedRecord::read)
                        .filter(record -> !known.containsKey(record.key()))
                        .toList(),
                context.since());
        return new ContractMatching(
                neighbours,
                told(context, neighbours.stream().map(MatchCandidate::key).toList()));
    }

    /** Finds contracts that are known under another number; one that these records tell of themselves is not meant. */
    private void match(
            List<ImportedRecord> candidates,
            Map<ContractKey, ContractSnapshot> known,
            Set<String> inFile,
            ContractMatching matches) {
        List<ImportedRecord> unknown = candidates.stream()
                .filter(imported -> !known.containsKey(imported.key()) && !imported.isOneOfLots())
                .toList();
        Map<ContractKey, ContractKey> corrected = corrected(unknown);
        Set<ContractKey> matched = new HashSet<>();
        for (ImportedRecord imported : unknown) {
            ContractKey today = corrected.get(imported.key());
            ContractKey other =
                    today != null ? today : matches.same(imported.read()).orElse(null);
            if (other == null || inFile.contains(ImportedRecord.fileKey(other)) || !matched.add(other)) {
                continue;
            }
            if (today != null) {
                imported.corrected(today);
            } else {
                imported.knownAs(other);
            }
        }
        known.putAll(registry.findAll(matched));
    }

    /**
     * Contracts whose number or buyer was corrected since, each by the key that records still tell. What has another day and
     * another title is the contract that the number rightly belongs to.
     */
    private Map<ContractKey, ContractKey> corrected(List<ImportedRecord> unknown) {
        Map<ContractKey, ContractKey> today =
                registry.formerly(unknown.stream().map(ImportedRecord::key).toList());
        if (today.isEmpty()) {
            return today;
        }
        Map<ContractKey, ContractSnapshot> contracts = registry.findAll(today.values());
        unknown.stream()
                .filter(imported -> today.containsKey(imported.key()))
                .filter(imported -> reused(contracts.get(today.get(imported.key())), imported.draft()))
                .forEach(imported -> today.remove(imported.key()));
        return today;
    }

    /** Of these, what the file told of before: in what state it is by now depends on whether that was committed. */
    private static Set<ContractKey> told(ImportContext context, Collection<ContractKey> keys) {
        Set<String> told = context.earlier()
                .apply(keys.stream().map(ImportedRecord::fileKey).toList())
                .keySet();
        return keys.stream()
                .filter(key -> told.contains(ImportedRecord.fileKey(key)))
                .collect(Collectors.toSet());
    }

    private static void checkAgainst(ContractSnapshot known, ImportedRecord imported, Access access) {
        ContractDraft draft = imported.draft();
        access.checkKnown(imported, known);
        if (imported.open() && reused(known, draft)) {
            imported.failed(DecpFault.IDENTIFIER_REUSED, known.title(), known.notifiedOn());
        }
    }

    private static boolean reused(ContractSnapshot known, ContractDraft draft) {
        return ContractSimilarity.reused(
                known.notifiedOn(),
                known.title(),
                draft.terms().notifiedOn(),
                draft.terms().title());
    }

    /** Leaves out what says otherwise than what is known, but is our own export or older. */
    private void checkNews(List<ImportedRecord> importedRecords, Map<ContractKey, ContractSnapshot> known) {
        Map<UUID, ImportedRecord> changing = new HashMap<>();
        for (ImportedRecord imported : importedRecords) {
            ContractSnapshot contract = known.get(imported.draft().key());
            if (contract != null && !Fingerprint.of(imported.draft()).equals(contract.sourceFingerprint())) {
                changing.put(contract.id(), imported);
            }
        }
        Map<UUID, JsonNode> records = new HashMap<>();
        changing.forEach((id, imported) -> records.put(id, imported.row().record()));
        Set<UUID> ours = own.among(records);
        Map<UUID, LocalDate> publishedOn = contracts.publishedOn(changing.keySet(), clock.today());
        changing.forEach((id, imported) -> {
            LocalDate last = publishedOn.get(id);
            LocalDate published = imported.read().publishedOn();
            if (ours.contains(id)) {
                imported.saysNothingNew(id);
            } else if (last != null && published != null && published.isBefore(last)) {
                imported.unchanged(DecpFault.OLDER_THAN_KNOWN, id, published, last);
            } else if (last != null && imported.read().undated()) {
                imported.unchanged(DecpFault.UNDATED_BESIDE_DATED, id, last);
            }
        });
    }

    private static List<ImportedRecord> open(List<ImportedRecord> importedRecords) {
        return importedRecords.stream().filter(ImportedRecord::open).toList();
    }
}
