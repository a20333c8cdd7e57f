package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractStatus;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.reach.ScopeRow;
import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractTerms;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.FactChoice;
import fr.clausesociale.contracts.contract.terms.Following;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.contract.terms.Part;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.contracts.contract.terms.Provenance;
import fr.clausesociale.contracts.shared.Annulment;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.caller.Followers;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.FeedPosition;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A contract under which hours may be owed (marché). Changes by being told anew, by termination, by closure and by its obligations. */
@Entity
public class Contract {

    @Id
    private UUID id;

    @Embedded
    private FeedPosition feedPosition;

    @Version
    private long version = 1;

    /** Grows with every change, those of its obligations included, so that the version does. */
    private long changes;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private String externalId;

    @Embedded
    private Buyer buyer;

    /** The legal unit of the buyer. */
    private String buyerSiren;

    /** Whether the category is the one recorded for the buyer: then it takes a corrected one too. */
    private boolean categoryTaken;

    @Embedded
    private ContractTerms terms;

    private boolean socialClause;
    private LocalDate endsOn;
    private String commune;
    private String epci;
    private String department;
    private String region;

    /** Who follows today, null for nobody by name: what lists are read by. */
    private String followedBy;

    /** Who sees it as a company: its holders and who employs for it, kept by others. */
    @Column(insertable = false, updatable = false)
    private String[] companies;

    @Embedded
    private Following following = new Following();

    @Embedded
    private AwardedLots awarded = new AwardedLots();

    @Embedded
    private ContractSource source;

    @Embedded
    private ManualEdits handWork = new ManualEdits();

    @Embedded
    private EarlyEnd earlyEnd = new EarlyEnd();

    @Embedded
    private Annulment annulment;

    @Embedded
    private ListColumns listed = new ListColumns();

    private LocalDate closedOn;
    private Instant registeredAt;
    private Instant updatedAt;

    protected Contract() {}

    static Contract register(ContractDraft draft, Territory territory, Instant now) {
        Contract contract = new Contract();
        contract.id = Ids.next();
        contract.status = ContractStatus.ACTIVE;
        contract.registeredAt = now;
        contract.followedBy = draft.followedBy();
        if (draft.provenance() == null) {
            contract.handWork.changed(LotMerge.dated(draft));
        }
        contract.source = ContractSource.of(draft, contract.handWork);
        contract.take(draft, territory, now);
        return contract;
    }

    /** Takes over what a person says; a publication will not undo what this changes. */
    void correct(ContractDraft draft, Territory territory, Instant now) {
        handWork.changed(StatedFacts.changed(draft, this));
        handWork.changed(LotMerge.changed(draft, this));
        tell(draft, territory, now);
    }

    /** Takes over what a publication says, completed by what is known. */
    void publish(PublicationMerge published, Territory territory, Instant now) {
        handWork.confirmed(published.confirmed());
        tell(published.draft(), territory, now);
    }

    /** Takes over all that a draft says but who follows the contract. */
    void tell(ContractDraft draft, Territory territory, Instant now) {
        source.tell(draft, handWork);
        take(draft, territory, now);
    }

    private void take(ContractDraft draft, Territory territory, Instant now) {
        categoryTaken &= buyer != null && buyer.category() == draft.buyer().category();
        bought(draft.buyer(), draft.externalId());
        terms = draft.terms();
        socialClause = terms.declareSocialClause();
        endsOn = terminatedOn() != null ? terminatedOn() : terms.lastDay();
        commune = territory.commune();
        epci = territory.epci();
        department = territory.department();
        region = territory.region();
        awarded.tell(draft);
        touch(now);
    }

    private void bought(Buyer by, String number) {
        externalId = number;
        buyer = by;
        buyerSiren = Siret.siren(by.siret());
    }

    /** Ends the contract before its time (résiliation). What was done stays; its obligations are the buyer's to settle. */
    void terminate(LocalDate on, String reason, LocalDate today, Instant now) {
        requireOpen();
        earlyEnd.terminate(on, reason, terms.notifiedOn(), today);
        status = ContractStatus.TERMINATED;
        endsOn = on;
        touch(now);
    }

    /** The contract was not terminated: it runs on as if nobody had said so. */
    void annulTermination(String because, Instant now) {
        requireOpen();
        earlyEnd.annul(because, now);
        status = ContractStatus.ACTIVE;
        endsOn = terms.lastDay();
        touch(now);
    }

    /** The contract was entered by mistake; of what hangs on it nothing counts any more. */
    public void annul(Annulment because, Instant now) {
        requireOpen();
        annulment = because;
        status = ContractStatus.ANNULLED;
        touch(now);
    }

    /** It is another buyer's, or goes by another number, than was told. The category stays as it was where none is told. */
    void identify(Buyer told, String number, Instant now) {
        requireOpen();
        boolean categorised = told.category() != BuyerCategory.NOT_STATED;
        categoryTaken &= !categorised;
        bought(
                new Buyer(
                        told.siret(),
                        told.name() == null ? buyer.name() : told.name(),
                        categorised ? told.category() : buyer.category(),
                        buyer.service()),
                number);
        touch(now);
    }

    /** @param dated the same as told, unless the category is that recorded for the buyer */
    void boughtAsRecorded(ContractDraft told, ContractDraft dated) {
        if (dated != told) {
            boughtBy(dated.buyer().category());
        }
    }

