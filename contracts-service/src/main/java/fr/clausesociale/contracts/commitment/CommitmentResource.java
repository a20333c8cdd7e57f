package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.IdempotentRequests;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Promises beyond hours. Read by all who reach the contract, its contractors included; written by who follows or bought it. */
@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class CommitmentResource {

    private final Commitments commitments;
    private final CommitmentChanges changes;
    private final BusinessClock clock;
    private final IdempotentRequests once;

    CommitmentResource(
            Commitments commitments, CommitmentChanges changes, BusinessClock clock, IdempotentRequests once) {
        this.commitments = commitments;
        this.changes = changes;
        this.clock = clock;
        this.once = once;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
    @Operation(summary = "Lit un engagement, tel qu'il est ou était un jour donné")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response read(@RestPath UUID id, @QueryParam("on") LocalDate on) {
        Commitments.Told found = commitments.reachable(id);
        Commitment commitment = found.commitment();
        if (on == null && found.telling().toThisDay()) {
            return Answers.ok(commitment.version(), view(commitment));
        }
        LocalDate day = found.telling().on(clock.orToday(on));
        List<Achievement.Done> done =
                commitments.achievements(id).stream().map(Achievement::done).toList();
        return Answers.ok(commitment.version(), CommitmentView.on(day, commitment, done, found.telling()));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Révise un engagement à compter d'un jour, avec un motif",
            description = "Les termes précédents restent ceux des jours d'avant ; la nature ne change pas.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response revise(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CommitmentRequest request) {
        Commitment commitment = commitments.reachableToChange(id);
        ETags.require(ifMatch, commitment.version());
        changes.revise(commitment, request);
        return Answers.ok(commitment.version(), view(commitment));
    }

    @POST
    @Path("/{id}/achievements")
    @Operation(
            summary = "Inscrit ce qui a été fait, avec la référence de la preuve",
            description = "Rien n'est modifié ensuite : une quantité négative motivée retire ce qui était faux.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Achievement.View.class)))
    public Response achieve(@RestPath UUID id, @NotNull @Valid AchievementRequest request) {
        return once.run(request, () -> {
            Commitment commitment = commitments.reachableToChange(id);
            Achievement achievement = changes.achieve(commitment, request);
            return Answers.created("/v1/commitments/" + id + "/achievements", commitment.version(), achievement.view());
        });
    }

    @GET
    @Path("/{id}/achievements")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
    @Operation(summary = "Liste ce qui a été fait pour un engagement, du plus ancien au plus récent")
    public AchievementList achievements(@RestPath UUID id) {
        Telling told = commitments.reachable(id).telling();
        return new AchievementList(
                commitments.achievements(id).stream()
                        .filter(each -> told.holds(each.on()))
                        .map(Achievement::view)
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Liste les termes remplacés, les clôtures et les reprises d'un engagement")
    public CommitmentView.History history(@RestPath UUID id) {
        Commitments.Told found = commitments.reachable(id);
        return CommitmentView.History.of(found.commitment(), found.telling());
    }

    @POST
    @Path("/{id}/closure")
    @Transactional
    @Operation(
            summary = "Clôt un engagement : tenu, tenu en partie, non tenu ou levé",
            description = "Par le facilitateur, avec un motif. Une levée (WAIVED) est décidée par l'acheteur ; le"
                    + " facilitateur qui la consigne en donne la référence.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response close(@RestPath UUID id, @NotNull @Valid DecisionRequest request) {
        Commitment commitment = commitments.reachableToChange(id);
        changes.close(commitment, request);
        return Answers.ok(commitment.version(), view(commitment));
    }

    @POST
    @Path("/{id}/reopening")
    @Transactional
    @RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
    @Operation(summary = "Reprend un engagement clos, avec un motif")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response reopen(@RestPath UUID id, @NotNull @Valid DecisionRequest request) {
        Commitment commitment = commitments.reachableToChange(id);
        changes.reopen(commitment, request);
        return Answers.ok(commitment.version(), view(commitment));
    }

    private CommitmentView view(Commitment commitment) {
        return CommitmentView.of(commitment, clock.today());
    }

    record AchievementList(List<Achievement.View> items, String next) {}
}
