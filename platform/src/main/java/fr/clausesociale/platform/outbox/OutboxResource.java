package fr.clausesociale.platform.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an administrator does about events: see, send again, tell everything again. */
@Path("/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Administration")
public class OutboxResource {

    private final Republication republication;
    private final OutboxState state;

    OutboxResource(Republication republication, OutboxState state) {
        this.republication = republication;
        this.state = state;
    }

    @POST
    @Path("/republications")
    @Operation(summary = "Publier à nouveau l'état de tous les agrégats d'un sujet (ou de tous les sujets)")
    @APIResponseSchema(value = Runs.class, responseCode = "202")
    public Response republish(@QueryParam("topic") String topic) {
        return Response.accepted(new Runs(republication.start(topic))).build();
    }

    @GET
    @Path("/republications")
    @Operation(summary = "Avancement des republications")
    public Runs republications() {
        return new Runs(republication.runs());
    }

    @Schema(name = "RepublicationList")
    record Runs(List<Republication.Run> items) {}

    @GET
    @Path("/outbox")
    @Operation(summary = "Événements en attente et mis de côté")
    public OutboxState.Figures outbox() {
        return state.figures();
    }

    @POST
    @Path("/outbox/resend")
    @Operation(summary = "Remettre en file les événements mis de côté")
    public Map<String, Integer> resend() {
        return Map.of("resent", republication.resend());
    }
}