    /** Takes the category recorded for the buyer, and any correction of it, until somebody says another. */
    void boughtBy(BuyerCategory category) {
        buyer = buyer.of(category);
        categoryTaken = true;
    }

    /** Ends the following of the contract: nothing is owed, nobody placed and no hours brought any more. */
    public void close(LocalDate on) {
        closedOn = on;
    }

    public void reopen() {
        closedOn = null;
    }

    /** @throws Problem where it was terminated before that day */
    public void requireRunning(LocalDate day, String pointer) {
        if (terminatedOn() != null && day != null && day.isAfter(terminatedOn())) {
            throw Problem.of(ContractsProblem.CONTRACT_TERMINATED, terminatedOn())
                    .at(pointer);
        }
    }

    /** @throws Problem where the contract is closed or annulled */
    public void requireOpen() {
        requireNotAnnulled();
        AfterClosure.requireOpen(closedOn);
    }

    /** @throws Problem where it was entered by mistake */
    void requireNotAnnulled() {
        if (annulment != null) {
            throw Problem.of(ContractsProblem.CONTRACT_ANNULLED);
        }
    }

    /** Another takes over the part of a holder from a day on; what the former did stays with it. */
    void succeed(String number, String former, Contractor successor, LocalDate on, Instant now) {
        requireOpen();
        awarded.succeed(number, former, successor, on);
        handWork.changed(Set.of(ManualEdits.contractors(number)));
        touch(now);
    }

    /** Whether somebody checked any warning of this code, null for all. */
    public boolean clearWarnings(String code) {
        return source.clear(code, handWork);
    }

    void divide(List<Part> into, Instant now) {
        following.divide(into);
        touch(now);
    }

    /** Somebody is named, or named no more, who was not before. */
    void follow(String organisation, LocalDate today) {
        if (today.equals(LocalDate.ofInstant(registeredAt, BusinessClock.ZONE))) {
            followedBy = organisation;
            following.forget();
        } else {
            followedFrom(organisation, today);
        }
    }

    /**
     * Another structure follows from a day on.
     *
     * @param part the place of the part that it follows, null: the contract
     */
    public void handOver(Place part, String organisation, LocalDate day, Instant now) {
        requireNotAnnulled();
        if (part == null) {
            followedFrom(organisation, day);
        } else {
            following.handOver(part, organisation, day);
        }
        touch(now);
    }

    private void followedFrom(String organisation, LocalDate day) {
        Followers now = following().handedOver(organisation, day);
        following.become(now);
        followedBy = now.present();
    }

    void keepLots(List<Lot> others) {
        awarded.keep(others);
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

    public ContractStatus status() {
        return status;
    }

    public String externalId() {
        return externalId;
    }

    public Buyer buyer() {
        return buyer;
    }

    public String buyerSiren() {
        return buyerSiren;
    }

    public ContractTerms terms() {
        return terms;
    }

    public String title() {
        return terms.title();
    }

    public LocalDate notifiedOn() {
        return terms.notifiedOn();
    }

    public Territory territory() {
        return new Territory(commune, epci, department, region);
    }

    /** Last day by notification and duration, or null where one of them is not known. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public String followedBy() {
        return followedBy;
    }

    ScopeRow scope() {
        return new ScopeRow(followedBy, territory(), buyerSiren());
    }

    /** SIREN of those that hold a lot of it or employ for it, as stored. */
    List<String> companies() {
        return companies == null ? List.of() : List.of(companies);
    }

    /** Everybody who followed the contract. */
    public Followers following() {
        return following.followers(followedBy);
    }

    /** Where it is performed in several territories, the parts; else none. */
    public List<Part> parts() {
        return following.parts();
    }

    /** Where work is done that lies in a part, by its name; of none, or of one that is there no more, where the contract is. */
    public Territory placeOf(PartKey part) {
        return parts().stream()
                .filter(each -> each.key().equals(part))
                .map(Part::territory)
                .findFirst()
                .orElseGet(this::territory);
    }

    public Optional<Part> part(Place place) {
        return following.part(place);
    }

    public List<Lot> lots() {
        return awarded.all();
    }

    public Optional<Lot> lot(String number) {
        return awarded.by(number);
    }

    public Optional<Lot> lot(UUID lotId) {
        return awarded.by(lotId);
    }

    ContractSource source() {
        return source;
    }

    List<Modification> modifications() {
        return source.modifications();
    }

    Provenance provenance() {
        return source.provenance();
    }

    BigDecimal shortfall() {
        return listed.shortfall();
    }

    public List<Warning> warnings() {
        return source.warnings();
    }

    ListColumns listed() {
        return listed;
    }

    /** Whether an obligation in hours is entered. */
    public boolean hoursOwed() {
        return listed.hoursOwed();
    }

    /** Names of what a person changed, see {@link FactChoice} and {@link ManualEdits}. */
    Set<String> factsByHand() {
        return handWork.facts();
    }

    /** Null where it was not entered by mistake. */
    public Annulment annulment() {
        return annulment;
    }

    /** Null while it is open. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Day of its termination (résiliation), null where it runs to its end. */
    public LocalDate terminatedOn() {
        return earlyEnd.on();
    }

    EarlyEnd earlyEnd() {
        return earlyEnd;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
