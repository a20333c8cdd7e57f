package fr.clausesociale.beneficiaries.matchset;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.http.Answers;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/matching-parameters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Matching parameters", description = "Jeux de paramètres du rapprochement des personnes")
class ParameterSetResource {

    private final ParameterSetDesk desk;

    ParameterSetResource(ParameterSetDesk desk) {
        this.desk = desk;
    }

    @GET
    @Transactional
    @Operation(summary = "Jeux de paramètres : ceux en vigueur, et ceux préparés à côté")
    @APIResponse(
            responseCode = "200",
            description = "Tous, par numéro",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list() {
        return new All(desk.all());
    }

    @Schema(name = "ParameterSetList")
    record All(List<ParameterSetView> items) {}

    @GET
    @Path("{number}")
    @Transactional
    @Operation(summary = "Un jeu de paramètres")
    @APIResponse(
            responseCode = "200",
            description = "Le jeu",
            content = @Content(schema = @Schema(implementation = ParameterSetView.class)))
    public ParameterSetView read(@RestPath int number) {
        return desk.look(number);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Ajuster un nouveau jeu aux personnes connues, à côté de celui en vigueur",
            description =
                    "Rien ne change tant qu'il n'est pas mis en vigueur. Les seuils qui ne sont pas dits restent.")
    @APIResponse(
            responseCode = "201",
            description = "Le jeu, sous son numéro",
            content = @Content(schema = @Schema(implementation = ParameterSetView.class)))
    public Response fit(@NotNull @Valid FitRequest request) {
        ParameterSetView made = desk.fit(request);
        return Answers.created("/v1/matching-parameters/" + made.number(), 1, made);
    }

    @POST
    @Path("{number}/simulation")
    @Transactional
    @Operation(summary = "Essayer un jeu sur le passé : ce qui serait rapproché autrement, en nombres")
    @APIResponse(
            responseCode = "200",
            description = "Ce qu'il dirait, à côté de celui en vigueur",
            content = @Content(schema = @Schema(implementation = Simulation.class)))
    public Simulation simulate(@RestPath int number) {
        return desk.simulate(number);
    }

    @POST
    @Path("{number}/in-force")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Mettre en vigueur un jeu qui a été essayé",
            description = "Aucune paire décidée ne l'est de nouveau ; les rapprochements à venir suivent ce jeu.")
    @APIResponse(
            responseCode = "200",
            description = "Le jeu, avec le jour d'où il vaut",
            content = @Content(schema = @Schema(implementation = ParameterSetView.class)))
    @APIResponse(responseCode = "409", description = "Pas essayé, contredit, ou déjà en vigueur")
    public ParameterSetView putInForce(@RestPath int number, @NotNull @Valid InForceRequest request) {
        ParameterSetView put = QuarkusTransaction.requiringNew().call(() -> desk.putInForce(number, request));
        desk.forget();
        return put;
    }
}
