package fr.clausesociale.beneficiaries.referral.journey;

import fr.clausesociale.beneficiaries.progress.AssessmentState;
import fr.clausesociale.beneficiaries.progress.AssessmentState.FailedClaim;
import fr.clausesociale.beneficiaries.progress.AssessmentState.MissingPiece;
import fr.clausesociale.beneficiaries.progress.Ruling;
import fr.clausesociale.beneficiaries.progress.Ruling.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What somebody said of a referral: the rules of its own claims, or a facilitator of the person.
 *
 * @param at when, or null where that was not kept
 * @param grounds what a facilitator's approval rests on
 */
public record Said(
        String outcome,
        LocalDate until,
        List<MissingPiece> missing,
        List<FailedClaim> failed,
        List<Ground> grounds,
        Instant at) {

    public Said {
        missing = missing == null ? List.of() : List.copyOf(missing);
        failed = failed == null ? List.of() : List.copyOf(failed);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }

    public static Said of(AssessmentState assessment) {
        return new Said(
                assessment.outcome(),
                assessment.validUntil(),
                assessment.missing(),
                assessment.failed(),
                List.of(),
                assessment.recordedAt());
    }

    static Said of(Ruling ruling) {
        return new Said(
                ruling.outcome(), ruling.validUntil(), List.of(), List.of(), ruling.grounds(), ruling.recordedAt());
    }

    boolean positive() {
        return "ELIGIBLE".equals(outcome);
    }

    boolean sameAs(Said other) {
        return other != null && outcome.equals(other.outcome) && Objects.equals(until, other.until);
    }

    /** Whether it adds nothing to what was said, its reasons included. */
    boolean repeats(Said other) {
        return sameAs(other) && missing.equals(other.missing) && failed.equals(other.failed);
    }

    /** Of two that approve, the one that a hiring may rely on for longer. */
    boolean outlasts(Said other) {
        return positive() && other.positive() && until != null && other.until != null && until.isAfter(other.until);
    }

    /** Nothing is told of the time before a referral. */
    Instant notBefore(Instant received) {
        return at == null || at.isBefore(received) ? received : at;
    }
}
