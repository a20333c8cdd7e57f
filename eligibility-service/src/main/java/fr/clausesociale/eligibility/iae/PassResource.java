package fr.clausesociale.eligibility.iae;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.access.Look;
import fr.clausesociale.eligibility.access.Trace;
import fr.clausesociale.eligibility.person.Person;
import fr.clausesociale.eligibility.person.Reach;
import fr.clausesociale.platform.http.IdempotentRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries/{id}/passes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FACILITATOR)
@Tag(name = "Eligibility")
class PassResource {

    private final Reach reach;
    private final PassDesk desk;
    private final Trace trace;
    private final IdempotentRequests once;

    PassResource(Reach reach, PassDesk desk, Trace trace, IdempotentRequests once) {
        this.reach = reach;
        this.desk = desk;
        this.trace = trace;
        this.once = once;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Les PASS IAE d'une personne dont le cours a changé",
            description = "Suspensions, prolongations et fins anticipées, de la plus ancienne à la plus récente.")
    @APIResponse(
            responseCode = "200",
            description = "Chaque PASS tel qu'il court",
            content = @Content(schema = @Schema(implementation = PassesView.class)))
    public PassesView read(@RestPath UUID id) {
        Person person = reach.find(id);
        trace.read(Look.ELIGIBILITY_READ, List.of(person.id()));
        return new PassesView(desk.changed(person));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Suspendre, prolonger ou mettre fin à un PASS IAE, reconnu à son premier jour",
            description = "Les décisions automatiques qui reposent sur lui suivent ; celles d'un facilitateur restent.")
    @APIResponse(
            responseCode = "200",
            description = "Le PASS tel qu'il court désormais",
            content = @Content(schema = @Schema(implementation = PassView.class)))
    public Response change(@RestPath UUID id, @NotNull @Valid PassChangeRequest request) {
        return once.run(
                request, () -> Response.ok(desk.change(reach.find(id), request)).build());
    }

    /** All of a person. */
    record PassesView(List<PassView> items) {}
}
