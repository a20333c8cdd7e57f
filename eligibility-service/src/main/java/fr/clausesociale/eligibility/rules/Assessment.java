package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a rule set says of a person on a day: every criterion that was claimed, not only the first that answers.
 *
 * @param validUntil last day a hiring may rely on it, null unless eligible
 */
public record Assessment(
        LocalDate on,
        String ruleSetVersion,
        Outcome outcome,
        List<Satisfied> satisfied,
        List<Failed> failed,
        List<Missing> missing,
        LocalDate validUntil) {

    /** @param until last day on which it is known to hold, or null */
    public record Satisfied(String criterion, LocalDate until) {}

    public record Failed(String criterion, Reason reason) {}

    /** @param claimId null where no claim stands behind it */
    public record Missing(UUID claimId, String criterion, Gap what) {}

    public List<String> criteria() {
        return satisfied.stream().map(Satisfied::criterion).toList();
    }
}
