package fr.clausesociale.platform.problem;

/** What can go wrong with any request, whatever it is about. */
public enum PlatformProblem implements ProblemCode {
    MALFORMED(400),
    REQUIRED(400),
    INVALID(400),
    INVALID_PARAMETER(400),
    PARAMETER_UNKNOWN(400),
    PARAMETER_TWICE(400),
    FIELD_NOT_KNOWN(400),
    BODY_NOT_TAKEN(400),
    INVALID_CURSOR(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    ORGANISATION_NOT_REGISTERED(403),
    ACCOUNT_NOT_REGISTERED(403),
    ACCOUNT_NOT_YET(403),
    ACCOUNT_EXPIRED(403),
    ACCOUNT_WITHDRAWN(403),
    ACCOUNT_READS_ONLY(403),
    RIGHTS_EXPIRED(403),
    RIGHTS_NONE(403),
    INCOMPLETE_TOKEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONCURRENT_CHANGE(409),
    IDEMPOTENCY_KEY_BUSY(409),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    TEXT_HOLDS_NIR(422),
    NIR_FORBIDDEN(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    PlatformProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The code for a failure known only by its status, as the HTTP layer reports those before the resources. */
    static PlatformProblem ofStatus(int status) {
        for (PlatformProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }
}
