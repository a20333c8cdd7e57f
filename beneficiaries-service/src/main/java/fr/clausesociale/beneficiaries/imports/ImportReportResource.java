package fr.clausesociale.beneficiaries.imports;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.authority.FirstAdministrator;
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
@Tag(name = "Imports")
@RolesAllowed({Roles.PRESCRIBER, Roles.FACILITATOR, Roles.COMPANY, Roles.ADMIN, FirstAdministrator.ROLE})
class ImportReportResource {

    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";

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
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Ce qu'il est advenu de chaque ligne")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RowPage.class)))
    public Response rows(
            @RestPath UUID id,
            @QueryParam("outcome") @Parameter(schema = @Schema(implementation = RowOutcome.class)) RowOutcome outcome,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return Paging.answer(uri, imports.rows(id, outcome, paging, row -> RowView.of(row, messages, locale())));
    }

    @GET
    @Path("/file")
    @Produces({CSV, LINES})
    @Operation(
            summary = "Le fichier envoyé, avec le résultat de chaque ligne",
            description =
                    "Un tableau est rendu en CSV, avec les colonnes « Résultat » et « Motifs », ignorées au renvoi.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, sans aucun numéro de sécurité sociale",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response file(
            @RestPath UUID id,
            @QueryParam("failedOnly")
                    @Parameter(description = "true : seules les lignes en échec, à corriger et renvoyer")
                    boolean failedOnly) {
        Imports.Given given = imports.given(id, failedOnly, locale());
        StreamingOutput content = given.content()::write;
        return Response.ok(content, given.table() ? CSV + ";charset=UTF-8" : LINES)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"prescriptions-" + id + (given.table() ? ".csv\"" : ".jsonl\""))
                .build();
    }

    private Locale locale() {
        return Messages.locale(headers.getAcceptableLanguages());
    }

    /** For the OpenAPI document. */
    record RowPage(List<RowView> items, String next) {}
}
