package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
