package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.placement.terms.AgreementRule;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.Employer;
import fr.clausesociale.contracts.placement.terms.EmployerRole;
import fr.clausesociale.contracts.placement.terms.Mode;
import fr.clausesociale.contracts.placement.terms.UserCompany;
import fr.clausesociale.contracts.placement.terms.WorkContract;
import fr.clausesociale.contracts.reserved.Structure;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What a person works for, for whom and on what terms: what a contrat de travail or mission says. */
@MappedSuperclass
abstract class WorkTerms {

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
    private LocalDate passUntil;

    @Enumerated(EnumType.STRING)
    private AgreementRule agreementRule;

    private boolean employerUnfit;

    void told(PlacementRequest request, PlacementRules.Checked checked) {
        allot(checked);
        employerSiret = request.employer().siret();
        employerSiren = Siret.siren(request.employer().siret());
        employerName = request.employer().name();
        employerRole = request.employer().role();
        structure = request.employer().structure();
        if (request.userCompany() != null) {
            userSiret = request.userCompany().siret();
            userName = request.userCompany().name();
        }
        mode = request.mode();
        contractType = request.contractType();
        occupation = request.occupation();
        startOn = request.startOn();
        endOn = request.endOn();
        weeklyHours = request.weeklyHours();
        agreement = request.agreement();
        passUntil = request.passUntil();
    }

    void allot(PlacementRules.Checked checked) {
        allocations = checked.allocations();
        agreementRule = checked.agreement();
        employerUnfit = checked.employerUnfit();
    }

    /** As it would be told anew, of another person or for other obligations. */
    PlacementRequest told(UUID person, List<PlacementRequest.Share> shares) {
        return new PlacementRequest(
                person,
                shares,
                employer(),
                userCompany(),
                mode,
                contractType,
                occupation,
                startOn,
                endOn,
                weeklyHours,
                agreement,
                passUntil);
    }

    void told(PlacementChange change) {
        startOn = change.startOn();
        endOn = change.endOn();
        weeklyHours = change.weeklyHours();
        occupation = change.occupation();
        contractType = change.contractType();
        if (change.passUntil() != null) {
            passUntil = change.passUntil();
        }
    }

    public List<Allocation> allocations() {
        return allocations;
    }

    public boolean allocatedTo(UUID obligationId) {
        return allocations.stream().anyMatch(a -> a.obligationId().equals(obligationId));
    }

    /** The obligation that most of the hours are meant for; of equal ones always the same. */
    Allocation mainAllocation() {
        return allocations.stream()
                .max(Comparator.comparing(Allocation::share).thenComparing(Allocation::obligationId))
                .orElseThrow();
    }

    /** Whether it is recorded where the parties agreed on sharing the hours. */
    public boolean agreed() {
        return agreement != null && !agreement.isBlank();
    }

    /** Hours shared between contracts whose parties' agreement is asked and not recorded. */
    private boolean agreementMissing() {
        return !agreed() && agreementRule != AgreementRule.NOT_NEEDED && AgreementRule.concerns(allocations);
    }

    /** What somebody should look at, by its code. */
    List<String> alerts() {
        List<String> alerts = new ArrayList<>();
        if (agreementMissing()) {
            alerts.add("AGREEMENT_NOT_RECORDED");
        }
        if (employerUnfit) {
            alerts.add("EMPLOYER_NOT_OF_RESERVED_KIND");
        }
        return alerts;
    }

    String employerSiren() {
        return employerSiren;
    }

    public String employerSiret() {
        return employerSiret;
    }

    Employer employer() {
        return new Employer(employerSiret, employerName, employerRole, structure);
    }

    Structure structure() {
        return structure;
    }

    UserCompany userCompany() {
        return userSiret == null ? null : new UserCompany(userSiret, userName);
    }

    /** Legal unit of the user company, or null where there is none. */
    public String userSiren() {
        return userSiret == null ? null : Siret.siren(userSiret);
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

    public LocalDate startOn() {
        return startOn;
    }

    LocalDate endOn() {
        return endOn;
    }

    public BigDecimal weeklyHours() {
        return weeklyHours;
    }

    String agreement() {
        return agreement;
    }

    /** Last day of the PASS IAE of who works in an SIAE, or null where not told. */
    LocalDate passUntil() {
        return passUntil;
    }
}
