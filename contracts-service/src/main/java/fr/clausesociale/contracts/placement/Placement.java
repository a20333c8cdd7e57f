package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.placement.course.AnnouncedEnd;
import fr.clausesociale.contracts.placement.course.Course;
import fr.clausesociale.contracts.placement.course.ExitClass;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.placement.terms.WorkTerms;
import fr.clausesociale.contracts.shared.Annulment;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.list.FeedPosition;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One contrat de travail or mission of a person, allocated to the obligations it works for: what can happen to it. For whom
 * and on what terms the person works is in {@link WorkTerms}.
 */
@Entity
public class Placement {

    @Id
    private UUID id;

    @Embedded
    private FeedPosition feedPosition;

    @Version
    private long version = 1;

    private long changes;

    /** Whom it belongs to. */
    private UUID beneficiaryId;

    /** The pseudonym that it was recorded under and is told under, with all its hours, where it belongs to another since. */
    private UUID recordedUnder;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "allocation", joinColumns = @JoinColumn(name = "placement_id"))
    private List<Allocation> allocations;

    @Embedded
    private PlacementAlerts alerts;

    @Embedded
    private WorkTerms work;

    /** The legal unit that employs. */
    private String employerSiren;

    @Enumerated(EnumType.STRING)
    private PlacementStatus status;

    private LocalDate endedOn;

    @Column(name = "exit_code")
    private String exit;

    @Embedded
    private Course course = new Course();

    private UUID decisionId;
    private LocalDate countingUntil;
    private LocalDate workedSince;
    private String reviewReason;

    @Embedded
    private Annulment annulment;

    private String registeredBy;

    /** The territories that who registered it answered for, until it is known that the person was theirs to place. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> unvouchedWithin;

    private Instant registeredAt;
    private Instant updatedAt;

    @Column(insertable = false, updatable = false)
    private LocalDate lastSort;

    protected Placement() {}

    static Placement of(PlacementRequest request, PlacementRules.Checked checked, String organisation, Instant now) {
        Placement placement = new Placement();
        placement.id = Ids.next();
        placement.beneficiaryId = request.beneficiaryId();
        placement.status = PlacementStatus.PENDING_ELIGIBILITY;
        placement.work = request.work();
        placement.employerSiren = placement.work.employerSiren();
        placement.allot(checked);
        placement.registeredBy = organisation;
        placement.registeredAt = now;
        placement.updatedAt = now;
        return placement;
    }

    /** Nothing is known yet of whose the person is: what is told later counts. */
    void unvouched(Collection<String> territories) {
        unvouchedWithin = List.copyOf(territories);
    }

    void vouched() {
        unvouchedWithin = null;
    }

    /** Null where whoever registered it may place the person. */
    List<String> unvouchedWithin() {
        return unvouchedWithin;
    }

    String registeredBy() {
        return registeredBy;
    }

    /**
     * Takes over what the decisions say.
     *
     * @return what happened, as the name of an event, or null where nothing did
     */
    String judge(Verdict verdict, boolean contradicted, Instant now) {
        return become(reliance().judged(verdict, contradicted), now);
    }

    /** What it relied on is a decision on somebody else after all. @return as {@link #judge} */
    String lost(Verdict verdict, Instant now) {
        return become(reliance().lost(verdict, workedSince != null), now);
    }

    /** Somebody has to look at it. @return as {@link #judge} */
    String review(String why, Instant now) {
        return become(reliance().reviewed(why), now);
    }

    /** What put it into review is over: nobody has to look any more. @return as {@link #judge} */
    String cleared(String why, Instant now) {
        return become(reliance().cleared(why), now);
    }

    /** A facilitator looked and found that it stands. */
    String confirm(Instant now) {
        return become(reliance().confirmed(), now);
    }

    private Reliance reliance() {
        return new Reliance(status, decisionId, reviewReason, endedOn != null);
    }

    private String become(Reliance.Change change, Instant now) {
        if (change == null) {
            return null;
        }
        status = change.to().status();
        decisionId = change.to().decisionId();
        reviewReason = change.to().reviewReason();
        changed(now);
        return change.event();
    }

    void change(PlacementChange change, Instant now) {
        if (status == PlacementStatus.REFUSED || status == PlacementStatus.ANNULLED) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_OPEN, status);
        }
        WorkTerms told = change.of(work);
        told.requireOrder();
        if (endedOn != null) {
            told.requireEnd(endedOn, "/endOn");
        }
        work = told;
        changed(now);
    }

    void end(LocalDate on, String how, ExitClass judged, Instant now) {
        if (status == PlacementStatus.ENDED
                || status == PlacementStatus.REFUSED
                || status == PlacementStatus.ANNULLED) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_OPEN, status);
        }
        work.requireEnd(on, "/endedOn");
        course.end(on, judged);
        endedOn = on;
        exit = how;
        if (status == PlacementStatus.ACTIVE) {
            status = PlacementStatus.ENDED;
        }
        changed(now);
    }

    /** What happens to it on its way, and is known of the time after; only while it stands. */
    void along(Consumer<Course> happening, Instant now) {
        if (status == PlacementStatus.REFUSED || status == PlacementStatus.ANNULLED) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_OPEN, status);
        }
        happening.accept(course);
        changed(now);
    }

    /** Whether it goes on. */
    void requireNotEnded() {
        if (endedOn != null) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_OPEN, PlacementStatus.ENDED);
        }
    }

    void announceEnd(AnnouncedEnd end, Instant now) {
        requireNotEnded();
        work.requireEnd(end.endedOn(), "/endedOn");
        along(course -> course.announce(end), now);
    }

    void annul(Annulment because, Instant now) {
        requireStanding();
        annulment = because;
        course.nothingAnnounced();
        status = PlacementStatus.ANNULLED;
        workedSince = null;
        countingUntil = null;
        changed(now);
    }

    void requireStanding() {
        if (status == PlacementStatus.ANNULLED) {
            throw Problem.of(ContractsProblem.PLACEMENT_ANNULLED);
        }
    }

    /** It is another person's or brings its hours elsewhere than was told; eligibility is looked at from anew. */
    void reassign(UUID person, PlacementRules.Checked checked, String organisation, Instant now) {
        beneficiaryId = person;
        recordedUnder = null;
        registeredBy = organisation;
        allot(checked);
        status = PlacementStatus.PENDING_ELIGIBILITY;
        decisionId = null;
        reviewReason = null;
        changed(now);
    }

    /**
     * Whoever it was recorded of and somebody else are two again, and it is the other one's.
     *
     * @param recorded the pseudonym that is meant; it may have been recorded of a third since
     */
    void belongsTo(UUID person, UUID recorded, Instant now) {
        if (recordedUnder().equals(recorded)) {
            recordedUnder = person.equals(recorded) ? null : recorded;
            beneficiaryId = person;
            changed(now);
        }
    }

    boolean countsUntil(LocalDate last, Instant now) {
        if (Objects.equals(countingUntil, last)) {
            return false;
        }
        countingUntil = last;
        changed(now);
        return true;
    }

    /** @return whether this is the first month with accepted hours that is known, or an earlier one */
    boolean workedIn(YearMonth month, Instant now) {
        if (workedSince != null && !month.atDay(1).isBefore(workedSince)) {
            return false;
        }
        workedSince = month.atDay(1);
        changed(now);
        return true;
    }

    /** What changed is stored by who holds it, not by the mapper. */
    void written() {
        version++;
    }

    private void changed(Instant now) {
        changes++;
        updatedAt = now;
    }

    /** Whether the person works, or worked, on an eligibility that stands. */
    public boolean counts() {
        return status == PlacementStatus.ACTIVE || status == PlacementStatus.ENDED;
    }

    /** Whether the other is the same contrat de travail: employer, an obligation and days in common. */
    boolean repeats(Placement other) {
        return !id.equals(other.id)
                && other.status != PlacementStatus.ANNULLED
                && employerSiren.equals(other.employerSiren)
                && allocations.stream().anyMatch(each -> other.allocatedTo(each.obligationId()))
                && (lastDay() == null || !other.startOn().isAfter(lastDay()))
                && (other.lastDay() == null || !startOn().isAfter(other.lastDay()));
    }

    /** Last day of work as far as known, null while open. */
    public LocalDate lastDay() {
        return endedOn != null ? endedOn : work.endOn();
    }

    private void allot(PlacementRules.Checked checked) {
        allocations = checked.allocations();
        alerts = new PlacementAlerts(checked);
    }

    /** In which part of the contract of an obligation the work is done; null where it is not divided, or that was not told. */
    public PartKey partUnder(UUID obligationId) {
        return allocations.stream()
                .filter(each -> each.obligationId().equals(obligationId))
                .findFirst()
                .map(Allocation::part)
                .orElse(null);
    }

    public List<Allocation> allocations() {
        return allocations;
    }

    public boolean allocatedTo(UUID obligationId) {
        return allocations.stream().anyMatch(a -> a.obligationId().equals(obligationId));
    }

    /** The obligation that most of the hours are meant for; of equal ones always the same. */
    Allocation mainAllocation() {
        return Allocation.largest(allocations);
    }

    /** What somebody should look at, by its code. */
    List<String> alerts() {
        return alerts.codes(allocations, work.agreed());
    }

    public WorkTerms work() {
        return work;
    }

    public LocalDate startOn() {
        return work.startOn();
    }

    String employerSiren() {
        return employerSiren;
    }

    public String employerSiret() {
        return work.employer().siret();
    }

    public UUID id() {
        return id;
    }

    /** Whom it belongs to. */
    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    /** The pseudonym that it is told under, and that its hours name. */
    public UUID recordedUnder() {
        return recordedUnder == null ? beneficiaryId : recordedUnder;
    }

    public PlacementStatus status() {
        return status;
    }

    public LocalDate countingUntil() {
        return countingUntil;
    }

    public UUID decisionId() {
        return decisionId;
    }

    /** Null where it was not entered by mistake. */
    Annulment annulment() {
        return annulment;
    }

    public long version() {
        return version;
    }

    public Course course() {
        return course;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String exit() {
        return exit;
    }

    YearMonth workedSince() {
        return workedSince == null ? null : YearMonth.from(workedSince);
    }

    String reviewReason() {
        return reviewReason;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
