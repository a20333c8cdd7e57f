package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One contrat de travail or mission of a person, allocated to the obligations it works for. */
@Entity
public class Placement {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private long changes;
    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    private PlacementStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "allocation", joinColumns = @JoinColumn(name = "placement_id"))
    private List<Allocation> allocations;

    private String employerSiret;
    private String employerSiren;
    private String employerName;

    @Enumerated(EnumType.STRING)
    private EmployerRole employerRole;

    @Enumerated(EnumType.STRING)
    private Structure structure;

    private String userSiret;
    private String userName;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private WorkContract contractType;

    private String occupation;
    private LocalDate startOn;
    private LocalDate endOn;
    private BigDecimal weeklyHours;
    private String agreement;
    private LocalDate endedOn;

    @Column(name = "exit_code")
    private String exit;

    private UUID decisionId;
    private LocalDate countingUntil;
    private LocalDate workedSince;
    private String reviewReason;
    private String registeredBy;
    private Instant registeredAt;
    private Instant updatedAt;

    protected Placement() {}

    static Placement of(PlacementRequest request, List<Allocation> allocations, String organisation, Instant now) {
        Placement placement = new Placement();
        placement.id = Ids.next();
        placement.beneficiaryId = request.beneficiaryId();
        placement.status = PlacementStatus.PENDING_ELIGIBILITY;
        placement.allocations = allocations;
        placement.employerSiret = request.employer().siret();
        placement.employerSiren = Siret.siren(request.employer().siret());
        placement.employerName = request.employer().name();
        placement.employerRole = request.employer().role();
        placement.structure = request.employer().structure();
        if (request.userCompany() != null) {
            placement.userSiret = request.userCompany().siret();
            placement.userName = request.userCompany().name();
        }
        placement.mode = request.mode();
        placement.contractType = request.contractType();
        placement.occupation = request.occupation();
        placement.startOn = request.startOn();
        placement.endOn = request.endOn();
        placement.weeklyHours = request.weeklyHours();
        placement.agreement = request.agreement();
        placement.registeredBy = organisation;
        placement.registeredAt = now;
        placement.updatedAt = now;
        return placement;
    }

    /**
     * Takes over what the decisions say.
     *
     * @return what happened, as the name of an event, or null where nothing did
     */
    String judge(Verdict verdict, boolean contradicted, Instant now) {
        return switch (status) {
            case PENDING_ELIGIBILITY, REFUSED -> decide(verdict, now);
            case ACTIVE, ENDED ->
                verdict.status() == PlacementStatus.ACTIVE && !contradicted ? null : review("DECISION_CHANGED", now);
            case REVIEW ->
                verdict.status() == PlacementStatus.ACTIVE && !contradicted && "DECISION_CHANGED".equals(reviewReason)
                        ? settle(verdict, now)
                        : null;
        };
    }

    private String decide(Verdict verdict, Instant now) {
        UUID decision = verdict.decision() == null ? null : verdict.decision().id();
        if (verdict.status() == status && Objects.equals(decision, decisionId)) {
            return null;
        }
        if (verdict.status() == PlacementStatus.PENDING_ELIGIBILITY) {
            return null;
        }
        decisionId = decision;
        boolean eligible = verdict.status() == PlacementStatus.ACTIVE;
        status = eligible && endedOn != null ? PlacementStatus.ENDED : verdict.status();
        changed(now);
        if (status == PlacementStatus.ENDED) {
            return "placement-changed"; // its end was told before
        }
        return eligible ? "placement-activated" : "placement-refused";
    }

    String review(String why, Instant now) {
        if (status == PlacementStatus.REVIEW && why.equals(reviewReason) || status == PlacementStatus.REFUSED) {
            return null;
        }
        status = PlacementStatus.REVIEW;
        reviewReason = why;
        changed(now);
        return "placement-reviewed";
    }

    private String settle(Verdict verdict, Instant now) {
        decisionId = verdict.decision().id();
        return settle(now);
    }

    private String settle(Instant now) {
        status = endedOn == null ? PlacementStatus.ACTIVE : PlacementStatus.ENDED;
        reviewReason = null;
        changed(now);
        return "placement-changed";
    }

    /** A facilitator looked and found that it stands. */
    String confirm(Instant now) {
        if (status != PlacementStatus.REVIEW) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_IN_REVIEW, status);
        }
        return settle(now);
    }

    void change(PlacementChange change, Instant now) {
        if (status == PlacementStatus.REFUSED) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_OPEN, status);
        }
        if (change.endOn() != null && change.endOn().isBefore(change.startOn())) {
            throw Problem.of(ContractsProblem.DATES_REVERSED, change.startOn(), change.endOn())
                    .at("/endOn");
        }
        if (endedOn != null
                && (endedOn.isBefore(change.startOn()) || change.endOn() != null && endedOn.isAfter(change.endOn()))) {
            throw Problem.of(
                            ContractsProblem.END_OUTSIDE_PLACEMENT,
                            change.startOn(),
                            change.endOn() == null ? "…" : change.endOn())
                    .at("/endOn");
        }
        startOn = change.startOn();
        endOn = change.endOn();
        weeklyHours = change.weeklyHours();
        occupation = change.occupation();
        contractType = change.contractType();
        changed(now);
    }

    void end(LocalDate on, String how, Instant now) {
        if (status == PlacementStatus.ENDED || status == PlacementStatus.REFUSED) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_OPEN, status);
        }
        if (on.isBefore(startOn) || endOn != null && on.isAfter(endOn)) {
            throw Problem.of(ContractsProblem.END_OUTSIDE_PLACEMENT, startOn, endOn == null ? "…" : endOn)
                    .at("/endedOn");
        }
        endedOn = on;
        exit = how;
        if (status == PlacementStatus.ACTIVE) {
            status = PlacementStatus.ENDED;
        }
        changed(now);
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

    private void changed(Instant now) {
        changes++;
        updatedAt = now;
    }

    /** Whether the person works, or worked, on an eligibility that stands. */
    public boolean counts() {
        return status == PlacementStatus.ACTIVE || status == PlacementStatus.ENDED;
    }

    public boolean allocatedTo(UUID obligationId) {
        return allocations.stream().anyMatch(a -> a.obligationId().equals(obligationId));
    }

    /** Hours shared between contracts whose parties' agreement is not recorded: nobody is refused for it. */
    boolean agreementMissing() {
        return (agreement == null || agreement.isBlank())
                && allocations.stream().map(Allocation::contractId).distinct().count() > 1;
    }

    /** Last day of work as far as known, null while open. */
    public LocalDate lastDay() {
        return endedOn != null ? endedOn : endOn;
    }

    public UUID id() {
        return id;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    public PlacementStatus status() {
        return status;
    }

    public String employerSiret() {
        return employerSiret;
    }

    public LocalDate startOn() {
        return startOn;
    }

    public LocalDate countingUntil() {
        return countingUntil;
    }

    public UUID decisionId() {
        return decisionId;
    }

    public List<Allocation> allocations() {
        return allocations;
    }

    public BigDecimal weeklyHours() {
        return weeklyHours;
    }

    long version() {
        return version;
    }

    Employer employer() {
        return new Employer(employerSiret, employerName, employerRole, structure);
    }

    UserCompany userCompany() {
        return userSiret == null ? null : new UserCompany(userSiret, userName);
    }

    Mode mode() {
        return mode;
    }

    WorkContract contractType() {
        return contractType;
    }

    String occupation() {
        return occupation;
    }

    LocalDate endOn() {
        return endOn;
    }

    String agreement() {
        return agreement;
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
