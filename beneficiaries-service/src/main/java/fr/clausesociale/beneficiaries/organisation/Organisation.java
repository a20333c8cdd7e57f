package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import fr.clausesociale.beneficiaries.organisation.told.AuthorisationStatus;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.list.FeedPosition;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hibernate.annotations.BatchSize;

/** An establishment by its SIRET, with all that it does and all who act for it. */
@Entity
@Table(schema = "organisation", name = "organisation")
class Organisation {

    private static final int BATCH = 500;

    @Id
    private UUID id;

    private String siret;
    private String name;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "organisation_id", nullable = false, updatable = false)
    @OrderBy("id")
    @BatchSize(size = BATCH)
    private List<HeldRole> roles = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "organisation_id", nullable = false, updatable = false)
    @OrderBy("id")
    @BatchSize(size = BATCH)
    private List<Account> accounts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "organisation", name = "contact", joinColumns = @JoinColumn(name = "organisation_id"))
    @BatchSize(size = BATCH)
    private List<OrganisationContact> contacts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "organisation", name = "succession", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderBy("effectiveOn")
    @BatchSize(size = BATCH)
    private List<Succession> successions = new ArrayList<>();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @Embedded
    private FeedPosition feedPosition;

    protected Organisation() {}

    static Organisation registered(String siret, String name, List<OrganisationContact> contacts, Instant now) {
        Organisation organisation = new Organisation();
        organisation.id = Ids.next();
        organisation.siret = siret;
        organisation.name = name;
        organisation.contacts.addAll(contacts);
        organisation.createdAt = now;
        organisation.updatedAt = now;
        return organisation;
    }

    void change(String newName, List<OrganisationContact> newContacts, Instant now) {
        name = newName;
        contacts.clear();
        contacts.addAll(newContacts);
        updatedAt = now;
    }

    /**
     * All of them or, where one is refused, none.
     *
     * @param pointer where each of them was told
     * @return false where it has just those roles already
     * @throws Problem where it is one of them already in a part of the time
     */
    boolean add(List<HeldRole> told, IntFunction<String> pointer, Instant now) {
        List<HeldRole> held = new ArrayList<>(roles);
        for (int i = 0; i < told.size(); i++) {
            HeldRole role = told.get(i);
            if (held.stream().anyMatch(one -> one.says(role))) {
                continue;
            }
            if (held.stream().anyMatch(one -> one.overlaps(role))) {
                throw Problem.of(BeneficiariesProblem.ROLE_HELD, role.role().name())
                        .at(pointer.apply(i) + "/from");
            }
            held.add(role);
        }
        List<HeldRole> news = held.subList(roles.size(), held.size());
        if (news.isEmpty()) {
            return false;
        }
        roles.addAll(List.copyOf(news));
        updatedAt = now;
        return true;
    }

    void authorise(UUID role, AuthorisationStatus status, LocalDate on, String reason, Instant now) {
        role(role).authorise(status, on, reason, now);
        updatedAt = now;
    }

    void end(UUID role, LocalDate last, String reason, Instant now) {
        role(role).end(last, reason);
        updatedAt = now;
    }

    void add(Account account, Instant now) {
        accounts.add(account);
        updatedAt = now;
    }

    void change(Account account, AccountRequest told, List<AccountRight> rights, Instant now) {
        account.change(told, rights);
        updatedAt = now;
    }

    void withdraw(Account account, Instant now) {
        account.withdraw(now);
        updatedAt = now;
    }

    /** @return false where that is known already */
    boolean succeeded(Succession succession, Instant now) {
        if (successions.stream().anyMatch(known -> known.says(succession))) {
            return false;
        }
        successions.add(succession);
        updatedAt = now;
        return true;
    }

    Optional<Account> account(AccountRequest told) {
        return accounts.stream().filter(known -> known.isUsedBy(told)).findFirst();
    }

    Account account(UUID account) {
        return accounts.stream()
                .filter(known -> known.id().equals(account))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** Whether somebody else could still add and withdraw accounts. */
    boolean hasManagerBeside(Account account, LocalDate day) {
        return accounts.stream().anyMatch(other -> other != account && other.isManagerOn(day));
    }

    private HeldRole role(UUID role) {
        return roles.stream()
                .filter(held -> held.id().equals(role))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    UUID id() {
        return id;
    }

    String siret() {
        return siret;
    }

    String name() {
        return name;
    }

    List<HeldRole> roles() {
        return List.copyOf(roles);
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    List<OrganisationContact> contacts() {
        return List.copyOf(contacts);
    }

    List<Succession> successions() {
        return List.copyOf(successions);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
