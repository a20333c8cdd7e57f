package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.FeedFilter;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What the list of statements can be narrowed by. */
public class StatementFilter extends FeedFilter {

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

    @Override
    protected Keyset<?> order() {
        return Keyset.newestFirst("s.id");
    }

    boolean narrow() {
        return QueryValues.told(obligation) != null
                || QueryValues.told(contract) != null
                || QueryValues.told(employer) != null;
    }
}
