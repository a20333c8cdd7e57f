package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Declared;
import fr.clausesociale.beneficiaries.person.Match;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.beneficiaries.progress.AssessmentState;
import fr.clausesociale.beneficiaries.progress.KnownPlacement;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.beneficiaries.progress.Ruling;
import fr.clausesociale.beneficiaries.progress.Stage;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.referral.declared.Claim;
import fr.clausesociale.beneficiaries.referral.declared.Criteria;
import fr.clausesociale.beneficiaries.referral.declared.SealedSubmission;
import fr.clausesociale.beneficiaries.referral.declared.Submission;
import fr.clausesociale.beneficiaries.referral.history.Act;
import fr.clausesociale.beneficiaries.referral.history.Origin;
import fr.clausesociale.beneficiaries.referral.history.WithdrawalReason;
import fr.clausesociale.beneficiaries.referral.journey.Answer;
import fr.clausesociale.beneficiaries.referral.journey.Columns;
import fr.clausesociale.beneficiaries.referral.journey.Journey;
import fr.clausesociale.beneficiaries.referral.journey.JourneyEntry;
import fr.clausesociale.beneficiaries.referral.journey.ReferralStatus;
import fr.clausesociale.beneficiaries.referral.journey.Said;
import fr.clausesociale.beneficiaries.referral.journey.Telling;
import fr.clausesociale.platform.list.FeedPosition;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One prescriber's referral of one person, and what became of it since. */
@Entity
@Table(name = "referral")
class Referral {

    private static final Set<ReferralStatus> OF_PLACEMENT =
            EnumSet.of(ReferralStatus.PLACED, ReferralStatus.WORKING, ReferralStatus.ENDED);

    private static final Set<ReferralStatus> BEYOND_DECISION =
            EnumSet.of(ReferralStatus.PLACED, ReferralStatus.WORKING, ReferralStatus.ENDED, ReferralStatus.CLOSED);

    @Id
    private UUID id;

    @Embedded
    private FeedPosition feedPosition;

    /**
     * The pseudonym of the person; one kept ready for them as long as it was not found out who they are. Written by
     * {@link Referrals#recognised}, as are the match and since when it is told.
     */
    @Column(updatable = false)
    private UUID beneficiaryId;

    @Embedded
    private Prescriber prescriber;

    private String externalId;
    private String contentHash;

    /** Counts what was done with it from 1. */
    private long revision;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Match match;

    @Embedded
    private Place place;

    private String followedBy;

    @Convert(converter = SealedSubmission.class)
    private Submission submission;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> occupations;

    /** Of the criteria that it claims those by which people may be looked for. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> openCriteria;

    /** Code of the priority district that it tells, or null. */
    private String qpv;

    private LocalDate informedOn;
    private LocalDate referredOn;

    /** When its present content was declared: the day it is judged on. */
    private LocalDate declaredOn;

    @Enumerated(EnumType.STRING)
    private WithdrawalReason withdrawnFor;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    /** What the rules said of its own claims. */
    @Convert(converter = Columns.Sayings.class)
    private Telling.Assessments assessments;

    @Convert(converter = Columns.Answers.class)
    private Answer answer;

    /** Copy of the answer's end, for queries. */
    private LocalDate eligibleUntil;

    @Convert(converter = Columns.Journeys.class)
    private Journey journey;

    private Instant receivedAt;

    /** From when on it is told what happens to the person: it was received then, or it was found out then that they were known. */
    @Column(updatable = false)
    private Instant heardSince;

    /** From when on answers count: when it was renewed last, else when it was received. */
    private Instant answeredSince;

    private Instant updatedAt;

    @Version
    private long version;

    protected Referral() {}

    /** Arrived; who the person is will be found out. @param reserved the pseudonym of somebody who was not known */
    static Referral received(
            UUID id, Arrivals.Arrival arrival, Prescriber prescriber, UUID reserved, LocalDate today, Instant now) {
        Referral referral = new Referral();
        referral.id = id;
        referral.beneficiaryId = reserved;
        referral.prescriber = prescriber;
        referral.externalId = arrival.request().externalId();
        referral.match = Match.NEW;
        referral.place = arrival.place();
        referral.followedBy = arrival.follower();
        referral.referredOn = today;
        referral.journey = Journey.beginning(now);
        referral.receivedAt = now;
        referral.heardSince = now;
        referral.declares(arrival, arrival.submission(), today, now);
        referral.awaitsAnswer(now);
        return referral;
    }

