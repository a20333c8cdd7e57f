package fr.clausesociale.contracts.shared;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses to list what is in a territory that there is not: an empty list would read as nothing found in it. */
@Provider
public class TerritoryFilter implements ContainerRequestFilter {

    private static final String PARAMETER = "territory";

    private final Geography geography;

    TerritoryFilter(Geography geography) {
        this.geography = geography;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String asked =
                QueryValues.told(request.getUriInfo().getQueryParameters().getFirst(PARAMETER));
        if (asked != null
                && TerritoryColumn.of(asked).isPresent()
                && geography.territory(asked).isEmpty()) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, PARAMETER, asked)
                    .at(PARAMETER);
        }
    }
}
