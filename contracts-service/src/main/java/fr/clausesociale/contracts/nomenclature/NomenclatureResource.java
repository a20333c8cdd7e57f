package fr.clausesociale.contracts.nomenclature;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.nomenclature.Label;
import fr.clausesociale.platform.nomenclature.Nomenclatures;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/nomenclatures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nomenclatures")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class NomenclatureResource {

    private final Nomenclatures nomenclatures;

    NomenclatureResource(Nomenclatures nomenclatures) {
        this.nomenclatures = nomenclatures;
    }

    @GET
    @Operation(operationId = "nomenclatures", summary = "Listes de codes disponibles")
    public Page<String> lists() {
        return new Page<>(nomenclatures.lists(), null);
    }

    @GET
    @Path("/{list}")
    @Operation(
            operationId = "nomenclature",
            summary = "Codes et libellés d'une liste",
            description = "En français, en anglais avec Accept-Language: en.")
    public Page<Label> list(@RestPath String list, @Context HttpHeaders headers) {
        return new Page<>(
                nomenclatures
                        .labels(list, Messages.locale(headers.getAcceptableLanguages()))
                        .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND)),
                null);
    }
}
