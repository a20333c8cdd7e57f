package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.nomenclature.CodeOf;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** For whom a value is asked. */
public class ResolutionFilter extends PolicyFilter {

    @QueryParam("programme")
    @Parameter(description = "Code du programme")
    @CodeOf("programme")
    String programme;

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
    TerritoryCode territory;

    PolicySubject subject() {
        return new PolicySubject(null, programme, territory == null ? Territory.FRANCE : territory.place());
    }
}
