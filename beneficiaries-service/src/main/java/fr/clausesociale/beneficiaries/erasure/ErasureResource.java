package fr.clausesociale.beneficiaries.erasure;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.IdempotentRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DPO)
@Tag(name = "Data protection")
class ErasureResource {

    private final Erasing erasing;
    private final Caller caller;
    private final IdempotentRequests once;

    ErasureResource(Erasing erasing, Caller caller, IdempotentRequests once) {
        this.erasing = erasing;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Path("{id}/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Effacer une personne, sous tous ses pseudonymes ; sans retour",
            description = "Les heures et les liens entre pseudonymes restent ; rien ne ramène plus à la personne.")
    @APIResponse(
            responseCode = "200",
            description = "L'effacement",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response erase(@RestPath UUID id, @NotNull @Valid ErasureRequest request) {
        return once.run(
                request,
                () -> Response.ok(erasing.order(id, request, caller.subject(), caller.organisation()))
                        .build());
    }
}
