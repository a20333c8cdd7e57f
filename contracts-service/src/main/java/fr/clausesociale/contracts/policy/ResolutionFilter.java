package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** For whom a value is asked. */
public class ResolutionFilter extends PolicyFilter {

    @QueryParam("programme")
    @Parameter(description = "Code du programme")
    String programme;

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
    String territory;

    PolicySubject subject(Geography geography) {
        return new PolicySubject(null, programme, place(geography));
    }

    private Territory place(Geography geography) {
        if (territory == null || territory.isBlank()) {
            return Territory.FRANCE;
        }
        return geography
                .territory(territory)
                .orElseThrow(() -> Problem.of(PlatformProblem.INVALID_PARAMETER, "territory", territory)
                        .at("territory"));
    }
}