    private void declares(Arrivals.Arrival arrival, Submission declared, LocalDate today, Instant now) {
        ReferralRequest request = arrival.request();
        contentHash = arrival.hash();
        submission = declared;
        origin = request.origin();
        occupations = request.occupations();
        openCriteria = declared.openCriteria(Criteria::isOpen);
        qpv = declared.contact() == null ? null : declared.contact().qpv();
        informedOn = request.informedOn();
        declaredOn = today;
        revision++;
        updatedAt = now;
    }

    private void awaitsAnswer(Instant since) {
        answeredSince = since;
        assessments = Telling.Assessments.NONE;
        answer = Answer.NONE;
        eligibleUntil = null;
        status = ReferralStatus.RECEIVED;
    }

    /**
     * It was found out who the person is.
     *
     * @return whether that changes something: nothing where somebody became known by it
     */
    boolean recognised(Recognition.Recognised one, Instant now) {
        beneficiaryId = one.person().id();
        match = one.match();
        heardSince = match == Match.MATCHED ? now : heardSince;
        return match != Match.NEW;
    }

    /**
     * Declared again under its reference. A renewal awaits an answer of its own, and certifies anew; a placement is not undone by
     * it. What is claimed as before keeps its identifier otherwise.
     *
     * @param act UPDATED or RENEWED
     */
    void declaredAgain(Act act, Arrivals.Arrival arrival, LocalDate today, Instant now) {
        // what a facilitator refused before is not what a renewal declares
        List<Claim> kept = act == Act.RENEWED ? List.of() : submission.claims();
        declares(arrival, arrival.submission().after(kept), today, now);
        Place where = arrival.place();
        place = where.residence() || !place.residence() ? where : place;
        followedBy = arrival.follower() == null ? followedBy : arrival.follower();
        journey = journey.with(JourneyEntry.of(act, now));
        if (act == Act.RENEWED) {
            ReferralStatus before = status;
            awaitsAnswer(now);
            withdrawnFor = null;
            status = before == ReferralStatus.PLACED || before == ReferralStatus.WORKING ? before : status;
        }
    }

    /** Taken back by who referred: nothing is told of it any more. */
    void withdrawn(WithdrawalReason reason, Instant now) {
        withdrawnFor = reason;
        status = ReferralStatus.CLOSED;
        revision++;
        journey = journey.with(JourneyEntry.of(Act.WITHDRAWN, now));
        updatedAt = now;
    }

    /** Another structure looks after the person, where this named the former one, or nobody. */
    void handedOver(String former, String successor, Instant now) {
        if (followedBy == null || followedBy.equals(former)) {
            followedBy = successor;
            updatedAt = now;
        }
    }

    boolean closed() {
        return status == ReferralStatus.CLOSED;
    }

    /** Whether what it says of the person is still said: not where it should never have been. */
    boolean declares() {
        return withdrawnFor != WithdrawalReason.MISTAKE;
    }

    /** Whether its right has run out, or there is none, so that what is declared now is declared anew. */
    boolean over(LocalDate today) {
        ReferralStatus now = statusOn(today);
        return now == ReferralStatus.EXPIRED || now == ReferralStatus.ENDED;
    }

    /** First day on which it may be renewed; null where that is not to be renewed but completed, or only answered yet. */
    LocalDate renewableFrom(int daysBefore) {
        if (closed() || status == ReferralStatus.ENDED || status == ReferralStatus.NOT_ELIGIBLE) {
            return LocalDate.MIN;
        }
        return eligibleUntil == null ? null : eligibleUntil.minusDays(daysBefore);
    }

    boolean sameContent(String hash) {
        return contentHash.equals(hash);
    }

    /** The rules have judged its own claims. */
    void assessed(AssessmentState assessment) {
        if (assessment.revision() != null && assessment.revision() < lastDeclared()) {
            return;
        }
        assessments = assessments.with(Said.of(assessment));
    }

    /** A withdrawal declares nothing. */
    private long lastDeclared() {
        return closed() ? revision - 1 : revision;
    }

