package fr.clausesociale.contracts.reading.placements;

import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.list.FeedFilter;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of placements can be narrowed by. */
public class PlacementFilter extends FeedFilter {

    @QueryParam("beneficiary")
    UUID beneficiary;

    @QueryParam("obligation")
    UUID obligation;

    @QueryParam("contract")
    UUID contract;

    @QueryParam("status")
    PlacementStatus status;

    @QueryParam("territory")
    @Parameter(
            description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : lieu d'exécution d'un marché du placement")
    TerritoryCode territory;

    /** @param persons by which a person is found under all pseudonyms that are theirs */
    WhereClause conditions(Persons persons) {
        WhereClause all = inTerritory();
        if (beneficiary != null) {
            all.among("p.beneficiaryId", "people", persons.aliases(beneficiary));
        }
        return all.where(
                        "exists (select 1 from AllocationRow o where o.placementId = p.id and o.obligationId = :obligation)",
                        "obligation",
                        obligation)
                .where(
                        "exists (select 1 from AllocationRow k where k.placementId = p.id and k.contractId = :contract)",
                        "contract",
                        contract)
                .where("p.status = :status", "status", status);
    }

    private WhereClause inTerritory() {
        WhereClause all = new WhereClause();
        if (territory == null || territory.isFrance()) {
            return all;
        }
        return all.exists(
                "AllocationRow t", new WhereClause().add("t.placementId = p.id").territory("t.scope", territory));
    }

    @Override
    protected Keyset<?> order() {
        return Keyset.newestFirst("p.id");
    }

    /** Whether rows are found along the allotments of those in reach; those of one status are rather found among all. */
    boolean alongAllotments() {
        return changedSince() != null || status == null;
    }

    /** Whether it is asked how placements stand today: nothing of a time before is an answer to that. */
    boolean asksOfToday() {
        return status != null;
    }

    boolean narrow() {
        return beneficiary != null || obligation != null || contract != null || WhereClause.small(territory);
    }
}
