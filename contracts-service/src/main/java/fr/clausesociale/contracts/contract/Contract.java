package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A contract under which hours may be owed (marché). Changes by being told anew, by termination and by its obligations. */
@Entity
public class Contract {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    /** Grows with every change, those of its obligations included, so that the version does. */
    private long changes;

    private String externalId;

    @Enumerated(EnumType.STRING)
    private ContractKind kind;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private String buyerSiret;
    private String buyerSiren;
    private String buyerName;

    @Enumerated(EnumType.STRING)
    private BuyerCategory buyerCategory;

    private String title;
    private String cpv;

    @Enumerated(EnumType.STRING)
    private MarketType marketType;

    private boolean marketTypeDerived;

    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    private LocalDate consultationLaunchedOn;
    private BigDecimal estimatedValue;
    private LocalDate notifiedOn;
    private Integer durationMonths;
    private LocalDate endsOn;
    private BigDecimal amount;

    @JdbcTypeCode(SqlTypes.JSON)
    private Place place;

    private String commune;
    private String epci;
    private String department;
    private String region;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SocialConsideration> social;

    private boolean socialClause;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EnvironmentalConsideration> environmental;

    private String followedBy;
    private String frameworkId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Lot> lots;

    private String[] contractorIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Part> parts = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Modification> modifications;

    @JdbcTypeCode(SqlTypes.JSON)
    private Provenance provenance;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Warning> warnings;

    @Embedded
    private HandWork handWork = new HandWork();

    private String sourceFingerprint;
    private LocalDate terminatedOn;
    private String terminationReason;
    private Instant registeredAt;
    private Instant updatedAt;

    @Column(insertable = false, updatable = false)
    private String[] companies;

    @Column(insertable = false, updatable = false)
    private String[] programmes;

    @Column(insertable = false, updatable = false)
    private boolean hoursOwed;

    @Column(insertable = false, updatable = false)
    private BigDecimal shortfall = Decimals.ZERO;

    @Column(insertable = false, updatable = false)
    private boolean warned;

    @Column(insertable = false, updatable = false)
    private LocalDate notifiedSort;

    @Column(insertable = false, updatable = false)
    private LocalDate endsSort;

    protected Contract() {}

    static Contract register(ContractDraft draft, Territory territory, Instant now) {
        Contract contract = new Contract();
        contract.id = Ids.next();
        contract.status = ContractStatus.ACTIVE;
        contract.lots = List.of();
        contract.registeredAt = now;
        contract.followedBy = draft.followedBy();
        if (draft.provenance() == null) {
            contract.handWork.changed(LotsByHand.dated(draft));
        }
        contract.tell(draft, territory, now);
        return contract;
    }

    /** Takes over what a person says; a publication will not undo what this changes. */
    void correct(ContractDraft draft, Territory territory, Instant now) {
        handWork.changed(Fact.changed(draft, this));
        handWork.changed(LotsByHand.changed(draft, this));
        tell(draft, territory, now);
    }

    /** Takes over what a publication says, completed by what is known. */
    void publish(Completion published, Territory territory, Instant now) {
        handWork.confirmed(published.confirmed());
        tell(published.draft(), territory, now);
    }

    /** Takes over all that a draft says but who follows the contract. Lots keep their identifier by their number. */
    void tell(ContractDraft draft, Territory territory, Instant now) {
        externalId = draft.externalId();
        kind = draft.kind();
        buyerSiret = draft.buyer().siret();
        buyerSiren = Siret.siren(buyerSiret);
        buyerName = draft.buyer().name();
        buyerCategory = draft.buyer().category();
        title = draft.title();
        cpv = draft.cpv();
        marketType = draft.marketType();
        marketTypeDerived = draft.marketTypeDerived();
        procedure = draft.procedure();
        consultationLaunchedOn = draft.consultationLaunchedOn();
        estimatedValue = draft.estimatedValue();
        notifiedOn = draft.notifiedOn();
        durationMonths = draft.durationMonths();
        endsOn = terminatedOn != null ? terminatedOn : endOf(draft);
        amount = draft.amount();
        place = draft.placeOfPerformance();
        commune = territory.commune();
        epci = territory.epci();
        department = territory.department();
        region = territory.region();
        social = draft.socialConsiderations();
        socialClause = social.contains(SocialConsideration.SOCIAL_CLAUSE);
        environmental = draft.environmentalConsiderations();
        frameworkId = draft.frameworkId();
        lots = lotsOf(draft);
        contractorIds = contractorIdsOf(lots);
        if (draft.provenance() != null || modifications == null) {
            modifications = draft.modifications();
        }
        if (draft.provenance() != null || provenance == null) {
            provenance = draft.provenance();
            warnings = handWork.open(draft.warnings());
        }
        touch(now);
    }

    private static LocalDate endOf(ContractDraft draft) {
        return draft.notifiedOn() == null || draft.durationMonths() == null
                ? null
                : draft.notifiedOn().plusMonths(draft.durationMonths()).minusDays(1);
    }

