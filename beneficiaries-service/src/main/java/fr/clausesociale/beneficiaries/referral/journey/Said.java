package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.progress.AssessmentState;
import fr.clausesociale.beneficiaries.progress.AssessmentState.MissingPiece;
import fr.clausesociale.beneficiaries.progress.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What somebody said of a referral: the rules of its own claims, or a facilitator of the person.
 *
 * @param at when, or null where that was not kept
 */
record Said(String outcome, LocalDate until, List<MissingPiece> missing, Instant at) {

    Said {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    static Said of(AssessmentState assessment) {
        return new Said(assessment.outcome(), assessment.validUntil(), assessment.missing(), assessment.recordedAt());
    }

    static Said of(Ruling ruling) {
        return new Said(ruling.outcome(), ruling.validUntil(), List.of(), ruling.recordedAt());
    }

    boolean positive() {
        return "ELIGIBLE".equals(outcome);
    }

    boolean sameAs(Said other) {
        return other != null && outcome.equals(other.outcome) && Objects.equals(until, other.until);
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
