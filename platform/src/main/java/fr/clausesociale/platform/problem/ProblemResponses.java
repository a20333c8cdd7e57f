package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Renders problems: as a response of a resource, or as the bytes of an answer given before any resource is reached. */
@ApplicationScoped
class ProblemResponses {

    private final Messages messages;
    private final ObjectMapper json;

    ProblemResponses(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    Response answer(HttpHeaders request, ProblemCode code, List<Object> args, List<Violation> violations) {
        return answer(request, code, args, violations, traceOf(request.getHeaderString("traceparent")));
    }

    Response answer(
            HttpHeaders request, ProblemCode code, List<Object> args, List<Violation> violations, String trace) {
        Locale locale = Messages.locale(request.getAcceptableLanguages());
        Response.ResponseBuilder answer = Response.status(code.status())
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(ProblemBody.of(messages, locale, code, args, violations, trace));
        if (code.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (code.status() == 503 || code.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return answer.build();
    }

    Sentences sentences(HttpHeaders request) {
        Locale locale = Messages.locale(request.getAcceptableLanguages());
        return (key, args) -> messages.message(locale, key, args);
    }

    byte[] bytes(String acceptLanguage, String traceparent, ProblemCode code) {
        Locale locale = languages(acceptLanguage);
        try {
            return json.writeValueAsBytes(
                    ProblemBody.of(messages, locale, code, List.of(), List.of(), traceOf(traceparent)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem body could not be written", e);
        }
    }

    private static Locale languages(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.FRENCH;
        }
        try {
            return Messages.locale(Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange().replace("*", "fr")))
                    .toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Locale.FRENCH;
        }
    }

    /** The caller's trace (W3C traceparent) where it sent one, or a fresh id to ask about. */
    static String traceOf(String traceparent) {
        if (traceparent != null && traceparent.matches("[0-9a-f]{2}-[0-9a-f]{32}-.*")) {
            return traceparent.substring(3, 35);
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}
