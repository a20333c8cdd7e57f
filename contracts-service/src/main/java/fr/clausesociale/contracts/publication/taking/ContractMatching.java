package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which records tell of a contract that is known under another number: same legal unit, day of notification, an amount and a
 * contractor, numbers that can stand for one contract and titles that agree. What was registered before the file is taken for
 * the same; what the file itself tells under two numbers near each other is only doubted, whoever wrote it knows.
 */
final class ContractMatching {

    private final List<MatchCandidate> known;
    private final List<MatchCandidate> inRound = new ArrayList<>();

    /**
     * @param known registered before the file came
     * @param told those of them that the file told of before: in what state they are by now depends on whether that was
     *     committed
     */
    ContractMatching(List<MatchCandidate> known, Set<ContractKey> told) {
        this.known = known.stream().filter(one -> !told.contains(one.key())).toList();
    }

    /** The contract that the record tells of; two such contracts: none of them. */
    Optional<ContractKey> same(DecpRecord record) {
        List<ContractKey> found = known.stream()
                .filter(one -> one.is(record.draft(), record.initialAmount()))
                .map(MatchCandidate::key)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Warns of a contract that is to be registered beside one that looks the same. */
    void doubt(ImportedRecord imported) {
        DecpRecord record = imported.read();
        first(inRound, record).or(() -> first(known, record)).ifPresent(imported::looksLike);
        inRound.add(MatchCandidate.of(record.draft(), record.initialAmount()));
    }

    private static Optional<ContractKey> first(List<MatchCandidate> among, DecpRecord record) {
        return among.stream()
                .filter(one -> one.is(record.draft(), record.initialAmount()))
                .map(MatchCandidate::key)
                .findFirst();
    }
}