    private List<Lot> lotsOf(ContractDraft draft) {
        List<LotDraft> told = draft.lots().isEmpty() ? List.of(new LotDraft("1", null, null)) : draft.lots();
        List<Lot> kept = new ArrayList<>();
        for (LotDraft lot : told) {
            UUID lotId = lot(lot.number()).map(Lot::id).orElseGet(Ids::next);
            kept.add(new Lot(lotId, lot.number(), lot.title(), lot.contractors()));
        }
        return List.copyOf(kept);
    }

    private static String[] contractorIdsOf(List<Lot> lots) {
        Set<String> ids = new LinkedHashSet<>();
        for (Lot lot : lots) {
            for (Contractor contractor : lot.contractors()) {
                ids.add(contractor.id());
                if (contractor.siren() != null) {
                    ids.add(contractor.siren());
                }
            }
        }
        return ids.toArray(String[]::new);
    }

    /** Ends the contract before its time (résiliation). What was done stays; its obligations are the buyer's to settle. */
    void terminate(LocalDate on, String reason, Instant now) {
        if (status == ContractStatus.TERMINATED) {
            throw Problem.of(ContractsProblem.ALREADY_TERMINATED, terminatedOn);
        }
        if (notifiedOn != null && on.isBefore(notifiedOn)) {
            throw Problem.of(ContractsProblem.BEFORE_NOTIFICATION, notifiedOn).at("/on");
        }
        status = ContractStatus.TERMINATED;
        terminatedOn = on;
        terminationReason = reason;
        endsOn = on;
        touch(now);
    }

    /** Another takes over the part of a holder from a day on; what the former did stays with it. */
    void succeed(String number, String former, Contractor successor, LocalDate on, Instant now) {
        Lot lot = lot(number)
                .orElseThrow(
                        () -> Problem.of(ContractsProblem.LOT_UNKNOWN, number).at("lot"));
        Lot changed = lot.succeeded(former, successor, on);
        lots = lots.stream().map(each -> each == lot ? changed : each).toList();
        handWork.changed(Set.of(HandWork.contractors(number)));
        contractorIds = contractorIdsOf(lots);
        touch(now);
    }

    void divide(List<Part> into, Instant now) {
        parts = List.copyOf(into);
        touch(now);
    }

    void follow(String organisation) {
        followedBy = organisation;
    }

    void seenIn(String fingerprint) {
        sourceFingerprint = fingerprint;
    }

    void keepLots(List<Lot> others) {
        List<Lot> all = new ArrayList<>(lots);
        all.addAll(others);
        lots = List.copyOf(all);
        contractorIds = contractorIdsOf(lots);
    }

    /** Something of the contract changed, be it one of its obligations. */
    public void touch(Instant now) {
        changes++;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String externalId() {
        return externalId;
    }

    public ContractKind kind() {
        return kind;
    }

    public ContractStatus status() {
        return status;
    }

    public Buyer buyer() {
        return new Buyer(buyerSiret, buyerName, buyerCategory);
    }

    public String title() {
        return title;
    }

    public LocalDate notifiedOn() {
        return notifiedOn;
    }

    /** Last day by notification and duration, or null where one of them is not known. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public Territory territory() {
        return new Territory(commune, epci, department, region);
    }

    public String followedBy() {
        return followedBy;
    }

    /** Where it is performed in several territories, the parts; else none. */
    public List<Part> parts() {
        return parts;
    }

    public List<Lot> lots() {
        return lots;
    }

    public Optional<Lot> lot(String number) {
        return lots.stream().filter(lot -> lot.number().equals(number)).findFirst();
    }

    public Optional<Lot> lot(UUID lotId) {
        return lots.stream().filter(lot -> lot.id().equals(lotId)).findFirst();
    }

    String cpv() {
        return cpv;
    }

    public MarketType marketType() {
        return marketType;
    }

    boolean marketTypeDerived() {
        return marketTypeDerived;
    }

    Procedure procedure() {
        return procedure;
    }

    public LocalDate consultationLaunchedOn() {
        return consultationLaunchedOn;
    }

    public BigDecimal estimatedValue() {
        return estimatedValue;
    }

    public Integer durationMonths() {
        return durationMonths;
    }

    public BigDecimal amount() {
        return amount;
    }

    Place place() {
        return place;
    }

    public List<SocialConsideration> social() {
        return social;
    }

    List<EnvironmentalConsideration> environmental() {
        return environmental;
    }

    String frameworkId() {
        return frameworkId;
    }

    List<Modification> modifications() {
        return modifications;
    }

    /** Names of what a person changed, see {@link Fact#field()} and {@link HandWork}. */
    Set<String> factsByHand() {
        return handWork.facts();
    }

    Provenance provenance() {
        return provenance;
    }

    List<Warning> warnings() {
        return warnings;
    }

    LocalDate terminatedOn() {
        return terminatedOn;
    }

    String terminationReason() {
        return terminationReason;
    }

    String sourceFingerprint() {
        return sourceFingerprint;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    BigDecimal shortfall() {
        return shortfall;
    }

    LocalDate notifiedSort() {
        return notifiedSort;
    }

    LocalDate endsSort() {
        return endsSort;
    }
}
