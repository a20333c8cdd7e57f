package fr.clausesociale.beneficiaries.imports;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.imports.ImportView;
import fr.clausesociale.platform.imports.ImportingResource;
import fr.clausesociale.platform.imports.Imports;
import fr.clausesociale.platform.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Envois groupés : suivis pendant qu'ils avancent, rapportés ligne par ligne")
@RolesAllowed({Roles.PRESCRIBER, Roles.FACILITATOR, Roles.COMPANY, Roles.ADMIN, FirstAdministrator.ROLE})
class ImportsResource extends ImportingResource {

    @Context
    HttpHeaders headers;

    ImportsResource(Imports imports, IdempotentRequests once) {
        super(imports, once);
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/x-ndjson",
        "text/csv",
        MediaType.TEXT_PLAIN,
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            summary =
                    "Dépose un fichier de prescriptions, d'organisations ou de comptes ; il est traité en tâche de fond",
            description = "CSV, XLSX (16 Mo) ou une prescription, une organisation ou un compte JSON par ligne ; les"
                    + " organisations et leurs comptes par un administrateur : une ligne par rôle, sous les titres de"
                    + " l'export ; une ligne par compte, à rôles séparés par des virgules, type après une barre"
                    + " (PRESCRIBER/ML), le SIRET de l'organisation à côté. Aucun numéro de sécurité sociale n'est"
                    + " conservé : une colonne de ce nom est vidée, un tel numéro ailleurs met sa ligne en échec."
                    + " Fichier et rapport sont scellés et oubliés sept jours après la fin.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response submit(
            @QueryParam("kind") @Parameter(description = "referrals, organisations ou accounts", required = true)
                    String kind,
            @QueryParam("mode") @Parameter(description = "validate ou commit", required = true) String mode,
            @QueryParam("file") @Parameter(description = "Nom du fichier") String file,
            @QueryParam("resubmissionOf") @Parameter(description = "Import dont les lignes en échec sont renvoyées")
                    UUID before,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body)
            throws IOException {
        return sent(kind, mode, file, before, false, body, locale());
    }

    @GET
    @Transactional
    @Operation(summary = "Envois de l'appelant, du plus récent au plus ancien")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, imports.page(paging, locale()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Où en est un envoi")
    public ImportView read(@RestPath UUID id) {
        return imports.read(id, locale());
    }

    @POST
    @Path("/{id}/cancellation")
    @Transactional
    @Operation(summary = "Arrête un envoi ; ce qui est déjà repris le reste")
    public ImportView cancel(@RestPath UUID id) {
        return imports.cancel(id, locale());
    }

    private Locale locale() {
        return Messages.locale(headers.getAcceptableLanguages());
    }

    /** For the OpenAPI document. */
    record ImportPage(List<ImportView> items, String next) {}
}
