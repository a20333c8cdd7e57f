package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.explanation.Explainer;
import fr.clausesociale.eligibility.explanation.Explanation;
import fr.clausesociale.eligibility.key.CriteriaSeal;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.profile.Profile;
import fr.clausesociale.eligibility.profile.SealedProfile;
import fr.clausesociale.eligibility.rules.Assessment;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.platform.events.Sealed;
import fr.clausesociale.platform.identifier.Ids;
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
import java.util.function.Predicate;

/** What was decided of a person, under which rules and until when. Never edited: at most marked as superseded, once. */
@Entity
@Table(name = "decision")
class Decision {

    enum Basis {
        AUTOMATIC,
        FACILITATOR
    }

    /**
     * Who decided, by what and from when: what only a facilitator's decision has.
     *
     * @param programme whose rules are meant, or null
     */
    record Ruling(
            Outcome outcome,
            List<String> grounds,
            String motive,
            LocalDate validFrom,
            String programme,
            String decidedBy,
            String organisation) {}

    @Id
    private UUID id;

    /** Whom it belongs to. */
    @Column(name = "beneficiary_id")
    private UUID beneficiaryId;

    /** The pseudonym that it was recorded under and is told under, where it belongs to another since. */
    @Column(name = "recorded_under")
    private UUID recordedUnder;

