package fr.clausesociale.eligibility.rules;

import fr.clausesociale.eligibility.rules.check.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collects what the criteria say; of several claims to one criterion, a satisfied one silences the others. */
final class Findings {

    private static final LocalDate NEVER = LocalDate.MAX;

    private final Map<String, LocalDate> satisfied = new LinkedHashMap<>();
    private final List<Assessment.Failed> failed = new ArrayList<>();
    private final List<Assessment.Missing> missing = new ArrayList<>();

    void add(Claim claim, Verdict verdict) {
        if (verdict instanceof Verdict.Satisfied yes) {
            LocalDate until = yes.until() == null ? NEVER : yes.until();
            satisfied.merge(claim.criterion(), until, (a, b) -> a.isAfter(b) ? a : b);
        } else if (verdict instanceof Verdict.Failed no) {
            failed(claim.criterion(), no.reason());
        } else if (verdict instanceof Verdict.Missing open) {
            missing.add(new Assessment.Missing(claim.id(), claim.criterion(), open.what()));
        }
    }

    void failed(String criterion, Reason reason) {
        Assessment.Failed entry = new Assessment.Failed(criterion, reason);
        if (!failed.contains(entry)) {
            failed.add(entry);
        }
    }

    void missing(UUID claimId, String criterion, Gap what) {
        missing.add(new Assessment.Missing(claimId, criterion, what));
    }

    /** Last day on which a criterion is known to hold; null where nothing known ends it, or where it is not met. */
    LocalDate until(String criterion) {
        LocalDate until = satisfied.get(criterion);
        return NEVER.equals(until) ? null : until;
    }

    List<Assessment.Satisfied> satisfied() {
        return satisfied.entrySet().stream()
                .map(entry -> new Assessment.Satisfied(
                        entry.getKey(), entry.getValue().equals(NEVER) ? null : entry.getValue()))
                .toList();
    }

    List<Assessment.Failed> failed() {
        return failed.stream()
                .filter(entry -> !satisfied.containsKey(entry.criterion()))
                .toList();
    }

    List<Assessment.Missing> missing() {
        return missing.stream()
                .filter(entry -> !satisfied.containsKey(entry.criterion()))
                .toList();
    }

    /** @param sufficient codes that count, or null for all */
    boolean anySatisfied(List<String> sufficient) {
        return satisfied.keySet().stream().anyMatch(code -> sufficient == null || sufficient.contains(code));
    }

    /** The end of the longest lasting criterion of those, where that comes before the usual end. */
    LocalDate capped(LocalDate usual, List<String> sufficient) {
        LocalDate longest = satisfied.entrySet().stream()
                .filter(entry -> sufficient == null || sufficient.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(LocalDate::compareTo)
                .orElse(usual);
        return longest.isBefore(usual) ? longest : usual;
    }
}
