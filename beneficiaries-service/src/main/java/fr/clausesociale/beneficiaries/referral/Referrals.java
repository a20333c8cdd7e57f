package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All referrals. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** Names of advisory locks, so that keys of different kinds never meet. */
    private static final int SAME_REFERRAL = 1;

    private static final int SAME_PERSON = 2;

    private static final int SAME_IDENTIFIER = 3;
    private static final int NEWS_OF_PERSON = 4;

    Optional<Referral> find(Prescriber prescriber, String externalId) {
        return find(
                        "prescriber.siret = ?1 and prescriber.kind = ?2 and externalId = ?3",
                        prescriber.siret(),
                        prescriber.kind(),
                        externalId)
                .firstResultOptional();
    }

    public List<Referral> of(UUID beneficiary) {
        return list("beneficiaryId = ?1 order by receivedAt, id", beneficiary);
    }

    List<Referral> of(Collection<UUID> beneficiaries) {
        return new WhereClause()
                .among("r.beneficiaryId", "people", beneficiaries)
                .query(getEntityManager(), "from Referral r", " order by r.receivedAt, r.id", Referral.class)
                .getResultList();
    }

    /** What each referral of these people tells, the oldest first. */
    public Map<UUID, List<Told>> told(Collection<UUID> beneficiaries) {
        return of(beneficiaries).stream()
                .collect(Collectors.groupingBy(
                        Referral::beneficiaryId, Collectors.mapping(Referral::told, Collectors.toList())));
    }

    /** Whom a referral is about, read without the referral. */
    Optional<UUID> personOf(UUID referral) {
        return getEntityManager()
                .createQuery("select r.beneficiaryId from Referral r where r.id = :id", UUID.class)
                .setParameter("id", referral)
                .getResultStream()
                .findFirst();
    }

    /** Those of the identifiers, whoever reaches them: for who has looked that up already. */
    Map<UUID, Referral> byId(Collection<UUID> ids) {
        return new WhereClause()
                .among("r.id", "ids", ids)
                .query(getEntityManager(), "from Referral r", Referral.class)
                .getResultStream()
                .collect(Collectors.toMap(Referral::id, Function.identity()));
    }

    /** Until this transaction ends nobody else receives the same referral. */
    void lockReferral(Prescriber prescriber, String externalId) {
        lock(SAME_REFERRAL, prescriber.siret() + "|" + prescriber.kind() + "|" + externalId);
    }

    /** Until this transaction ends nobody else makes the same person known. */
    void lockPerson(String key) {
        lock(SAME_PERSON, key);
    }

    /** As {@link #lockPerson}, by the identifier at France Travail: it makes one person of two names. Taken after it. */
    void lockIdentifier(String franceTravailId) {
        lock(SAME_IDENTIFIER, franceTravailId);
    }

    /**
     * Until this transaction ends nothing that happens to this person is taken in while a referral of theirs is, nor the other
     * way round: each would miss the other, and nobody would tell the referral any more. Taken last, and before the instant of
     * the referral's arrival is read: what was taken in before happened before.
     */
    void lockNews(UUID beneficiary) {
        lock(NEWS_OF_PERSON, beneficiary.toString());
    }

    private void lock(int kind, String key) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1, hashtext(?2))) as locked")
                .setParameter(1, kind)
                .setParameter(2, key)
                .getSingleResult();
    }
}
