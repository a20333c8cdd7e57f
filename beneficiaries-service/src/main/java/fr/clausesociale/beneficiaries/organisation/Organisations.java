package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All organisations. Whoever asks here works from then on without the people ({@link Confinement}). */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    /** Names an advisory lock; those of referrals are lower. */
    private static final int SAME_ORGANISATION = 11;

    private final Confinement confinement;

    Organisations(Confinement confinement) {
        this.confinement = confinement;
    }

    Optional<Organisation> find(String siret) {
        confinement.enter();
        return find("siret", siret).firstResultOptional();
    }

    Organisation require(String siret) {
        return find(siret).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** As {@link #require}; until this transaction ends nobody else changes it. */
    Organisation requireForChange(String siret) {
        confinement.enter();
        return find("siret", siret)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * Those of them that there are, by SIRET. Until this transaction ends nobody else changes them or registers one of the others.
     */
    Map<String, Organisation> forChange(Collection<String> sirets) {
        confinement.enter();
        String[] each = sirets.stream().distinct().sorted().toArray(String[]::new);
        // all in the same order
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1, hashtext(siret)) from"
                        + " (select unnest(cast(?2 as text[])) as siret order by 1) as ordered) as locked")
                .setParameter(1, SAME_ORGANISATION)
                .setParameter(2, each)
                .getResultList();
        return find("siret in ?1 order by siret", List.of(each)).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Organisation::siret, Function.identity()));
    }

    /** Until this transaction ends nobody else registers the same organisation. */
    void lock(String siret) {
        confinement.enter();
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1, hashtext(?2))) as locked")
                .setParameter(1, SAME_ORGANISATION)
                .setParameter(2, siret)
                .getSingleResult();
    }

    /** Those that handed over to this one, by SIRET and then by day. */
    List<Organisation> predecessors(String siret) {
        confinement.enter();
        return list("select o from Organisation o join o.successions s where s.successor = ?1 order by o.siret", siret);
    }

    /** Those of the clients by which accounts are found that did not end. */
    List<String> clientsInUse(Collection<String> clients, LocalDate today) {
        confinement.enter();
        return getEntityManager()
                .createQuery(
                        "select a.client from Account a where a.client in (:clients) and a.withdrawnAt is null"
                                + " and (a.until is null or a.until >= :today)",
                        String.class)
                .setParameter("clients", clients)
                .setParameter("today", today)
                .getResultList();
    }

    Map<UUID, Organisation> byId(Collection<UUID> ids) {
        confinement.enter();
        return new WhereClause()
                        .among("o.id", "ids", ids)
                        .query(getEntityManager(), "from Organisation o", Organisation.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** The next page of all by id, for telling of them again. */
    List<Organisation> after(UUID last, int limit) {
        confinement.enter();
        return find("id > ?1 order by id", last).page(0, limit).list();
    }
}
