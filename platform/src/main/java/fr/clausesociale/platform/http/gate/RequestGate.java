package fr.clausesociale.platform.http.gate;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Decides, before a body is read and before anything is done, whether a request is one that its operation understands: the
 * answer's format (406), the body's format, charset and encoding (415), its announced size (413) and the parameters, which
 * are known, told once and readable (400). What an operation knows is what its method declares ({@link Endpoint}).
 */
@ApplicationScoped
public class RequestGate {

    /** How much a body may hold, for who reads it: its length need not be announced. */
    static final String BODY_LIMIT = RequestGate.class.getName() + ".limit";

    /** The weight of what is not wanted. */
    private static final Pattern NONE = Pattern.compile("0(\\.0*)?");

    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");

    private final Map<Method, Endpoint> endpoints = new ConcurrentHashMap<>();
    private final QueryParameters parameters;
    private final BodyLimits limits;

    RequestGate(QueryParameters parameters, BodyLimits limits) {
        this.parameters = parameters;
        this.limits = limits;
    }

    @ServerRequestFilter
    public void decide(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Endpoint known = endpoints.get(method);
        Endpoint endpoint = known != null
                ? known
                : endpoints.computeIfAbsent(method, one -> Endpoint.of(resource.getResourceClass(), one));
        answerable(request, endpoint);
        readable(request, endpoint);
        small(request, endpoint);
        if (!endpoint.takesBody()) {
            NoBody.require(request);
        }
        parameters.check(request, endpoint);
    }

    private static void answerable(ContainerRequestContext request, Endpoint endpoint) {
        List<MediaType> wanted = request.getAcceptableMediaTypes();
        if (!wanted.isEmpty() && wanted.stream().filter(RequestGate::isWanted).noneMatch(endpoint::produces)) {
            throw Problem.of(PlatformProblem.NOT_ACCEPTABLE);
        }
    }

    private static boolean isWanted(MediaType range) {
        String weight = range.getParameters().get("q");
        return weight == null || !NONE.matcher(weight).matches();
    }

    private static void readable(ContainerRequestContext request, Endpoint endpoint) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.trim())) {
            throw Problem.of(PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!endpoint.takesBody() || !request.hasEntity() && request.getMediaType() == null) {
            return;
        }
        MediaType type = request.getMediaType();
        boolean known = type == null ? endpoint.takesFile() : endpoint.consumes(type) && charsetKnown(type);
        if (!known) {
            throw Problem.of(PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** JSON is UTF-8 (RFC 8259); a file in another charset has to name one that there is. */
    private static boolean charsetKnown(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset == null) {
            return true;
        }
        boolean json = type.getSubtype().endsWith("json");
        try {
            return Charset.isSupported(charset)
                    && (!json || Charset.forName(charset).equals(StandardCharsets.UTF_8));
        } catch (IllegalCharsetNameException none) {
            return false;
        }
    }

    private void small(ContainerRequestContext request, Endpoint endpoint) {
        // half as much again, for who writes a document with blanks and line ends
        long limit = limits.of(request.getUriInfo().getPath())
                .orElseGet(() -> Math.min(
                        limits.most().asLongValue(),
                        Math.max(limits.least().asLongValue(), endpoint.largestBody() * 3 / 2)));
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && SIZE.matcher(announced).matches() && Long.parseLong(announced) > limit) {
            throw Problem.of(PlatformProblem.TOO_LARGE);
        }
        request.setProperty(BODY_LIMIT, limit);
    }
}
