package fr.clausesociale.contracts.reading.statements;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.StatementView;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.WrittenRow;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Statements as they are read: one, or those within reach. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY})
class StatementsResource {

    private final StatementList list;

    StatementsResource(StatementList list) {
        this.list = list;
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
    @Operation(summary = "Liste les relevés à portée de l'appelant")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatementPage.class)))
    public Response list(@BeanParam StatementFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, list.page(filter, paging));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
    @Operation(summary = "Lit un relevé")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response read(@RestPath UUID id) {
        WrittenRow row = list.one(id);
        return Answers.ok(row.version(), row);
    }

    /** For the OpenAPI document. */
    record StatementPage(List<StatementView> items, String next, String resume) {}
}
