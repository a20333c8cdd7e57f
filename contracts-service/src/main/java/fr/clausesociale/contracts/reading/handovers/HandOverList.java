package fr.clausesociale.contracts.reading.handovers;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.handover.HandOver;
import fr.clausesociale.contracts.handover.HandOverView;
import fr.clausesociale.contracts.handover.HandOvers;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.KeysetReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.proposal.ProposalStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hand-overs that the caller sees. */
@ApplicationScoped
class HandOverList {

    private final HandOvers handOvers;
    private final Contracts contracts;
    private final KeysetReader keys;

    HandOverList(HandOvers handOvers, Contracts contracts, KeysetReader keys) {
        this.handOvers = handOvers;
        this.contracts = contracts;
        this.keys = keys;
    }

    /** Newest first. */
    Page<HandOverView> page(ProposalStatus status, UUID contract, Paging paging) {
        WhereClause filter = new WhereClause()
                .where("h.proposal.status = :status", "status", status)
                .where("h.contractId = :contract", "contract", contract);
        return keys.page(
                new ListDefinition<>("HandOver", "h", this::views, Function.identity()),
                ReachPath.narrowed(handOvers.seen(), filter, contract != null),
                Keyset.newestFirst("h.id"),
                paging);
    }

    private Map<UUID, HandOverView> views(List<UUID> ids) {
        List<HandOver> shown = new WhereClause()
                .among("h.id", "ids", ids)
                .query(handOvers.getEntityManager(), "from HandOver h", HandOver.class)
                .getResultList();
        Map<UUID, Contract> of =
                contracts.byId(shown.stream().map(HandOver::contractId).toList());
        return shown.stream().collect(Collectors.toMap(HandOver::id, h -> HandOverView.of(h, of.get(h.contractId()))));
    }
}
