package fr.clausesociale.contracts.reading.commitments;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The promises within reach, listed and summed up. */
@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class CommitmentsResource {

    private final CommitmentList list;

    CommitmentsResource(CommitmentList list) {
        this.list = list;
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
    @Operation(summary = "Liste les engagements à portée de l'appelant, l'échéance la plus proche d'abord")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentPage.class)))
    public Response list(@BeanParam CommitmentFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, list.page(filter, paging));
    }

    @GET
    @Path("/summary")
    @Operation(
            summary = "Additionne les engagements par nature et unité, à côté des heures",
            description =
                    "Les mêmes filtres que la liste ; ce qui a été levé n'est ni dû ni compté, et ce qu'un facilitateur"
                            + " ne voit que pour une partie du marché est compté par qui suit le marché.")
    public Summary summary(@BeanParam CommitmentFilter filter) {
        return new Summary(list.totals(filter));
    }

    record Summary(List<CommitmentTotals> rows) {}
}
