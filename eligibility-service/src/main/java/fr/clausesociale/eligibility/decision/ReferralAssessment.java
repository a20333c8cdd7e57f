package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Declaration.DeclaredReferral;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the rules say of the claims of one referral alone, on the day it arrived. No decision: nobody is hired by it. It is what
 * the referral's prescriber is told, who must not learn what others declared of the person, nor that there are others.
 */
@Entity
@Table(name = "referral_assessment")
class ReferralAssessment {

    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "beneficiary_id")
    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "rule_set_version")
    private String ruleSetVersion;

    @Convert(converter = SealedFindings.class)
    private Findings findings;

    private Long revision;

    @Column(name = "completable_until")
    private LocalDate completableUntil;

    /** Of each claim that fails its identifier and why, parted by a blank. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> failed;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    protected ReferralAssessment() {}

    ReferralAssessment(UUID beneficiary, DeclaredReferral referral) {
        referralId = referral.referralId();
        beneficiaryId = beneficiary;
    }

    /** Takes over what the rules say now, and returns whether that is news. */
    boolean says(
            Assessment assessment,
            DeclaredReferral referral,
            List<FailedClaim> failedClaims,
            LocalDate completable,
            Instant now) {
        List<String> fails =
                failedClaims.stream().map(ReferralAssessment::written).toList();
        if (findings != null
                && Objects.equals(revision, referral.revision())
                && failed.equals(fails)
                && outcome == assessment.outcome()
                && Objects.equals(validUntil, assessment.validUntil())
                && Set.copyOf(findings.missing()).equals(Set.copyOf(assessment.missing()))) {
            return false;
        }
        outcome = assessment.outcome();
        assessedOn = assessment.on();
        validUntil = assessment.validUntil();
        ruleSetVersion = assessment.ruleSetVersion();
        findings = Findings.of(assessment, referral.claims());
        revision = referral.revision();
        completableUntil = completable;
        failed = fails;
        recordedAt = now;
        return true;
    }

    /** It is declared by somebody else than it was taken for. */
    void belongsTo(UUID beneficiary) {
        beneficiaryId = beneficiary;
    }

    UUID referralId() {
        return referralId;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    Outcome outcome() {
        return outcome;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    String ruleSetVersion() {
        return ruleSetVersion;
    }

    Findings findings() {
        return findings;
    }

    Long revision() {
        return revision;
    }

    LocalDate completableUntil() {
        return completableUntil;
    }

    List<FailedClaim> failed() {
        return failed.stream().map(ReferralAssessment::read).toList();
    }

    private static String written(FailedClaim claim) {
        return (claim.claimId() == null ? "-" : claim.claimId()) + " " + claim.reason();
    }

    private static FailedClaim read(String written) {
        String[] parts = written.split(" ");
        return new FailedClaim(parts[0].equals("-") ? null : UUID.fromString(parts[0]), Reason.valueOf(parts[1]));
    }

    Instant recordedAt() {
        return recordedAt;
    }

    long version() {
        return version;
    }
}
