package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Grouping;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What is told of a contract as a whole, by a person or by a publication: all of it at once, the last telling stands. */
@MappedSuperclass
abstract class DescribedContract extends ListedContract {

    private String externalId;

    @Enumerated(EnumType.STRING)
    private ContractKind kind;

    private String buyerSiret;
    private String buyerSiren;
    private String buyerName;

    @Enumerated(EnumType.STRING)
    private BuyerCategory buyerCategory;

    private String buyerService;

    private boolean categoryTaken;

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
    private BigDecimal amount;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Place place;

    private String commune;
    private String epci;
    private String department;
    private String region;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<SocialConsideration> social;

    private boolean socialClause;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<EnvironmentalConsideration> environmental;

    private String frameworkId;
    private String operation;
    private String[] tags;

    final void describe(ContractDraft draft, Territory territory) {
        externalId = draft.externalId();
        kind = draft.kind();
        buyerSiret = draft.buyer().siret();
        buyerSiren = Siret.siren(buyerSiret);
        buyerName = draft.buyer().name();
        categoryTaken &= buyerCategory == draft.buyer().category();
        buyerCategory = draft.buyer().category();
        buyerService = draft.buyer().service();
        title = draft.title();
        cpv = draft.cpv();
        marketType = draft.marketType();
        marketTypeDerived = draft.marketTypeDerived();
        procedure = draft.procedure();
        consultationLaunchedOn = draft.consultationLaunchedOn();
        estimatedValue = draft.estimatedValue();
        notifiedOn = draft.notifiedOn();
        durationMonths = draft.durationMonths();
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
        operation = draft.grouping().operation();
        tags = draft.grouping().tags().toArray(String[]::new);
    }

    /** The category stays as it was where none is told. */
    final void identified(Buyer buyer, String number) {
        externalId = number;
        buyerSiret = buyer.siret();
        buyerSiren = Siret.siren(buyerSiret);
        buyerName = buyer.name() == null ? buyerName : buyer.name();
        if (buyer.category() != BuyerCategory.NOT_STATED) {
            buyerCategory = buyer.category();
            categoryTaken = false;
        }
    }

    /** @param dated the same as told, unless the category is that recorded for the buyer */
    final void boughtAsRecorded(ContractDraft told, ContractDraft dated) {
        if (dated != told) {
            boughtBy(dated.buyer().category());
        }
    }

    /** Takes the category recorded for the buyer, and any correction of it, until somebody says another. */
    final void boughtBy(BuyerCategory category) {
        buyerCategory = category;
        categoryTaken = true;
    }

    /** Last day by notification and duration, or null where one of them is not known. */
    final LocalDate endByDuration() {
        return notifiedOn == null || durationMonths == null
                ? null
                : notifiedOn.plusMonths(durationMonths).minusDays(1);
    }

    public String externalId() {
        return externalId;
    }

    public ContractKind kind() {
        return kind;
    }

    public Buyer buyer() {
        return new Buyer(buyerSiret, buyerName, buyerCategory, buyerService);
    }

    public String title() {
        return title;
    }

    public LocalDate notifiedOn() {
        return notifiedOn;
    }

    public Territory territory() {
        return new Territory(commune, epci, department, region);
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

    Grouping grouping() {
        return new Grouping(operation, List.of(tags));
    }
}
