package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of statements can be narrowed by. */
public class StatementFilter {

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
    @Parameter(
            description =
                    "Flux des changements depuis cet instant, du plus ancien au plus récent. La dernière page donne"
                            + " « resume » : rendu plus tard comme « after », il mène à tout ce qui a changé depuis, sans rien manquer")
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
                .where("s.status = :status", "status", status, StatementStatus::valueOf);
    }

    Keyset<?> order() {
        return Keyset.newestFirst("s.id");
    }

    /** From when on changes are asked for, null where the list is no feed of changes. */
    Instant changedSince() {
        return QueryValues.told(updatedSince) == null
                ? null
                : QueryValues.parse("updatedSince", updatedSince, QueryValues::instant);
    }

    boolean narrow() {
        return QueryValues.told(obligation) != null
                || QueryValues.told(contract) != null
                || QueryValues.told(employer) != null;
    }
}
