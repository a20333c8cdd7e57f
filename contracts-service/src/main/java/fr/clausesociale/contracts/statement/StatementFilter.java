package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of statements can be narrowed by. */
public class StatementFilter {

    private static final Keyset<?> CHANGES = new Keyset<>("s.updatedAt", "s.id", false, false, QueryValues::instant);

    @QueryParam("obligation")
    String obligation;

    @QueryParam("contract")
    String contract;

    @QueryParam("employer")
    String employer;

    @QueryParam("month")
    String month;

    @QueryParam("status")
    String status;

    @QueryParam("updatedSince")
    @Parameter(description = "Flux des changements depuis cet instant, du plus ancien au plus récent")
    String updatedSince;

    Conditions conditions() {
        return new Conditions()
                .where("s.obligationId = :obligation", "obligation", obligation, UUID::fromString)
                .where("s.contractId = :contract", "contract", contract, UUID::fromString)
                .where("s.employerSiren = :employer", "employer", employer, Siret::siren)
                .where(
                        "s.month = :month",
                        "month",
                        month,
                        text -> QueryValues.month(text).atDay(1))
                .where("s.status = :status", "status", status, StatementStatus::valueOf)
                .where("s.updatedAt >= :updatedSince", "updatedSince", updatedSince, QueryValues::instant);
    }

    /** The newest first, or as a feed of changes. */
    Keyset<?> order() {
        return QueryValues.told(updatedSince) == null ? Keyset.newestFirst("s.id") : CHANGES;
    }

    boolean narrow() {
        return QueryValues.told(obligation) != null
                || QueryValues.told(contract) != null
                || QueryValues.told(employer) != null;
    }
}