    @Column(name = "referral_id")
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "rule_set_version")
    private String ruleSetVersion;

    @Column(name = "window_months")
    private int windowMonths;

    @Column(name = "window_start")
    private String windowStart;

    @Convert(converter = SealedFindings.class)
    private Findings findings;

    @Convert(converter = SealedProfile.class)
    private Sealed<Profile> profile;

    @Convert(converter = SealedExplanation.class)
    private Sealed<Explanation> explanation;

    private boolean regularisation;

    @Column(name = "decided_by")
    private String decidedBy;

    private String organisation;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_by")
    private UUID supersededBy;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Version
    private long version;

    protected Decision() {}

    private Decision(Declaration person, Explainer judged, Outcome outcome, LocalDate on, Instant recordedAt) {
        RuleSet rules = judged.rules();
        this.id = Ids.next();
        this.beneficiaryId = person.beneficiaryId();
        this.outcome = outcome;
        this.assessedOn = on;
        this.validFrom = on;
        this.ruleSetVersion = rules.version();
        this.windowMonths = rules.countingWindow().months();
        this.windowStart = rules.countingWindow().start();
        this.explanation = Sealed.of(judged.explanation());
        this.recordedAt = recordedAt;
    }

    /** The rules' own answer, on the day the referral arrived. */
    static Decision automatic(Declaration person, Explainer judged, CriteriaSeal seal, Instant recordedAt) {
        Assessment assessment = judged.assessment();
        Decision decision = new Decision(person, judged, assessment.outcome(), assessment.on(), recordedAt);
        decision.basis = Basis.AUTOMATIC;
        decision.referralId = person.referralId();
        decision.validUntil = assessment.validUntil();
        decision.findings = Findings.of(assessment, person.claimIds());
        decision.profile = Sealed.of(
                Profile.of(decision.id, person, assessment.on(), seal.of(decision.findings.satisfied()), recordedAt));
        return decision;
    }

    /** A facilitator's ruling, beside what the rules say of that day. Dated before today it is a regularisation. */
    static Decision byFacilitator(
            Declaration person, Explainer judged, Ruling ruling, LocalDate today, CriteriaSeal seal, Instant now) {
        Assessment assessment = judged.assessment();
        Decision decision = new Decision(person, judged, ruling.outcome(), ruling.validFrom(), now);
        decision.basis = Basis.FACILITATOR;
        decision.referralId = person.referralId();
        decision.validUntil =
                ruling.outcome() == Outcome.ELIGIBLE ? judged.rules().lastDayOfValidity(ruling.validFrom()) : null;
        decision.findings = new Findings(
                assessment.criteria(),
                assessment.failed(),
                assessment.missing(),
                List.copyOf(ruling.grounds()),
                ruling.motive(),
                person.claimIds(),
                ruling.grounds().stream().map(person::claimsOf).toList());
        decision.profile = Sealed.of(
                Profile.of(decision.id, person, ruling.validFrom(), seal.of(decision.findings.reliedOn()), now));
        decision.regularisation = ruling.validFrom().isBefore(today);
        decision.decidedBy = ruling.decidedBy();
        decision.organisation = ruling.organisation();
        return decision;
    }

    /**
     * The person is gone: what is decided stays, since hours rest on it; the words for it go, the facts it rests on, and what
     * tells of health, offences or social care.
     *
     * @param sensitive whether a criterion does
     */
    void forgetPerson(Predicate<String> sensitive) {
        findings = findings.impersonal(sensitive);
        explanation = Sealed.of(explanation.value().impersonal());
    }

    void supersededBy(Decision later, Instant now) {
        if (supersededBy != null) {
            throw new IllegalStateException("Decision " + id + " is superseded already");
        }
        supersededBy = later.id;
        supersededAt = now;
    }

    /**
     * Whoever it was recorded of and somebody else are two again, and it is the other one's.
     *
     * @param declared the claims of theirs, which whoever decided had before them as much as those of the first
     */
    void belongsTo(UUID person, Set<UUID> declared) {
        UUID recorded = recordedUnder();
        recordedUnder = person.equals(recorded) ? null : recorded;
        beneficiaryId = person;
        findings = findings.about(declared);
    }

    /** What its profile tells of health, offences or social care, under another key. @param to that of {@code holder} */
    void sealedAnew(OwnKey from, OwnKey to, UUID holder) {
        Profile told = profile();
        profile = Sealed.of(told.sealedAnew(to.seal(from.open(told.sealedCriteria())), holder));
    }

    /** What superseded it is about somebody else. @param own what of the person's own supersedes it, or null */
    void supersededByOwn(Decision own) {
        supersededBy = own == null ? null : own.id;
        supersededAt = own == null ? null : own.recordedAt;
    }

    /** Whether a later one of the same person takes the place of this one: as {@link Assessor} and {@link Reassessment} have it. */
    boolean givesWayTo(Decision later) {
        return later.recordedAt.isAfter(recordedAt)
                && (later.automatic() ? !is(Outcome.ELIGIBLE) : !later.is(Outcome.ELIGIBLE) || !is(Outcome.ELIGIBLE));
    }

    boolean standing() {
        return supersededBy == null;
    }

    boolean inForce(LocalDate day) {
        return standing() && covers(day);
    }

    /**
     * Whether it is what held on a day, as far as is known now: one that was superseded held until its successor's first day.
     *
     * @param all all decisions on the person
     */
    boolean held(LocalDate day, List<Decision> all) {
        return covers(day)
                && (standing()
                        || all.stream().anyMatch(next -> next.id.equals(supersededBy) && next.validFrom.isAfter(day)));
    }

    private boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    boolean is(Outcome expected) {
        return outcome == expected;
    }

    boolean automatic() {
        return basis == Basis.AUTOMATIC;
    }

    /** Whether the same structure ruled the same, word for word. */
    boolean says(Ruling ruling) {
        return !automatic()
                && outcome == ruling.outcome()
                && validFrom.equals(ruling.validFrom())
                && Objects.equals(organisation, ruling.organisation())
                && findings.grounds().equals(ruling.grounds())
                && ruling.motive().equals(findings.motive());
    }

    boolean sameFindings(Assessment assessment) {
        return outcome == assessment.outcome()
                && Set.copyOf(findings.satisfied()).equals(Set.copyOf(assessment.criteria()))
                && Set.copyOf(findings.missing()).equals(Set.copyOf(assessment.missing()));
    }

    UUID id() {
        return id;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    /** The pseudonym that it is told under. */
    UUID recordedUnder() {
        return recordedUnder == null ? beneficiaryId : recordedUnder;
    }

    UUID referralId() {
        return referralId;
    }

    Outcome outcome() {
        return outcome;
    }

    Basis basis() {
        return basis;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    String ruleSetVersion() {
        return ruleSetVersion;
    }

    RuleSet.CountingWindow countingWindow() {
        return new RuleSet.CountingWindow(windowMonths, windowStart);
    }

    Findings findings() {
        return findings;
    }

    Profile profile() {
        return profile.value();
    }

    Explanation explanation() {
        return explanation.value();
    }

    boolean regularisation() {
        return regularisation;
    }

    String organisation() {
        return organisation;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID supersededBy() {
        return supersededBy;
    }

    Instant supersededAt() {
        return supersededAt;
    }

    long version() {
        return version;
    }
}
