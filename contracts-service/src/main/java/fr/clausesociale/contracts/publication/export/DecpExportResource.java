package fr.clausesociale.contracts.publication.export;

import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.shared.BoughtBy;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/exports/decp")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class DecpExportResource {

    private final DecpExport export;
    private final Reach reach;

    DecpExportResource(DecpExport export, Reach reach) {
        this.export = export;
        this.reach = reach;
    }

    @GET
    @Operation(summary = "Les marchés à la portée de l'appelant, au format DECP v2.0.4")
    @APIResponse(
            responseCode = "200",
            description =
                    "Chaque champ écrit l'est comme le format le demande ; ce qui n'est pas connu n'est pas écrit."
                            + " Reprendre ce fichier par POST /v1/imports ne change rien",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response export(
            @QueryParam("buyer") @Parameter(description = "SIRET ou SIREN de l'acheteur") String buyer,
            @QueryParam("notifiedFrom") @Parameter(description = "Notifiés depuis ce jour") LocalDate notifiedFrom,
            @QueryParam("complete")
                    @Parameter(
                            schema = @Schema(type = SchemaType.BOOLEAN),
                            description =
                                    "true : seulement les marchés que le schéma v2.0.4 accepte, où aucun champ exigé ne"
                                            + " manque et où identifiant et SIRET ont la forme demandée ; sinon tous")
                    Boolean complete) {
        WhereClause conditions = new WhereClause()
                .within(reach.branches("c"))
                .add(BoughtBy.buyer("c", buyer))
                .where("c.terms.notifiedOn >= :notifiedFrom", "notifiedFrom", notifiedFrom);
        StreamingOutput file = export.of(conditions, Boolean.TRUE.equals(complete))::write;
        return Response.ok(file, MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"decp.json\"")
                .build();
    }
}
