package fr.clausesociale.contracts.atonce;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.StatementStatus;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.imports.ImportView;
import fr.clausesociale.platform.imports.Imports;
import fr.clausesociale.platform.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
class ManyStatementsResource {

    private static final String FOLLOWED =
            "Chaque relevé l'est comme s'il l'était seul, avec les mêmes contrôles ; suivi,"
                    + " arrêt et compte rendu ligne par ligne sous /v1/imports/{id}. Sont choisis les relevés à portée de"
                    + " l'appelant au moment de la demande.";

    private final ManyStatements many;
    private final Imports imports;
    private final IdempotentRequests once;

    @Context
    HttpHeaders headers;

    ManyStatementsResource(ManyStatements many, Imports imports, IdempotentRequests once) {
        this.many = many;
        this.imports = imports;
        this.once = once;
    }

    @POST
    @Path("/submission")
    @RolesAllowed({Roles.FACILITATOR, Roles.COMPANY})
    @Operation(
            summary =
                    "Soumet tous les relevés d'un mois, d'un employeur, d'un marché, d'une obligation ou d'un territoire",
            description = FOLLOWED)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response submit(
            @BeanParam StatementsFilter chosen,
            @QueryParam("mode") @Parameter(description = "commit (par défaut) ou validate, pour voir sans rien changer")
                    String mode) {
        return begin(ManySubmitted.NAME, StatementStatus.DRAFT, chosen, false, mode);
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed(Roles.FACILITATOR)
    @Operation(
            summary =
                    "Accepte tous les relevés d'un mois, d'un employeur, d'un marché, d'une obligation ou d'un territoire",
            description = FOLLOWED + " Qui a saisi ne peut pas accepter.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response accept(
            @BeanParam StatementsFilter chosen,
            @QueryParam("withoutAlert")
                    @Parameter(
                            description =
                                    "true : seulement ceux qui ne lèvent aucune alerte au moment où ils seraient acceptés ;"
                                            + " les autres restent soumis. Suffit comme seul critère.")
                    boolean withoutAlert,
            @QueryParam("mode") @Parameter(description = "commit (par défaut) ou validate, pour voir sans rien changer")
                    String mode) {
        return begin(ManyAccepted.NAME, StatementStatus.SUBMITTED, chosen, withoutAlert, mode);
    }

    /** What makes two requests the same: what was chosen by, not what was found. */
    record Asked(String kind, String chosen, boolean withoutAlert, String mode) {}

    private Response begin(
            String kind, StatementStatus status, StatementsFilter chosen, boolean withoutAlert, String mode) {
        String how = mode == null ? "commit" : mode;
        Response answer = once.run(new Asked(kind, chosen.said(), withoutAlert, how), () -> {
            ImportView kept = many.begin(
                    kind, status, chosen, withoutAlert, how, Messages.locale(headers.getAcceptableLanguages()));
            return Answers.accepted("/v1/imports/" + kept.id(), kept);
        });
        imports.begin();
        return answer;
    }
}
