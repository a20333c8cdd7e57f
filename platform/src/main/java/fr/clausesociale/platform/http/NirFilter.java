package fr.clausesociale.platform.http;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Nir;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * No social security number comes in with a request, wherever it stands: in a parameter or an {@code Idempotency-Key}, which
 * are kept and repeated (an identifier in a path is one or finds nothing), or in any text of a body, as it is read (see {@link StorableText}). Nothing has to be said at a field.
 */
@Provider
public class NirFilter implements ContainerRequestFilter, ReaderInterceptor {

    private static final ThreadLocal<PlatformProblem> READING = new ThreadLocal<>();
    private static final String KEY = "Idempotency-Key";

    /** Under which code callers of this service have always been told. */
    private final PlatformProblem code;

    NirFilter(@ConfigProperty(name = "clausesociale.nir.code") PlatformProblem code) {
        this.code = code;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo()
                .getPathParameters()
                .forEach((name, values) -> check(
                        name, values.stream().filter(value -> !Ids.isOne(value)).toList()));
        check(request.getUriInfo().getQueryParameters());
        check(KEY, request.getHeaders().getOrDefault(KEY, List.of()));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        READING.set(code);
        try {
            return context.proceed();
        } finally {
            READING.remove();
        }
    }

    /**
     * Refuses the text where a request's body is being read.
     *
     * @param reference whether it is a number its sender gives
     */
    static void check(String text, boolean reference) {
        PlatformProblem code = READING.get();
        if (code != null && (reference ? Nir.isKeyedIn(text) : Nir.isIn(text))) {
            throw Problem.of(code);
        }
    }

    private void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach(this::check);
    }

    private void check(String name, List<String> values) {
        if (values.stream().anyMatch(Nir::isKeyedIn)) {
            throw Problem.of(code).at(name);
        }
    }
}
