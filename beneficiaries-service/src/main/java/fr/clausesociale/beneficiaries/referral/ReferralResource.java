package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.WrittenRow;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRESCRIBER, Roles.FACILITATOR, Roles.COMPANY})
@Tag(name = "Referrals")
class ReferralResource {

    private final ReferralList list;
    private final Registration registration;
    private final ReferralChecks checks;
    private final Doubts doubts;
    private final Referrers referrers;
    private final Trace trace;
    private final BusinessClock clock;
    private final IdempotentRequests once;

    ReferralResource(
            ReferralList list,
            Registration registration,
            ReferralChecks checks,
            Doubts doubts,
            Referrers referrers,
            Trace trace,
            BusinessClock clock,
            IdempotentRequests once) {
        this.list = list;
        this.registration = registration;
        this.checks = checks;
        this.doubts = doubts;
        this.referrers = referrers;
        this.trace = trace;
        this.clock = clock;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Prescrire une personne ; le même envoi répété donne la même prescription",
            description = "Sous le même numéro, un autre contenu complète ou corrige la prescription, avec historique.")
    @APIResponse(
            responseCode = "201",
            description = "Prescription reçue",
            content = @Content(schema = @Schema(implementation = ReferralReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Prescription déjà reçue : inchangée, ou complétée par cet envoi",
            content = @Content(schema = @Schema(implementation = ReferralReceipt.class)))
    @APIResponse(responseCode = "409", description = "Prescription retirée")
    public Response push(@NotNull @Valid ReferralRequest sent, @Context HttpHeaders headers) {
        Prescriber own = referrers.own();
        checks.check(sent);
        ReferralRequest request = referrers.following(sent);
        return once.run(request, () -> {
            Registration.Registered registered = registration.register(request, own, referrers.territories());
            Referral referral = registered.referral();
            List<ReferralReceipt.Warning> warnings = doubts.of(request, headers.getAcceptableLanguages());
            return registered.outcome() == Registration.Outcome.CREATED
                    ? Answers.created("/v1/referrals/" + referral.id(), 1, ReferralReceipt.created(referral, warnings))
                    : Answers.ok(
                            referral.version(),
                            ReferralReceipt.repeated(referral, referral.statusOn(clock.today()), warnings));
        });
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Ce qu'est devenue une prescription")
    @APIResponse(
            responseCode = "200",
            description = "La prescription et son parcours depuis",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response read(@RestPath UUID id, @Context HttpHeaders headers) {
        ReferralList.Shown shown = list.shown(headers.getAcceptableLanguages());
        ReferralList.Stands now =
                shown.standing(id).filter(shown::isInReach).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        trace.read(Look.REFERRAL_READ, List.of(now.person()));
        WrittenRow row = shown.row(now).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return Answers.ok(row.version(), row);
    }

    @GET
    @Operation(summary = "Prescriptions de l'appelant, ou de celles qu'il suit")
    @APIResponse(
            responseCode = "200",
            description = "Une page de prescriptions, par ordre de dernière modification",
            content = @Content(schema = @Schema(implementation = Found.class)))
    public Response list(
            @BeanParam ReferralQuery query,
            @BeanParam Paging paging,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ReferralList.Shown shown = list.shown(headers.getAcceptableLanguages());
        Page<WrittenRow> page = list.page(query, paging, shown);
        trace.read(Look.REFERRAL_READ, shown.people());
        return Paging.answer(uri, page);
    }

    /** A page, for the description. */
    @Schema(name = "ReferralPage")
    record Found(List<ReferralView> items, String next, String resume) {}
}
