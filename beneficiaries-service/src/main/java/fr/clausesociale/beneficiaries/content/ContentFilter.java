package fr.clausesociale.beneficiaries.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.Violation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Refuses bodies with forbidden content before anything reads them: nothing of them is stored or logged, unknown fields
 * included. After the limit of the body's size.
 */
@Provider
@Priority(Priorities.USER + 1000)
public class ContentFilter implements ReaderInterceptor {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (InputStream.class.isAssignableFrom(context.getType())) {
            // a file is looked through while it is read, record by record
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        List<Violation> faults = faults(body);
        if (!faults.isEmpty()) {
            boolean nir = faults.stream().anyMatch(fault -> fault.code().equals(PlatformProblem.NIR_FORBIDDEN.name()));
            throw Problem.of(nir ? PlatformProblem.NIR_FORBIDDEN : PlatformProblem.INVALID)
                    .with(faults);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    /** What is no JSON is read, and refused, by who expects JSON. */
    private static List<Violation> faults(byte[] body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            return ForbiddenContent.of(json);
        } catch (JsonProcessingException unreadable) {
            return List.of();
        }
    }
}
