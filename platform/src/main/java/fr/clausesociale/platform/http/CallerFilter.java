package fr.clausesociale.platform.http;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Turns away a token that is good but does not say who calls: all that is kept names an account and an organisation. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CallerFilter implements ContainerRequestFilter {

    private final Caller caller;

    CallerFilter(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String lacking = caller.isAnonymous() ? null : caller.lacking();
        if (lacking != null) {
            throw Problem.of(PlatformProblem.INCOMPLETE_TOKEN, lacking);
        }
    }
}
