package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** All hand-overs, seen by both sides, by who proposed them and by administrators. */
@ApplicationScoped
public class HandOvers implements PanacheRepositoryBase<HandOver, UUID> {

    private final Contracts contracts;
    private final Reach reach;
    private final Caller caller;

    HandOvers(Contracts contracts, Reach reach, Caller caller) {
        this.contracts = contracts;
        this.reach = reach;
        this.caller = caller;
    }

    HandOver reachable(UUID id) {
        return new WhereClause()
                        .add("h.id = :id", "id", id)
                        .within(seen())
                        .query(getEntityManager(), "from HandOver h", HandOver.class)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    HandOverView view(HandOver handOver) {
        return HandOverView.of(handOver, contracts.findById(handOver.contractId()));
    }

    /** Those agreed whose day has come. */
    List<UUID> due(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select h.id from HandOver h where h.proposal.status = AGREED and h.proposal.effectiveOn <= :today"
                                + " order by h.proposal.effectiveOn, h.id",
                        UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** In which ways the caller sees a hand-over {@code h}. */
    public List<ReachPath> seen() {
        if (reach.everything()) {
            return List.of(ReachPath.everything());
        }
        String own = caller.organisation();
        return own == null
                ? List.of()
                : Stream.of("h.proposal.former", "h.proposal.successor", "h.proposal.proposedBy")
                        .map(side -> ReachPath.of(Width.ORDERED, side + " = :reachSide", Map.of("reachSide", own)))
                        .toList();
    }
}
