package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.publication.record.DecpFault;
import fr.clausesociale.platform.imports.kind.ImportContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which contract a record means where its buyer published several under its number: the first keeps the number, each
 * other is known by the number and a suffix ({@code 2026-07~2}), the same whenever and in whatever order they are told again.
 */
final class LotsOfNumber {

    private static final String SUFFIX = "~";
    private static final int MOST = 100;

    /** Contracts known from before, by the number they were published under; empty where each number is that of one. */
    private final Map<String, List<Known>> known;
    /** What this file told before, by the number it is known under. */
    private final Map<String, ImportContext.Earlier> told;

    /** A contract that was published under a number it shares. */
    record Known(ContractKey key, LotSignature said) {}

    LotsOfNumber(Map<String, List<Known>> known, Map<String, ImportContext.Earlier> told) {
        this.known = known;
        this.told = told;
    }

    /** Names under which the file may have told of lots before, of records that may be some. */
    static List<String> names(Collection<ImportedRecord> importedRecords, Set<String> shared) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>(shared);
        importedRecords.forEach(imported -> {
            if (!once.add(imported.publishedKey())) {
                twice.add(imported.publishedKey());
            }
        });
        List<String> names = new ArrayList<>();
        for (ImportedRecord imported : importedRecords) {
            if (twice.remove(imported.publishedKey())) {
                for (int number = 2; number <= MOST; number++) {
                    names.add(ImportedRecord.fileKey(numbered(imported.read().key(), number)));
                }
            }
        }
        return names;
    }

    private static ContractKey numbered(ContractKey published, int number) {
        return new ContractKey(published.buyerSiret(), published.externalId() + SUFFIX + number);
    }

    private record Candidate(ContractKey key, LotSignature said, ImportContext.Earlier inFile) {}

    /** Whether the file said the same before. */
    boolean repeated(ImportedRecord imported) {
        return same(candidates(imported, imported.read().key()), imported.said())
                .isPresent();
    }

    private static Optional<Candidate> same(List<Candidate> candidates, LotSignature said) {
        return candidates.stream()
                .filter(one -> one.inFile() != null && one.said().sameAs(said))
                .findFirst();
    }

    /** Decides what the record means: nothing new, a contradiction, or one of the contracts of its number, perhaps another one. */
    void resolve(ImportedRecord imported) {
        ContractKey published = imported.read().key();
        List<Candidate> candidates = candidates(imported, published);
        imported.means(published);
        if (candidates.isEmpty()) {
            return;
        }
        LotSignature said = imported.said();
        Candidate same = same(candidates, said).orElse(null);
        Candidate nearest = candidates.stream()
                .min(Comparator.<Candidate>comparingInt(one -> one.said().differences(said))
                        .thenComparing(one -> one.said().ofOtherContract(said))
                        .thenComparing(one -> one.inFile() != null))
                .orElseThrow();
        if (same != null) {
            imported.means(same.key());
            imported.repeats(same.inFile().row(), same.inFile().subject());
        } else if (nearest.said().ofOtherContract(said)) {
            apart(imported, candidates, nearest);
        } else if (nearest.inFile() != null) {
            again(imported, nearest);
        } else {
            imported.means(nearest.key());
        }
    }

    /**
     * The file tells of one contract otherwise than before: what was published last holds. Of two that are not told apart by
     * that nobody can say which is right.
     */
    private static void again(ImportedRecord imported, Candidate before) {
        LotSignature said = imported.said();
        imported.means(before.key());
        if (said.olderThan(before.said())) {
            imported.isOlder(before.said(), before.inFile().subject());
        } else if (!before.said().olderThan(said)) {
            imported.failed(DecpFault.DUPLICATE_IN_FILE, before.inFile().row());
        } else if (said.sameContract(before.said())) {
            imported.repeats(before.inFile().row(), before.inFile().subject());
        } else {
            imported.supersedes();
        }
    }

    /**
     * Beside another record of the file it is a lot. Alone it is news of the nearest contract, as where a number is that of one
     * contract only, unless nothing agrees; and a number that no contract has is free: whose it is may be known by what it says.
     */
    private void apart(ImportedRecord imported, List<Candidate> candidates, Candidate nearest) {
        boolean alone = candidates.stream().allMatch(one -> one.inFile() == null);
        boolean free = candidates.stream()
                .noneMatch(one -> one.key().equals(imported.read().key()));
        if (alone && !free && !nearest.said().unlike(imported.said())) {
            imported.means(nearest.key());
        } else if (!alone && !free) {
            other(imported, candidates);
        }
    }

    /** The record tells of a contract that is not known under its number yet. */
    void other(ImportedRecord imported) {
        other(imported, candidates(imported, imported.read().key()));
    }

    private void other(ImportedRecord imported, List<Candidate> candidates) {
        Set<ContractKey> taken =
                new HashSet<>(candidates.stream().map(Candidate::key).toList());
        for (int number = 2; number <= MOST; number++) {
            ContractKey key = numbered(imported.read().key(), number);
            if (!taken.contains(key)) {
                imported.isLot(key);
                return;
            }
        }
        imported.failed(DecpFault.DUPLICATE_IN_FILE, imported.row().number());
    }

    private List<Candidate> candidates(ImportedRecord imported, ContractKey published) {
        Map<ContractKey, Candidate> found = new HashMap<>();
        known.getOrDefault(imported.publishedKey(), List.of())
                .forEach(one -> found.put(one.key(), new Candidate(one.key(), one.said(), null)));
        add(found, published);
        for (int number = 2; number <= MOST; number++) {
            if (!add(found, numbered(published, number)) && !found.containsKey(numbered(published, number))) {
                break;
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(one -> one.key().externalId()))
                .toList();
    }

    private boolean add(Map<ContractKey, Candidate> found, ContractKey key) {
        ImportContext.Earlier earlier = told.get(ImportedRecord.fileKey(key));
        if (earlier == null || earlier.alias()) {
            return false;
        }
        found.put(key, new Candidate(key, LotSignature.parse(earlier.content()), earlier));
        return true;
    }
}
