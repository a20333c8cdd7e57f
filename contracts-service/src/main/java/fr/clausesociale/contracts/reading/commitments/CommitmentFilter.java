package fr.clausesociale.contracts.reading.commitments;

import fr.clausesociale.contracts.commitment.CommitmentKind;
import fr.clausesociale.contracts.commitment.CommitmentStatus;
import fr.clausesociale.contracts.commitment.Standing;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.list.FeedFilter;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.QueryValues;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.nomenclature.CodeOf;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of commitments can be narrowed by; all together must hold. */
public class CommitmentFilter extends FeedFilter {

    /** Needs the parameter {@code today}; says of stored columns what {@link Standing} says of one commitment. */
    static final String OVERDUE = "(m.dueSort < :today and not m.closed and m.status <> 'KEPT')";

    private static final Keyset<?> DUE = new Keyset<>("m.dueSort", "m.id", false, true, QueryValues::day);

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : lieu d'exécution du marché")
    TerritoryCode territory;

    @QueryParam("contract")
    UUID contract;

    @QueryParam("kind")
    CommitmentKind kind;

    @QueryParam("status")
    @Parameter(description = "OPEN, PARTLY_KEPT, KEPT, NOT_KEPT ou WAIVED")
    CommitmentStatus status;

    @QueryParam("programme")
    @CodeOf("programme")
    String programme;

    @QueryParam("dueUntil")
    @Parameter(description = "Échéance au plus tard ce jour")
    LocalDate dueUntil;

    @QueryParam("overdue")
    @Parameter(description = "true : échéance passée, ni tenu ni clos")
    Boolean overdue;

    static CommitmentFilter ofContract(UUID id) {
        CommitmentFilter filter = new CommitmentFilter();
        filter.contract = id;
        return filter;
    }

    WhereClause conditions(LocalDate today) {
        WhereClause all = new WhereClause()
                .territory("m.scope", territory)
                .where("m.contractId = :contract", "contract", contract)
                .where("m.kind = :kind", "kind", kind)
                .where("m.status = :status", "status", status)
                .where("m.terms.programme = :programme", "programme", programme)
                .where("m.dueSort <= :dueUntil", "dueUntil", dueUntil)
                .flag(OVERDUE, overdue);
        return overdue == null ? all : all.with("today", today);
    }

    /** Whether it is asked how commitments stand today: nothing of a time before is an answer to that. */
    boolean asksOfToday() {
        return status != null || programme != null || dueUntil != null || overdue != null;
    }

    boolean narrow() {
        return contract != null || WhereClause.small(territory);
    }

    /** What is due next first. */
    @Override
    protected Keyset<?> order() {
        return DUE;
    }
}
