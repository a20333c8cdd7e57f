package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.beneficiaries.organisation.Successions;
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
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All hand-overs of what a structure follows, seen by both sides and by administrators. */
@ApplicationScoped
public class Portfolios implements PanacheRepositoryBase<Portfolio, UUID> {

    private final Successions successions;
    private final Caller caller;
    private final KeysetReader keys;
    private final BusinessClock clock;

    Portfolios(Successions successions, Caller caller, KeysetReader keys, BusinessClock clock) {
        this.successions = successions;
        this.caller = caller;
        this.keys = keys;
        this.clock = clock;
    }

    Portfolio reachable(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /** As {@link #reachable}; until this transaction ends nobody else decides it. */
    Portfolio reachableToChange(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Portfolio find(UUID id, LockModeType lock) {
        successions.confine();
        return new WhereClause()
                        .add("h.id = :id", "id", id)
                        .within(seen())
                        .query(getEntityManager(), "from HandedPortfolio h", Portfolio.class)
                        .setLockMode(lock)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** Newest first. */
    Page<PortfolioView> page(Paging paging) {
        successions.confine();
        return keys.page(
                new ListDefinition<>("HandedPortfolio", "h", this::views, Function.identity()),
                ReachPath.narrowed(seen(), new WhereClause(), false),
                Keyset.newestFirst("h.id"),
                paging);
    }

    /** Told by those who follow it up, in a transaction of theirs. */
    void appliedToContracts(UUID id, int contracts, int parts, Instant at) {
        known(id).ifPresent(portfolio -> portfolio.appliedToContracts(contracts, parts, at));
    }

    /** Told by who follows it up, in a transaction of theirs. */
    public void appliedToPeople(UUID id, int people, Instant at) {
        known(id).ifPresent(portfolio -> portfolio.appliedToPeople(people, at));
    }

    /** Empty for what was entered as a succession at once. */
    private Optional<Portfolio> known(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Map<UUID, PortfolioView> views(List<UUID> ids) {
        return new WhereClause()
                        .among("h.id", "ids", ids)
                        .query(getEntityManager(), "from HandedPortfolio h", Portfolio.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Portfolio::id, portfolio -> portfolio.view(clock.today())));
    }

    private List<ReachPath> seen() {
        if (successions.isAdministrator()) {
            return List.of(ReachPath.everything());
        }
        String own = caller.organisation();
        return own == null
                ? List.of()
                : Stream.of("h.proposal.former", "h.proposal.successor")
                        .map(side -> ReachPath.of(Width.ORDERED, side + " = :reachSide", Map.of("reachSide", own)))
                        .toList();
    }
}
