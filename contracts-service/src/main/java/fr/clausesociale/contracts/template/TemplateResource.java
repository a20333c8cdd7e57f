package fr.clausesociale.contracts.template;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.reference.References;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.DeclarationAuthor;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/obligations/{id}/statements/{month}/template")
@Produces(TemplateResource.CSV)
@Tag(name = "Statements")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY})
class TemplateResource {

    static final String CSV = "text/csv";

    private final Obligations obligations;
    private final Contracts contracts;
    private final References references;
    private final Caller caller;

    TemplateResource(Obligations obligations, Contracts contracts, References references, Caller caller) {
        this.obligations = obligations;
        this.contracts = contracts;
        this.references = references;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Tableau vide des personnes d'un employeur pour un mois, à remplir et à renvoyer",
            description =
                    "CSV à points-virgules, à renvoyer sous POST /v1/imports?kind=statements. L'employeur y trouve ses propres"
                            + " références (matricules). Une ligne laissée sans heures est passée.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response read(
            @RestPath UUID id,
            @RestPath YearMonth month,
            @QueryParam("employer") @Parameter(description = "SIRET ; par défaut l'organisation de l'appelant")
                    String employer,
            @QueryParam("days") @Parameter(description = "true : une colonne par jour du mois") boolean days)
            throws IOException {
        Obligation obligation = obligations.reachable(id);
        String siren = Siret.siren(employer == null ? caller.organisation() : employer);
        if (siren == null) {
            throw Problem.of(ContractsProblem.SIRET_INVALID, String.valueOf(employer))
                    .at("employer");
        }
        if (!DeclarationAuthor.of(caller)
                .mayEnter(contracts.findById(obligation.contractId()), obligation.lotId(), siren)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new Template(id, month, days, references.atWork(id, siren, month)).write(file);
        return Response.ok(file.toByteArray(), CSV + "; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"heures-" + month + ".csv\"")
                .build();
    }
}
