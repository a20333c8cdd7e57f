package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.AccountLevel;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import fr.clausesociale.platform.caller.AccountKey;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A colleague or a machine that acts for its organisation: found by its issuer and the subject or client of its tokens. */
@Entity
@Table(schema = "organisation", name = "account")
class Account {

    private static final int BATCH = 500;

    enum Kind {
        PERSON,
        TECHNICAL
    }

    @Id
    private UUID id;

    private String issuer;
    private String subject;
    private String client;
    private String name;
    private String email;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private AccountLevel level;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    private Instant withdrawnAt;
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(schema = "organisation", name = "account_right", joinColumns = @JoinColumn(name = "account_id"))
    @BatchSize(size = BATCH)
    private List<AccountRight> rights = new ArrayList<>();

    protected Account() {}

    Account(AccountRequest told, List<AccountRight> rights, LocalDate from, Instant now) {
        id = Ids.next();
        issuer = told.issuer();
        subject = told.subject();
        client = told.client();
        this.from = from;
        recordedAt = now;
        change(told, rights);
    }

    /** All but by what it is found and since when. */
    void change(AccountRequest told, List<AccountRight> now) {
        name = told.name();
        email = told.email();
        purpose = told.purpose();
        level = told.level();
        until = told.until();
        if (!rights.equals(now)) {
            rights.clear();
            rights.addAll(now);
        }
    }

    /** From this moment on it is refused. */
    void withdraw(Instant now) {
        withdrawnAt = withdrawnAt == null ? now : withdrawnAt;
    }

    /** Whether it is found by the same and could still be used. */
    boolean isUsedBy(AccountRequest told) {
        return withdrawnAt == null
                && issuer.equals(told.issuer())
                && Objects.equals(subject, told.subject())
                && Objects.equals(client, told.client());
    }

    boolean says(AccountRequest told, List<AccountRight> others) {
        return Objects.equals(name, told.name())
                && Objects.equals(email, told.email())
                && Objects.equals(purpose, told.purpose())
                && level == told.level()
                && Objects.equals(until, told.until())
                && (told.from() == null || from.equals(told.from()))
                && List.copyOf(rights).equals(others);
    }

    boolean isManagerOn(LocalDate day) {
        return level == AccountLevel.MANAGER
                && withdrawnAt == null
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until));
    }

    /** By what others find it. */
    String key() {
        return subject == null ? AccountKey.ofClient(issuer, client) : AccountKey.ofSubject(issuer, subject);
    }

    Kind kind() {
        return subject == null ? Kind.TECHNICAL : Kind.PERSON;
    }

    UUID id() {
        return id;
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    String client() {
        return client;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String purpose() {
        return purpose;
    }

    AccountLevel level() {
        return level;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    List<AccountRight> rights() {
        return List.copyOf(rights);
    }
}
