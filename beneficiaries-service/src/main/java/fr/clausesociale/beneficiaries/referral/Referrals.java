package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.person.Beneficiary;
import fr.clausesociale.beneficiaries.person.Pseudonyms;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All referrals. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** Those under these references, by reference; nobody else changes them before the transaction ends. */
    Map<String, Referral> find(Prescriber prescriber, Collection<String> externalIds) {
        return new WhereClause()
                        .add("r.prescriber.siret = :siret", "siret", prescriber.siret())
                        .add("r.prescriber.kind = :kind", "kind", prescriber.kind())
                        .add(
                                WhereClause.anyOf("r.externalId", "references"),
                                "references",
                                externalIds.toArray(String[]::new))
                        .query(getEntityManager(), "from Referral r", " order by r.id", Referral.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Referral::externalId, Function.identity()));
    }

    /** All referrals of a person, the oldest first. */
    List<Referral> of(Pseudonyms person) {
        return recordedUnder(person.all());
    }

    /** Those recorded under these pseudonyms and no other: for what is told of a pseudonym, not of a person. */
    List<Referral> recordedUnder(Collection<UUID> pseudonyms) {
        return new WhereClause()
                .among("r.beneficiaryId", "people", pseudonyms)
                .query(getEntityManager(), "from Referral r", " order by r.receivedAt, r.id", Referral.class)
                .getResultList();
    }

    /** These people, each with the referrals recorded under the pseudonym itself, the oldest first. */
    Map<Beneficiary, List<Referral>> recorded(Collection<UUID> pseudonyms) {
        Map<Beneficiary, List<Referral>> found = new LinkedHashMap<>();
        if (!pseudonyms.isEmpty()) {
            new WhereClause()
                    .among("b.id", "people", pseudonyms)
                    .query(
                            getEntityManager(),
                            "select b, r from Beneficiary b left join Referral r on r.beneficiaryId = b.id",
                            " order by r.receivedAt, r.id",
                            Object[].class)
                    .getResultList()
                    .forEach(row -> {
                        List<Referral> theirs =
                                found.computeIfAbsent((Beneficiary) row[0], person -> new ArrayList<>());
                        Optional.ofNullable((Referral) row[1]).ifPresent(theirs::add);
                    });
        }
        return found;
    }

    /** What each referral of these people tells, by the pseudonym in use, the oldest first. */
    public Map<UUID, List<ReferralExtract>> told(Pseudonyms people) {
        return of(people).stream()
                .collect(Collectors.groupingBy(
                        referral -> people.present(referral.beneficiaryId()),
                        Collectors.mapping(Referral::told, Collectors.toList())));
    }

    /** What the referrals tell that were recorded under these pseudonyms themselves: to hold two of them side by side. */
    public Map<UUID, List<ReferralExtract>> toldUnder(Collection<UUID> pseudonyms) {
        return recordedUnder(pseudonyms).stream()
                .collect(Collectors.groupingBy(
                        Referral::beneficiaryId, Collectors.mapping(Referral::told, Collectors.toList())));
    }

    /** Whom a referral is about, read without the referral. */
    Optional<UUID> personOf(UUID referral) {
        return getEntityManager()
                .createQuery("select r.beneficiaryId from Referral r where r.id = :id", UUID.class)
                .setParameter("id", referral)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those of the identifiers, which nobody else changes before the transaction ends. */
    Map<UUID, Referral> held(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new WhereClause()
                        .among("r.id", "ids", ids)
                        .query(getEntityManager(), "from Referral r", " order by r.id", Referral.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Referral::id, Function.identity()));
    }

    /**
     * Stores whom these are about. That is no change of the referral: no prescriber sees it, and its place in their feed stays, as
     * does its version.
     */
    void recognised(List<Referral> all) {
        if (all.isEmpty()) {
            return;
        }
        getEntityManager()
                .createNativeQuery(
                        "update referral r set beneficiary_id = f.person, match = f.match, heard_since = f.since"
                                + " from unnest(cast(:ids as uuid[]), cast(:people as uuid[]), cast(:matches as text[]),"
                                + " cast(:since as timestamptz[])) f (id, person, match, since) where r.id = f.id")
                .setParameter("ids", all.stream().map(Referral::id).toArray(UUID[]::new))
                .setParameter(
                        "people", all.stream().map(Referral::beneficiaryId).toArray(UUID[]::new))
                .setParameter(
                        "matches", all.stream().map(one -> one.match().name()).toArray(String[]::new))
                .setParameter(
                        "since",
                        all.stream().map(one -> one.heardSince().toString()).toArray(String[]::new))
                .executeUpdate();
    }

    /** Those of the identifiers, whoever reaches them: for who has looked that up already. */
    Map<UUID, Referral> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return new WhereClause()
                        .among("r.id", "ids", ids)
                        .query(getEntityManager(), "from Referral r", Referral.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Referral::id, Function.identity()));
    }
}
