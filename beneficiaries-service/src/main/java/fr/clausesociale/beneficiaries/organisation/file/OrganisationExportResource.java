package fr.clausesociale.beneficiaries.organisation.file;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.beneficiaries.organisation.TakenAlong;
import fr.clausesociale.platform.authority.FirstAdministrator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole register, contacts included, as a file that can be sent again. */
@Path("/v1/organisations/export")
@Produces(OrganisationExportResource.CSV)
@RolesAllowed({Roles.ADMIN, FirstAdministrator.ROLE})
@Tag(name = "Organisations")
class OrganisationExportResource {

    static final String CSV = "text/csv";

    private final TakenAlong organisations;
    private final Trace trace;

    OrganisationExportResource(TakenAlong organisations, Trace trace) {
        this.organisations = organisations;
        this.trace = trace;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Toutes les organisations, telles que l'envoi groupé les reprend",
            description =
                    "CSV à points-virgules, une ligne par rôle avec le premier contact ; à renvoyer, complété, sous"
                            + " POST /v1/imports?kind=organisations.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<UUID> shown = new ArrayList<>();
        try (OrganisationTable table = new OrganisationTable(file)) {
            organisations.each((id, organisation) -> {
                table.add(organisation);
                if (!organisation.contacts().isEmpty()) {
                    shown.add(id);
                }
            });
        }
        trace.read(Look.ORGANISATION_READ, shown);
        return Response.ok(file.toByteArray(), CSV + "; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"organisations.csv\"")
                .build();
    }
}
