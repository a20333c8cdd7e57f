package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person in insertion (bénéficiaire, participant): identity here, a pseudonym everywhere else. */
@Entity
@Table(name = "beneficiary")
public class Beneficiary {

    enum Status {
        ACTIVE,
        MERGED,
        ERASED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Status status;

    private UUID mergedInto;

    @Embedded
    private Identity identity;

    @Embedded
    private Contact contact;

    @Embedded
    private Place place;

    private String nameKey;
    private String followedBy;
    private UUID possibleDuplicateOf;
    private UUID lastReferralId;
    private LocalDate referredOn;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Beneficiary() {}

    /** A person not known before, or not certainly. */
    static Beneficiary registered(Identity identity, Contact contact, UUID possibleDuplicateOf, Instant now) {
        Beneficiary person = new Beneficiary();
        person.id = Ids.next();
        person.status = Status.ACTIVE;
        person.identity = identity;
        person.nameKey = NameKey.of(identity.lastName(), identity.firstNames());
        person.contact = contact;
        person.possibleDuplicateOf = possibleDuplicateOf;
        person.createdAt = now;
        person.updatedAt = now;
        return person;
    }

    /** A further referral tells how to reach the person; who they are stays as first declared. */
    void contacted(Contact newer) {
        contact = contact().updatedBy(newer);
    }

    /** The newest referral says where and by whom the person is followed. An unknown address moves nobody. */
    public void referred(UUID referralId, LocalDate on, Place where, String by, Instant now) {
        lastReferralId = referralId;
        referredOn = on;
        place = place == null || where.residence() || !place.residence() ? where : place;
        followedBy = by != null ? by : followedBy;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    String status() {
        return status.name();
    }

    UUID mergedInto() {
        return mergedInto;
    }

    public Identity identity() {
        return identity;
    }

    public Contact contact() {
        return contact == null ? Contact.UNKNOWN : contact;
    }

    public Place place() {
        return place;
    }

    public String followedBy() {
        return followedBy;
    }

    UUID possibleDuplicateOf() {
        return possibleDuplicateOf;
    }

    public UUID lastReferralId() {
        return lastReferralId;
    }

    public LocalDate referredOn() {
        return referredOn;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Counted from one, as others are told. */
    public long version() {
        return version + 1;
    }
}
