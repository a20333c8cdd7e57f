package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All hand-overs of single people, seen by both sides and by administrators. */
@ApplicationScoped
class HandOvers implements PanacheRepositoryBase<HandOver, UUID> {

    private final Caller caller;
    private final KeysetReader keys;

    HandOvers(Caller caller, KeysetReader keys) {
        this.caller = caller;
        this.keys = keys;
    }

    HandOver reachable(UUID id) {
        return new WhereClause()
                        .add("h.id = :id", "id", id)
                        .within(seen())
                        .query(getEntityManager(), "from PersonHandOver h", HandOver.class)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** Newest first. */
    Page<HandOverView> page(Paging paging) {
        return keys.page(
                new ListDefinition<>("PersonHandOver", "h", this::views, Function.identity()),
                ReachPath.narrowed(seen(), new WhereClause(), false),
                Keyset.newestFirst("h.id"),
                paging);
    }

    /** Those agreed whose day has come. */
    List<UUID> due(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select h.id from PersonHandOver h where h.proposal.status = AGREED and h.proposal.effectiveOn <= :today"
                                + " order by h.proposal.effectiveOn, h.id",
                        UUID.class)
                .setParameter("today", today)
                .getResultList();
    }

    private Map<UUID, HandOverView> views(List<UUID> ids) {
        return new WhereClause()
                        .among("h.id", "ids", ids)
                        .query(getEntityManager(), "from PersonHandOver h", HandOver.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(HandOver::id, HandOver::view));
    }

    private List<ReachPath> seen() {
        if (caller.is(Roles.ADMIN)) {
            return List.of(ReachPath.everything());
        }
        String own = caller.organisation();
        return own == null
                ? List.of()
                : Stream.of("h.proposal.proposedBy", "h.proposal.successor")
                        .map(side -> ReachPath.of(Width.ORDERED, side + " = :reachSide", Map.of("reachSide", own)))
                        .toList();
    }
}
