package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.platform.identifier.Nir;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Problem details as answered (RFC 9457), with the stable code, every fault's place and the trace to ask about. What a caller
 * sent is repeated without social security numbers.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String hint,
        List<Fault> errors,
        String traceId) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Fault(String pointer, String code, String message, String hint) {}

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String WITHHELD = "[…]";

    static ProblemBody of(
            Messages messages,
            Locale locale,
            ProblemCode code,
            List<Object> args,
            List<Violation> found,
            String trace) {
        List<Fault> faults = new ArrayList<>();
        for (Violation violation : found) {
            Object[] filled = violation.args().toArray();
            String message = violation.message() != null
                    ? violation.message()
                    : messages.message(locale, violation.code(), filled);
            String hint = violation.hint() != null
                    ? messages.message(
                            locale,
                            violation.hint().key(),
                            violation.hint().args().toArray())
                    : messages.hint(locale, violation.code(), filled);
            faults.add(new Fault(EchoedInput.text(violation.pointer()), violation.code(), safe(message), safe(hint)));
        }
        Object[] filled = args.toArray();
        return new ProblemBody(
                "urn:clausesociale:problem:" + code.name(),
                messages.message(locale, "status." + code.status()),
                code.status(),
                safe(messages.message(locale, code.name(), filled)),
                code.name(),
                safe(messages.hint(locale, code.name(), filled)),
                faults,
                trace);
    }

    private static String safe(String text) {
        return Nir.masked(text, WITHHELD);
    }
}
