package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.erased.ErasedPseudonym;
import fr.clausesociale.beneficiaries.erased.ErasedPseudonyms;
import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Identity;
import fr.clausesociale.beneficiaries.person.Recognition;
import fr.clausesociale.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes referrals with their histories out of what is kept, and what they declare out of what was told. In the caller's transaction. */
@ApplicationScoped
public class ReferralRemoval {

    private final Referrals referrals;
    private final ErasedPseudonyms erased;
    private final Outbox outbox;

    ReferralRemoval(Referrals referrals, ErasedPseudonyms erased, Outbox outbox) {
        this.referrals = referrals;
        this.erased = erased;
        this.outbox = outbox;
    }

    /**
     * A referral that is no more.
     *
     * @param prescriber SIRET of who made it
     * @param declared who its person was, in its words
     */
    public record Removed(UUID id, String prescriber, String externalId, Identity declared) {}

    /** Nobody refers or corrects these people, and nothing that happens to them is taken in, until the transaction ends. */
    public void hold(Collection<Beneficiary> people) {
        List<Identity> known = people.stream()
                .flatMap(person -> Stream.concat(
                        Stream.of(person.identity()),
                        referrals.of(person.id()).stream()
                                .map(referral -> referral.submission().identity())))
                .toList();
        known.stream().map(Recognition::lockOf).distinct().sorted().forEach(referrals::lockPerson);
        known.stream()
                .map(Identity::franceTravailId)
                .filter(number -> number != null)
                .distinct()
                .sorted()
                .forEach(referrals::lockIdentifier);
        people.stream().map(Beneficiary::id).sorted().forEach(referrals::lockNews);
    }

    /** All of these people. @param gone how the pseudonym of each of them is remembered */
    public List<Removed> remove(List<UUID> people, Collection<ErasedPseudonym> gone) {
        List<Referral> all = referrals.of(people);
        List<Removed> removed = all.stream()
                .map(referral -> new Removed(
                        referral.id(),
                        referral.prescriber().siret(),
                        referral.externalId(),
                        referral.submission().identity()))
                .toList();
        all.forEach(referrals.getEntityManager()::detach);
        UUID[] ids = removed.stream().map(Removed::id).toArray(UUID[]::new);
        delete("delete from referral_version where referral_id = any(cast(:ids as uuid[]))", ids);
        delete("delete from referral where id = any(cast(:ids as uuid[]))", ids);
        outbox.forgetSetAside(
                ClaimsEvents.TOPIC, people.stream().map(UUID::toString).toList());
        gone.forEach(one -> outbox.publish(erased.tombstone(ClaimsEvents.TOPIC, ClaimsEvents.ERASED, one)));
        return removed;
    }

    private void delete(String sql, UUID[] ids) {
        referrals
                .getEntityManager()
                .createNativeQuery(sql)
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
