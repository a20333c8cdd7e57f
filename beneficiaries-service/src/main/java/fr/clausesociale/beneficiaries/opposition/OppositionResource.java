package fr.clausesociale.beneficiaries.opposition;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.identity.Identities;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FACILITATOR, Roles.DPO})
@Tag(name = "Data protection")
class OppositionResource {

    private final Oppositions oppositions;
    private final Identities identities;

    OppositionResource(Oppositions oppositions, Identities identities) {
        this.oppositions = oppositions;
        this.identities = identities;
    }

    @POST
    @Path("{id}/opposition")
    @Transactional
    @Operation(
            summary = "Noter qu'une personne s'oppose au traitement de ses données",
            description =
                    "Elle n'est plus proposée, ses prescripteurs n'en apprennent plus rien et rien n'est plus apprécié.")
    @APIResponse(
            responseCode = "200",
            description = "Depuis quand",
            content = @Content(schema = @Schema(implementation = OppositionView.class)))
    public Response oppose(@RestPath UUID id, @NotNull @Valid OppositionRequest request) {
        require(id);
        return Response.ok(oppositions.oppose(id, request.reason())).build();
    }

    @POST
    @Path("{id}/opposition/withdrawal")
    @Transactional
    @Operation(
            summary = "Noter qu'une personne ne s'oppose plus",
            description = "Les prescriptions restent closes ; qui les a faites peut les renouveler.")
    @APIResponse(
            responseCode = "200",
            description = "La personne, sans opposition",
            content = @Content(schema = @Schema(implementation = OppositionView.class)))
    public Response withdraw(@RestPath UUID id, @NotNull @Valid OppositionRequest request) {
        require(id);
        return Response.ok(oppositions.withdraw(id, request.reason())).build();
    }

    private void require(UUID id) {
        identities.seen(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
