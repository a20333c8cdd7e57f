package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/buyers/{siret}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Buyers")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class BuyerResource {

    private final Buyers buyers;
    private final BusinessClock clock;
    private final IdempotentRequests once;

    @Context
    HttpHeaders headers;

    BuyerResource(Buyers buyers, BusinessClock clock, IdempotentRequests once) {
        this.buyers = buyers;
        this.clock = clock;
        this.once = once;
    }

    @GET
    @Operation(
            summary = "Lit un acheteur et ses catégories au fil du temps",
            description = "Par SIRET ou SIREN : la catégorie est celle de l'unité légale.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BuyerView.class)))
    public Response read(
            @RestPath String siret,
            @QueryParam("on") @Parameter(description = "Jour demandé ; aujourd'hui si absent") LocalDate on) {
        BuyerView view = buyers.view(siret, clock.orToday(on), locale());
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("/categories")
    @Operation(
            summary = "Enregistre la catégorie d'un acheteur à partir d'un jour",
            description =
                    "Les marchés gardent la catégorie de leur jour de consultation, à défaut de notification ; ceux dont"
                            + " la catégorie n'a jamais été dite et dont ce jour suit prennent celle-ci. L'acheteur et un"
                            + " administrateur en décident ; un facilitateur, là où il peut modifier tous les marchés de"
                            + " l'acheteur.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BuyerView.class)))
    public Response categorise(@RestPath String siret, @NotNull @Valid CategoryRequest request) {
        return once.run(request, () -> {
            buyers.categorise(siret, request);
            BuyerView view = buyers.view(siret, request.from(), locale());
            return Answers.created("/v1/buyers/" + view.siren(), view.version(), view);
        });
    }

    @POST
    @Path("/categories/{from}/correction")
    @Operation(
            summary = "Corrige une catégorie enregistrée par erreur, depuis son premier jour",
            description = "L'erreur reste lisible avec son motif. Les marchés de ces jours qui avaient pris la mauvaise"
                    + " catégorie prennent la bonne ; ceux dont la catégorie a été dite la gardent. La corrige qui peut"
                    + " l'enregistrer.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BuyerView.class)))
    public Response correct(
            @RestPath String siret, @RestPath LocalDate from, @NotNull @Valid CorrectionRequest request) {
        return once.run(request, () -> {
            buyers.correct(siret, from, request);
            BuyerView view = buyers.view(siret, from, locale());
            return Answers.created("/v1/buyers/" + view.siren(), view.version(), view);
        });
    }

    private Locale locale() {
        return Messages.locale(headers.getAcceptableLanguages());
    }
}
