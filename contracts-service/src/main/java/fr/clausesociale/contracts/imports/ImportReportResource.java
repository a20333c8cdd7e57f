package fr.clausesociale.contracts.imports;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.imports.Imports;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class ImportReportResource {

    private final Imports imports;
    private final Messages messages;

    @Context
    HttpHeaders headers;

    ImportReportResource(Imports imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GET
    @Path("/rows")
    @Transactional
    @Operation(summary = "Ce qu'il est advenu de chaque enregistrement")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RowPage.class)))
    public Response rows(
            @RestPath UUID id,
            @QueryParam("outcome") @Parameter(schema = @Schema(implementation = RowOutcome.class)) RowOutcome outcome,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return Paging.answer(uri, imports.rows(id, outcome, paging, row -> RowView.of(row, messages, locale())));
    }

    @GET
    @Path("/failed-rows")
    @Operation(summary = "Les enregistrements en échec, tels que reçus, à corriger et renvoyer seuls")
    @APIResponse(
            responseCode = "200",
            description =
                    "Même forme que le fichier d'origine ; les champs commençant par « _ » sont ignorés au renvoi",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response failed(@RestPath UUID id) {
        StreamingOutput file = imports.failed(id, locale())::write;
        return Response.ok(file, MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-a-corriger.json\"")
                .build();
    }

    @GET
    @Path("/file")
    @Produces("text/csv")
    @Operation(
            summary = "Le tableau d'heures envoyé, avec ce qu'il est advenu de chaque ligne",
            description =
                    "Pour l'organisation qui l'a envoyé, pendant 30 jours. Les colonnes qui ne sont pas lues reviennent vides ;"
                            + " « Résultat » et « À faire » sont ignorées au renvoi, et ce qui était repris reste inchangé.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response file(
            @RestPath UUID id,
            @QueryParam("failedOnly")
                    @Parameter(description = "true : seules les lignes en échec, à corriger et renvoyer")
                    boolean failedOnly) {
        StreamingOutput file = imports.given(id, failedOnly, locale()).content()::write;
        return Response.ok(file, "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"")
                .build();
    }

    private Locale locale() {
        return Messages.locale(headers.getAcceptableLanguages());
    }

    /** For the OpenAPI document. */
    record RowPage(List<RowView> items, String next) {}
}
