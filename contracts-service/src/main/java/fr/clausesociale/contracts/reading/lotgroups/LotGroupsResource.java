package fr.clausesociale.contracts.reading.lotgroups;

import fr.clausesociale.contracts.lotgroup.LotGroupView;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The groups of lots of which the caller sees a contract. */
@Path("/v1/lot-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lot groups", description = "Marchés publiés un par un qui sont les lots d'une même consultation")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class LotGroupsResource {

    private final LotGroupList list;

    LotGroupsResource(LotGroupList list) {
        this.list = list;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Liste les groupes dont un marché est à portée de l'appelant",
            description = "Du plus récent au plus ancien ; chacun avec ceux de ses marchés qui sont à portée.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotGroupPage.class)))
    public Response list(
            @QueryParam("buyer") @Parameter(description = "SIRET ou SIREN de l'acheteur") String buyer,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return Paging.answer(uri, list.page(buyer, paging));
    }

    /** For the OpenAPI document. */
    record LotGroupPage(List<LotGroupView> items, String next) {}
}
