package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;

/** What a resource does that files are sent to, whatever it takes and however it describes it. */
public abstract class ImportingResource {

    protected final Imports imports;
    private final IdempotentRequests once;

    protected ImportingResource(Imports imports, IdempotentRequests once) {
        this.imports = imports;
        this.once = once;
    }

    /**
     * Receives a file and keeps it once, however often it is sent under one key, and has it looked for at once.
     *
     * @param kind and what follows as {@link Imports#receive} has them
     */
    protected Response sent(
            String kind, String mode, String file, UUID resubmissionOf, boolean follow, InputStream body, Locale locale)
            throws IOException {
        try (Submission sent = imports.receive(kind, mode, file, resubmissionOf, follow, body)) {
            Response answer = once.run(sent.asked(), () -> {
                ImportView kept = imports.keep(sent, locale);
                return Answers.accepted("/v1/imports/" + kept.id(), kept);
            });
            imports.begin();
            return answer;
        }
    }
}
