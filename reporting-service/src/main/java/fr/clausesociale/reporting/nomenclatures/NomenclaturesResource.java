package fr.clausesociale.reporting.nomenclatures;

import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.nomenclature.Label;
import fr.clausesociale.platform.nomenclature.Nomenclatures;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/nomenclatures")
@Tag(name = "Nomenclatures")
@RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class NomenclaturesResource {

    private final Nomenclatures nomenclatures;

    NomenclaturesResource(Nomenclatures nomenclatures) {
        this.nomenclatures = nomenclatures;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "nomenclatures", summary = "Listes de codes disponibles")
    public Page<String> lists() {
        return new Page<>(nomenclatures.lists(), null);
    }

    @GET
    @Path("/{list}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nomenclature",
            summary = "Codes et libellés d'une dimension",
            description = "En français, en anglais avec Accept-Language: en.")
    public Page<Label> list(
            @Parameter(description = "Nom de la dimension", example = "marketType") @PathParam("list") String list,
            @Context HttpHeaders headers) {
        List<Label> labels = nomenclatures
                .labels(list, Messages.locale(headers.getAcceptableLanguages()))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return new Page<>(labels, null);
    }
}
