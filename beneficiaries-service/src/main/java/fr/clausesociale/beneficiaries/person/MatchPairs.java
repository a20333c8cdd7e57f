package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pairs of pseudonyms that may be one person: each is asked about once, and never again when it was decided. */
@ApplicationScoped
public class MatchPairs implements PanacheRepositoryBase<MatchPair, UUID> {

    private final Instance<DoubtListener> listeners;
    private final ModelInForce model;
    private final BusinessClock clock;

    MatchPairs(Instance<DoubtListener> listeners, ModelInForce model, BusinessClock clock) {
        this.listeners = listeners;
        this.model = model;
        this.clock = clock;
    }

    /** Both are known. The order does not matter. */
    void ask(UUID one, UUID other) {
        UUID older = older(one, other);
        UUID newer = older.equals(one) ? other : one;
        if (!noted(older, newer)) {
            return;
        }
        getEntityManager()
                .createNativeQuery("update beneficiary set possible_duplicate_of = :older"
                        + " where id = :newer and possible_duplicate_of is null")
                .setParameter("older", older)
                .setParameter("newer", newer)
                .executeUpdate();
        listeners.forEach(listener -> listener.doubted(newer));
    }

    /** The pair of two people, noted now where nobody asked about them before. */
    public MatchPair of(UUID one, UUID other) {
        UUID older = older(one, other);
        UUID newer = older.equals(one) ? other : one;
        noted(older, newer);
        return find("older = ?1 and newer = ?2", older, newer).singleResult();
    }

    /** The pair whose merge put this pseudonym out of use. */
    public Optional<MatchPair> thatMerged(UUID pseudonym) {
        return find("merged", pseudonym).firstResultOptional();
    }

    /** All that was decided of a pair, the oldest first. */
    public List<MatchDecision> decisions(MatchPair pair) {
        return getEntityManager()
                .createQuery(
                        "from MatchDecision d where d.pairId = :pair order by d.decidedAt, d.id", MatchDecision.class)
                .setParameter("pair", pair.id())
                .getResultList();
    }

    /** Identifiers grow with time. */
    static UUID older(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }

    private boolean noted(UUID older, UUID newer) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into match_pair (id, older, newer, parameter_set, status, found_at, version)
                                values (:id, :older, :newer, :set, 'OPEN', :now, 0) on conflict (older, newer) do nothing""")
                        .setParameter("id", Ids.next())
                        .setParameter("older", older)
                        .setParameter("newer", newer)
                        .setParameter("set", model.present().parameters().number())
                        .setParameter("now", clock.now())
                        .executeUpdate()
                > 0;
    }
}
