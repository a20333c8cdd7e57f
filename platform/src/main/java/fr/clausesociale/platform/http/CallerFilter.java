package fr.clausesociale.platform.http;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.EvenUnregistered;
import fr.clausesociale.platform.caller.Granted;
import fr.clausesociale.platform.caller.OnlyReads;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Turns away whoever has no account in force, where an operation asks for no role in particular, whoever may only read and
 * changes something, and a token that does not say who calls: all that is kept names an account and an organisation.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CallerFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Caller caller;

    @Context
    ResourceInfo resource;

    CallerFilter(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.isAnonymous()) {
            return;
        }
        String lacking = caller.bearer().lacking();
        if (lacking != null) {
            throw Problem.of(PlatformProblem.INCOMPLETE_TOKEN, lacking);
        }
        Granted granted = caller.granted();
        if (resource.getResourceClass().isAnnotationPresent(EvenUnregistered.class)) {
            return;
        }
        if (!granted.acts()) {
            throw granted.why().problem();
        }
        if (granted.readsOnly() && !reads(request)) {
            throw Problem.of(PlatformProblem.ACCOUNT_READS_ONLY);
        }
    }

    private boolean reads(ContainerRequestContext request) {
        return READING.contains(request.getMethod())
                || resource.getResourceMethod().isAnnotationPresent(OnlyReads.class);
    }
}
