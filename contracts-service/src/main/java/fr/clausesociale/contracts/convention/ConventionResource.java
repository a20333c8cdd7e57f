package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.JsonConventions;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Charters of territories. Kept by facilitators; read by the buyers that signed them, without the figures of the others. */
@Path("/v1/conventions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conventions")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class ConventionResource {

    private final Conventions conventions;
    private final ConventionChanges changes;
    private final ConventionFigures figures;
    private final BusinessClock clock;
    private final IdempotentRequests once;

    ConventionResource(
            Conventions conventions,
            ConventionChanges changes,
            ConventionFigures figures,
            BusinessClock clock,
            IdempotentRequests once) {
        this.conventions = conventions;
        this.changes = changes;
        this.figures = figures;
        this.clock = clock;
        this.once = once;
    }

    @POST
    @Operation(summary = "Enregistre la convention (charte) d'un territoire")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConventionView.class)))
    public Response register(@NotNull @Valid ConventionRequest request) {
        return once.run(request, () -> {
            Convention convention = changes.register(request);
            return Answers.created("/v1/conventions/" + convention.id(), convention.version(), view(convention));
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(summary = "Lit une convention, avec ses objectifs par année")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConventionView.class)))
    public Response read(@RestPath UUID id) {
        Convention convention = conventions.reachable(id);
        return Answers.ok(convention.version(), view(convention));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Remplace ce qui est dit d'une convention, hors signataires et objectifs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConventionView.class)))
    public Response replace(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ConventionRequest request) {
        Convention convention = conventions.reachableToChange(id);
        ETags.require(ifMatch, convention.version());
        changes.replace(convention, request);
        return Answers.ok(convention.version(), view(convention));
    }

    @POST
    @Path("/{id}/signatories")
    @Operation(summary = "Enregistre un signataire, à compter d'un jour")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Signatory.View.class)))
    public Response sign(@RestPath UUID id, @NotNull @Valid SignatoryRequest request) {
        return once.run(request, () -> {
            Convention convention = conventions.reachableToChange(id);
            Signatory signatory = changes.sign(convention, request);
            return Answers.created(
                    "/v1/conventions/" + id + "/signatories/" + signatory.id(), convention.version(), signatory.view());
        });
    }

    @GET
    @Path("/{id}/signatories")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(summary = "Liste les signataires, présents et passés, par date de signature")
    public SignatoryList signatories(@RestPath UUID id) {
        return new SignatoryList(
                conventions.reachable(id).signatories().stream()
                        .map(Signatory::view)
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}/signatories/{signatory}")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(summary = "Lit un signataire")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Signatory.View.class)))
    public Response signatory(@RestPath UUID id, @RestPath UUID signatory) {
        Convention convention = conventions.reachable(id);
        return Answers.ok(convention.version(), convention.signatory(signatory).view());
    }

    @POST
    @Path("/{id}/signatories/{signatory}/end")
    @Transactional
    @Operation(summary = "Met fin à une signature, avec un motif ; le jour donné est le dernier")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Signatory.View.class)))
    public Response end(@RestPath UUID id, @RestPath UUID signatory, @NotNull @Valid SignatoryRequest.End request) {
        Convention convention = conventions.reachableToChange(id);
        Signatory ended = changes.end(convention, signatory, request);
        return Answers.ok(convention.version(), ended.view());
    }

    @POST
    @Path("/{id}/signatories/{signatory}/annulment")
    @Transactional
    @Operation(summary = "Annule une signature inscrite par erreur, avec un motif ; elle reste lisible")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Signatory.View.class)))
    public Response annul(
            @RestPath UUID id, @RestPath UUID signatory, @NotNull @Valid SignatoryRequest.Annulment request) {
        Convention convention = conventions.reachableToChange(id);
        Signatory annulled = changes.annul(convention, signatory, request);
        return Answers.ok(convention.version(), annulled.view());
    }

    @PUT
    @Path("/{id}/targets/{year}")
    @Transactional
    @Operation(
            summary = "Fixe les objectifs d'une année, en heures et en personnes",
            description =
                    "« If-Match », l'étiquette de la convention, est requis pour remplacer des objectifs déjà fixés ;"
                            + " ceux-ci restent lisibles.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConventionView.class)))
    public Response aim(
            @RestPath UUID id,
            @RestPath int year,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TargetRequest request) {
        Convention convention = conventions.reachableToChange(id);
        if (convention.target(year).isPresent()) {
            ETags.require(ifMatch, convention.version());
        } else {
            ETags.requireIfPresent(ifMatch, convention.version());
        }
        changes.aim(convention, year(year), request);
        return Answers.ok(convention.version(), view(convention));
    }

    @GET
    @Path("/{id}/targets/{year}")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(summary = "Lit les objectifs d'une année ; le dernier est en vigueur, les autres ont été remplacés")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetList.class)))
    public Response targets(@RestPath UUID id, @RestPath int year) {
        Convention convention = conventions.reachable(id);
        return Answers.ok(
                convention.version(),
                new TargetList(
                        convention.targets(year).stream().map(YearTarget::view).toList(), null));
    }

    @GET
    @Path("/{id}/progress")
    @Operation(
            summary = "Dit où en est une convention une année donnée, l'année en cours par défaut",
            description =
                    "Heures acceptées et personnes sur les marchés dont l'acheteur était signataire (selon la règle de"
                            + " décompte de la convention). Sans objectif, le taux n'est pas défini.")
    public ConventionProgress progress(
            @RestPath UUID id,
            @QueryParam("year") @Parameter(description = "Année, sur quatre chiffres") Integer year) {
        Convention convention = conventions.reachable(id);
        return figures.progress(convention, year == null ? clock.today().getYear() : year(year));
    }

    private ConventionView view(Convention convention) {
        return ConventionView.of(convention, clock.today());
    }

    private static int year(int year) {
        if (year < JsonConventions.FIRST_YEAR || year > JsonConventions.LAST_YEAR) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "year", year).at("year");
        }
        return year;
    }

    record SignatoryList(List<Signatory.View> items, String next) {}

    record TargetList(List<YearTarget.View> items, String next) {}
}
