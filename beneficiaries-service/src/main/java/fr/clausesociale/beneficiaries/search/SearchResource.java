package fr.clausesociale.beneficiaries.search;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.person.Sought;
import fr.clausesociale.platform.caller.OnlyReads;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/beneficiaries/search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FACILITATOR, Roles.DPO})
@Tag(name = "People")
class SearchResource {

    private final PeopleSearch search;

    SearchResource(PeopleSearch search) {
        this.search = search;
    }

    @OnlyReads
    @POST
    @Transactional
    @Operation(
            summary = "Chercher une personne par nom, date de naissance ou identifiant ; jamais dans une adresse web")
    @APIResponse(
            responseCode = "200",
            description = "Les personnes trouvées que l'appelant voit, la plus proche d'abord",
            content = @Content(schema = @Schema(implementation = SearchResult.class)))
    public Response find(@NotNull @Valid SearchRequest request) {
        Sought sought = request.sought();
        if (sought.isNobody()) {
            throw Problem.of(BeneficiariesProblem.SEARCH_FOR_NOTHING);
        }
        return Response.ok(search.find(sought)).build();
    }
}
