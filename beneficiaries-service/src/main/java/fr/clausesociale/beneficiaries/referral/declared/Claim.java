package fr.clausesociale.beneficiaries.referral.declared;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What a prescriber says of a person's situation.
 *
 * @param criterion code of the category, of a rule set
 */
public record Claim(UUID claimId, String criterion, LocalDate since, LocalDate until, Evidence evidence) {

    boolean saysTheSame(Claim other) {
        return criterion.equals(other.criterion)
                && Objects.equals(since, other.since)
                && Objects.equals(until, other.until)
                && Objects.equals(evidence, other.evidence);
    }

    /** The document that the prescriber saw; a copy is never taken. */
    public record Evidence(String kind, LocalDate issuedOn, LocalDate validUntil) {}
}
