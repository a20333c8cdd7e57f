package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers; one that depends on who asks says first which it is. Nothing here is specific to a resource. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response domain(Problem problem, HttpHeaders request) {
        return responses.answer(request, problem.code(), problem.args(), problem.violations());
    }

    @ServerExceptionMapper
    public Response shape(ConstraintViolationException invalid, HttpHeaders request) {
        List<Violation> violations = ShapeFaults.violations(invalid, responses.sentences(request));
        return responses.answer(request, ShapeFaults.code(violations), List.of(), violations);
    }

    @ServerExceptionMapper
    public Response json(MismatchedInputException mismatch, HttpHeaders request) {
        return malformed(request, ShapeFaults.violations(mismatch, responses.sentences(request)));
    }

    /** What is no JSON, or JSON of a kind that only harms: numbers of a thousand digits, a thousand lists in each other. */
    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable, HttpHeaders request) {
        return malformed(request, List.of(ShapeFaults.unreadable(unreadable, responses.sentences(request))));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, HttpHeaders request) {
        if (failure.getCause() instanceof JsonMappingException mapping) {
            Problem said = causeOf(mapping, Problem.class);
            return said != null
                    ? domain(said.violations().isEmpty() ? said.at(Pointers.of(mapping)) : said, request)
                    : malformed(request, ShapeFaults.violations(mapping, responses.sentences(request)));
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return malformed(request, List.of(ShapeFaults.unreadable(unreadable, responses.sentences(request))));
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return status >= 500
                ? unexpected(failure, request)
                : responses.answer(request, PlatformProblem.ofStatus(status), List.of(), List.of());
    }

    private Response malformed(HttpHeaders request, List<Violation> violations) {
        return responses.answer(request, PlatformProblem.MALFORMED, List.of(), violations);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException e, HttpHeaders request) {
        return responses.answer(request, PlatformProblem.UNAUTHENTICATED, List.of(), List.of());
    }

    @ServerExceptionMapper
    public Response rejectedToken(AuthenticationFailedException e, HttpHeaders request) {
        return responses.answer(request, PlatformProblem.UNAUTHENTICATED, List.of(), List.of());
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure, HttpHeaders request) {
        Problem said = causeOf(failure, Problem.class);
        if (said != null) {
            return domain(said, request);
        }
        switch (StoreFailure.of(failure)) {
            case CHANGED_MEANWHILE:
                // who said which version was meant learns that it is no longer that one
                return responses.answer(
                        request,
                        request.getHeaderString(HttpHeaders.IF_MATCH) != null
                                ? PlatformProblem.PRECONDITION_FAILED
                                : PlatformProblem.CONCURRENT_CHANGE,
                        List.of(),
                        List.of());
            case AWAY:
            case IN_DOUBT:
                LOG.warnf("The database is away: %s", failure);
                return responses.answer(request, PlatformProblem.UNAVAILABLE, List.of(), List.of());
            default:
                PlatformProblem refused = refusedByDatabase(failure);
                return refused == null
                        ? unexpected(failure, request)
                        : responses.answer(request, refused, List.of(), List.of());
        }
    }

    /** What the database refused although everything before let it pass. */
    private static PlatformProblem refusedByDatabase(Throwable failure) {
        SQLException sql = causeOf(failure, SQLException.class);
        String state = sql == null ? "" : String.valueOf(sql.getSQLState());
        switch (state) {
            case "23505":
                // two callers made the same thing at once: the second is told so, and finds it when it asks again
                return PlatformProblem.CONCURRENT_CHANGE;
            default:
                // class 22: a character, a date or a number that cannot be stored, U+0000 or the year 999999 say
                return state.startsWith("22") ? PlatformProblem.MALFORMED : null;
        }
    }

    private Response unexpected(Throwable failure, HttpHeaders request) {
        String trace = ProblemResponses.traceOf(request.getHeaderString("traceparent"));
        LOG.errorf(failure, "Request failed, trace %s", trace);
        return responses.answer(request, PlatformProblem.INTERNAL, List.of(), List.of(), trace);
    }

    static <T extends Throwable> T causeOf(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
