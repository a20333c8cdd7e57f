package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.reach.Place;
import fr.clausesociale.beneficiaries.vault.SealedTexts;
import fr.clausesociale.platform.caller.Follower;
import fr.clausesociale.platform.caller.Followers;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

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

    /** The pseudonym in use for this person after all merges. Written by {@link Beneficiaries#standsFor} for all of them at once. */
    @Column(updatable = false)
    private UUID present;

    @Embedded
    private Identity identity;

    @Embedded
    private Contact contact;

    @Embedded
    private Place place;

    /** The names as they are compared and searched. */
    private String plainLastName;

    private String plainFirstNames;

    /** Identifiers at France Travail that were told since: the new form beside the old one. */
    @Convert(converter = SealedTexts.class)
    private List<String> furtherNumbers;

    /** Who follows the person: named by the referral that made them known, and since then only by whoever follows. */
    private String followedBy;

    /** One after the other; empty as long as it was the same ever since. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Follower> followers = List.of();

    /** Who may take care of the person while nobody follows: each referral named somebody or told where. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> structures;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    /** Since when the person opposes that their data are worked with (art. 21 GDPR); null while they do not. */
    private Instant opposedSince;

    private UUID possibleDuplicateOf;
    private UUID lastReferralId;
    private LocalDate referredOn;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Beneficiary() {}

    /** A person not known before, or not certainly. */
    static Beneficiary registered(UUID id, Identity identity, Contact contact, UUID possibleDuplicateOf, Instant now) {
        Beneficiary person = new Beneficiary();
        person.id = id;
        person.present = person.id;
        person.status = Status.ACTIVE;
        person.identity = identity;
        person.plainLastName = NameKey.plain(identity.lastName());
        person.plainFirstNames = NameKey.plain(identity.firstNames());
        person.furtherNumbers = List.of();
        person.contact = contact;
        person.possibleDuplicateOf = possibleDuplicateOf;
        person.createdAt = now;
        person.structures = List.of();
        person.territories = List.of();
        person.updatedAt = now;
        return person;
    }

    /** A further referral tells how to reach the person; who they are stays as first declared. */
    void contacted(Contact newer) {
        contact = contact().updatedBy(newer);
    }

    /** The only referral that there is says who they are otherwise than before. */
    void corrected(Identity newer) {
        identity = newer;
        plainLastName = NameKey.plain(newer.lastName());
        plainFirstNames = NameKey.plain(newer.firstNames());
    }

    void touched(Instant now) {
        updatedAt = now;
    }

    /**
     * A further referral tells an identifier at France Travail that was not known. One of a form that is known already was
     * mistyped.
     *
     * @return whether it is kept
     */
    boolean alsoKnownBy(String number) {
        List<String> known = new ArrayList<>(furtherNumbers);
        if (FranceTravailId.isWellFormed(identity.franceTravailId())) {
            known.add(identity.franceTravailId());
        }
        if (number == null || known.stream().anyMatch(one -> one.length() == number.length())) {
            return false;
        }
        furtherNumbers = with(furtherNumbers, List.of(number));
        return true;
    }

    /**
     * A referral says where the person lives and who shall follow. An unknown address moves nobody, and whoever can see the
     * person goes on seeing them: who follows is named once, when the person becomes known; a later referral adds who may take
     * care of them while nobody does.
     *
     * @param by SIRET of the structure that it names, or null: whoever answers for the place
     */
    public void referred(UUID referralId, LocalDate on, Place where, String by, Instant now) {
        if (lastReferralId == null) {
            followedBy = by;
        }
        lastReferralId = referralId;
        referredOn = on;
        place = place == null || where.residence() || !place.residence() ? where : place;
        structures = by == null ? structures : with(structures, List.of(by));
        territories = by == null ? with(territories, where.codes()) : territories;
        updatedAt = now;
    }

    /**
     * Another structure follows from a day on, where the former one did; where it was only one of those that might, the other is in its
     * place.
     *
     * @param former SIRET, null: nobody by name
     */
    public void handedOver(String former, String successor, LocalDate day, Instant now) {
        if (Objects.equals(followedBy, former)) {
            Followers after = following().handedOver(successor, day);
            followers = after.periods();
            followedBy = after.present();
        }
        structures = with(structures.stream().filter(one -> !one.equals(former)).toList(), List.of(successor));
        updatedAt = now;
    }

    /** What referrals told of where and how the person is reached is told anew; who they are, and who follows, stays. */
    void untold() {
        contact = null;
        place = null;
        furtherNumbers = List.of();
        structures = List.of();
        territories = List.of();
    }

    /** Everybody who followed the person by name, one after the other. */
    public Followers following() {
        return followers.isEmpty() ? Followers.since(followedBy) : new Followers(followers);
    }

    /** Turns out to be the person behind another pseudonym in use, which stands for both from now on. */
    void mergedInto(UUID other, Instant now) {
        status = Status.MERGED;
        mergedInto = other;
        updatedAt = now;
    }

    /** @param since null where the person does so no more */
    public void opposes(Instant since, Instant now) {
        opposedSince = since;
        updatedAt = now;
    }

    /** Turns out to be somebody else after all. Whoever was erased meanwhile stays so. */
    void separated(Instant now) {
        status = status == Status.MERGED ? Status.ACTIVE : status;
        mergedInto = null;
        updatedAt = now;
    }

    private static List<String> with(List<String> known, Collection<String> more) {
        List<String> all = new ArrayList<>(known);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    public UUID id() {
        return id;
    }

    public String status() {
        return status.name();
    }

    public UUID mergedInto() {
        return mergedInto;
    }

    /** What is compared of them. */
    public Description description() {
        return Descriptions.of(
                plainLastName,
                plainFirstNames,
                identity.birthDate(),
                identity.sex(),
                place,
                Stream.concat(Stream.ofNullable(identity.franceTravailId()), furtherNumbers.stream()));
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

    /** The structures that may take care of the person: who follows, else all that were named. */
    public List<String> structures() {
        return followedBy == null ? List.copyOf(structures) : List.of(followedBy);
    }

    /** The territories whose facilitators may take care of the person; none where somebody follows. */
    public List<String> territories() {
        return followedBy == null ? List.copyOf(territories) : List.of();
    }

    public Instant opposedSince() {
        return opposedSince;
    }

    public UUID possibleDuplicateOf() {
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