    /**
     * Tells of the eligibility what is known now, or nothing where that is nothing new: not even that somebody decided again. A
     * placement is not undone by it.
     *
     * @param rulings of facilitators on the person, of any time
     */
    void tell(List<Ruling> rulings, Instant now) {
        if (closed() || status == ReferralStatus.ENDED) {
            return;
        }
        Telling telling = Telling.of(assessments, rulings, answeredSince);
        Journey told = journey.deciding(telling.decisions(), answeredSince);
        if (telling.answer().equals(answer) && told.equals(journey)) {
            return;
        }
        answer = telling.answer();
        eligibleUntil = answer.until();
        journey = told;
        if (!BEYOND_DECISION.contains(status)) {
            status = answered();
        }
        updatedAt = now;
    }

    boolean precedes(KnownPlacement placement) {
        return precedes(placement.firstHeardOf());
    }

    boolean precedes(Instant firstHeardOf) {
        return !firstHeardOf.isBefore(heardSince);
    }

    /**
     * A placement of the person has come to another stage.
     *
     * @param all the stages of all placements since the referral, this one included
     */
    void placementMoved(PlacementState placement, Collection<Stage> all, Instant now) {
        if (closed()) {
            return;
        }
        if (placement.stage() != Stage.PENDING) {
            journey = journey.with(JourneyEntry.of(placement));
        }
        status = statusBy(all);
        updatedAt = now;
    }

    /** @param others how far the placements that stay have come */
    void placementLeft(Instant at, Collection<Stage> others, Instant now) {
        if (closed()) {
            return;
        }
        journey = journey.with(JourneyEntry.annulled(at));
        status = statusBy(others);
        updatedAt = now;
    }

    /** Of the placements that it was told of some may have turned out to be another person's. @param all that stay */
    void placementsAre(Collection<Stage> all, Instant now) {
        if (OF_PLACEMENT.contains(status) && statusBy(all) != status) {
            placementLeft(now, all, now);
        }
    }

    /** It was taken for a referral of somebody else. */
    void belongsTo(UUID person) {
        beneficiaryId = person;
    }

    private ReferralStatus statusBy(Collection<Stage> stages) {
        if (stages.contains(Stage.WORKING)) {
            return ReferralStatus.WORKING;
        }
        if (stages.contains(Stage.PLACED)) {
            return ReferralStatus.PLACED;
        }
        if (stages.contains(Stage.ENDED)) {
            return ReferralStatus.ENDED;
        }
        return answered();
    }

    private ReferralStatus answered() {
        return answer.outcome() == null ? ReferralStatus.RECEIVED : ReferralStatus.valueOf(answer.outcome());
    }

    /** The status on a day: an eligibility that nobody used runs out by itself. */
    ReferralStatus statusOn(LocalDate day) {
        boolean ranOut = status == ReferralStatus.ELIGIBLE && eligibleUntil != null && eligibleUntil.isBefore(day);
        return ranOut ? ReferralStatus.EXPIRED : status;
    }

    /** Whom it tells of, as they are compared with others. */
    Declared declared() {
        return new Declared(submission.identity(), submission.contact(), place);
    }

    /** Whether nothing was said of it yet: who the person is may not have been found out. */
    boolean fresh() {
        return status == ReferralStatus.RECEIVED && assessments.last() == null;
    }

    /** What it tells of its person, for those who see it. */
    ReferralExtract told() {
        return new ReferralExtract(
                id,
                followedBy,
                place,
                submission.identity(),
                submission.contact(),
                occupations(),
                List.copyOf(openCriteria));
    }

    UUID id() {
        return id;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    Prescriber prescriber() {
        return prescriber;
    }

    String externalId() {
        return externalId;
    }

    Match match() {
        return match;
    }

    Place place() {
        return place;
    }

    String followedBy() {
        return followedBy;
    }

    Submission submission() {
        return submission;
    }

    List<String> occupations() {
        return List.copyOf(occupations);
    }

    LocalDate informedOn() {
        return informedOn;
    }

    LocalDate referredOn() {
        return referredOn;
    }

    LocalDate declaredOn() {
        return declaredOn;
    }

    Origin origin() {
        return origin;
    }

    long revision() {
        return revision;
    }

    Answer answer() {
        return answer;
    }

    Journey journey() {
        return journey;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant heardSince() {
        return heardSince;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version + 1;
    }
}
