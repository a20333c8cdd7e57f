package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.limit.DeclarationTerms;
import fr.clausesociale.contracts.statement.limit.HoursLimits;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/obligations/{id}/statements/{month}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY})
class DeclarationResource {

    private final StatementDrafts drafts;
    private final HoursLimits limits;

    DeclarationResource(StatementDrafts drafts, HoursLimits limits) {
        this.drafts = drafts;
        this.limits = limits;
    }

    @GET
    @Path("/terms")
    @RolesAllowed({Roles.FACILITATOR, Roles.COMPANY, Roles.BUYER, Roles.ADMIN})
    @Operation(
            summary = "Dit quelles heures se déclarent pour un mois, à quel rythme et dans quelles limites",
            description =
                    "Chaque valeur est donnée avec sa source et sa portée : marché, programme, territoire ou pays.")
    public DeclarationTerms terms(@RestPath UUID id, @RestPath String month) {
        return DeclarationTerms.of(month(month), limits.reachable(id));
    }

    @PUT
    @Transactional
    @Operation(summary = "Déclare les heures d'un mois : un relevé par obligation, employeur et mois")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response declare(
            @RestPath UUID id,
            @RestPath String month,
            @QueryParam("employer") String employer,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Declaration declaration) {
        StatementDrafts.Declared declared = drafts.declare(id, month(month), employer, declaration.lines(), ifMatch);
        Statement statement = declared.statement();
        StatementView view = StatementView.of(statement);
        return declared.created()
                ? Answers.created("/v1/statements/" + statement.id(), statement.version(), view)
                : Answers.ok(statement.version(), view);
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 2000 && month.getYear() < 2200) {
                return month;
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw Problem.of(ContractsProblem.MONTH_INVALID, text).at("month");
    }

    record Declaration(@NotNull @Valid @Size(max = 1000) List<@NotNull DeclaredLine> lines) {}
}
