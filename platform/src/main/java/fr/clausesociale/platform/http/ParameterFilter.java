package fr.clausesociale.platform.http;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Refuses parameters that no text can be, U+0000 above all: the database would, and without saying which. */
@Provider
public class ParameterFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        check(request.getUriInfo().getPathParameters());
        check(request.getUriInfo().getQueryParameters());
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> {
            if (value != null && !StorableText.isStorable(value)) {
                throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, value.replace('\0', '\ufffd'))
                        .at(name);
            }
        }));
    }
}
