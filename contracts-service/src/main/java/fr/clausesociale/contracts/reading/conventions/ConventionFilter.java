package fr.clausesociale.contracts.reading.conventions;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.FeedFilter;
import fr.clausesociale.platform.list.Keyset;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of conventions can be narrowed by. */
public class ConventionFilter extends FeedFilter {

    @QueryParam("territory")
    @Parameter(
            description =
                    "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : conventions de ce territoire ou d'un plus petit")
    TerritoryCode territory;

    @QueryParam("signatory")
    @Parameter(description = "SIRET ou SIREN d'un signataire, présent ou passé")
    String signatory;

    @QueryParam("on")
    @Parameter(description = "En vigueur ce jour")
    LocalDate on;

    WhereClause conditions() {
        return new WhereClause()
                .territory("v", territory)
                .where(
                        "exists (select 1 from Signatory s where s.convention = v and s.siren = :signatory and s.annulledAt is null)",
                        "signatory",
                        Siret.siren(signatory))
                .where("v.from <= :on and (v.until is null or v.until >= :on)", "on", on);
    }

    @Override
    protected Keyset<?> order() {
        return Keyset.newestFirst("v.id");
    }
}
