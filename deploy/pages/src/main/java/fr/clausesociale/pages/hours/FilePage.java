package fr.clausesociale.pages.hours;

import fr.clausesociale.pages.api.Hours;
import fr.clausesociale.pages.api.Listing;
import fr.clausesociale.pages.api.Refusal;
import fr.clausesociale.pages.api.Refused;
import fr.clausesociale.pages.api.SentFile;
import fr.clausesociale.pages.layout.Frame;
import fr.clausesociale.pages.layout.Frames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Hours keyed in elsewhere, sent as the table that was filled in; what became of each line is read here. */
@Path("/heures/fichier")
@Produces(MediaType.TEXT_HTML)
class FilePage {

    private static final int LINES = 100;

    record Content(Refusal refusal) {}

    /**
     * @param lines all of them, or those that were not taken
     * @param failedOnly whether only those are shown
     */
    record Report(SentFile sent, Listing<SentFile.Line> lines, boolean failedOnly) {}

    @CheckedTemplate(basePath = "hours")
    static class Templates {
        private Templates() {}

        static native TemplateInstance file(Frame frame, Content content);

        static native TemplateInstance report(Frame frame, Report report);
    }

    private final Frames frames;
    private final Hours hours;

    FilePage(Frames frames, @RestClient Hours hours) {
        this.frames = frames;
        this.hours = hours;
    }

    @GET
    public TemplateInstance ask() {
        return page(null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@RestForm("tableau") FileUpload table, @RestForm String mode) throws IOException {
        if (table == null || table.size() == 0) {
            return refused(Refusal.said("Aucun tableau n'est joint.", "Choisissez le fichier que vous avez rempli."));
        }
        try {
            SentFile sent = hours.send(
                    "statements",
                    "envoyer".equals(mode) ? "commit" : "validate",
                    table.fileName(),
                    Files.readAllBytes(table.uploadedFile()));
            return Response.seeOther(URI.create("/heures/fichier/" + sent.id())).build();
        } catch (Refused refused) {
            return refused(refused.refusal());
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance report(@RestPath UUID id, @RestQuery String lignes, @RestQuery String suite) {
        SentFile sent = hours.sent(id);
        boolean failedOnly = !"toutes".equals(lignes);
        return Templates.report(
                frames.of("Tableau d'heures envoyé", "/heures"),
                new Report(sent, hours.lines(id, failedOnly ? "FAILED" : null, LINES, suite), failedOnly));
    }

    private Response refused(Refusal refusal) {
        return Response.status(refusal.status()).entity(page(refusal)).build();
    }

    private TemplateInstance page(Refusal refusal) {
        return Templates.file(frames.of("Envoyer un tableau d'heures", "/heures", refusal), new Content(refusal));
    }
}
