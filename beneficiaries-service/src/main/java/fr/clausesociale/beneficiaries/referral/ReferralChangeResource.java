package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.beneficiaries.referral.history.ReferralVersions;
import fr.clausesociale.beneficiaries.referral.history.Revision;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What who referred does with its own referral later. */
@Path("/v1/referrals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRESCRIBER, Roles.FACILITATOR, Roles.COMPANY})
@Tag(name = "Referrals")
class ReferralChangeResource {

    private final Referrals referrals;
    private final Arrivals arrivals;
    private final Registration registration;
    private final Amendment amendment;
    private final ReferralVersions versions;
    private final ReferralChecks checks;
    private final Doubts doubts;
    private final Referrers referrers;
    private final RenewalConfig renewals;
    private final Trace trace;
    private final BusinessClock clock;
    private final IdempotentRequests once;

    @Context
    HttpHeaders headers;

    ReferralChangeResource(
            Referrals referrals,
            Arrivals arrivals,
            Registration registration,
            Amendment amendment,
            ReferralVersions versions,
            ReferralChecks checks,
            Doubts doubts,
            Referrers referrers,
            RenewalConfig renewals,
            Trace trace,
            BusinessClock clock,
            IdempotentRequests once) {
        this.referrals = referrals;
        this.arrivals = arrivals;
        this.registration = registration;
        this.amendment = amendment;
        this.versions = versions;
        this.checks = checks;
        this.doubts = doubts;
        this.referrers = referrers;
        this.renewals = renewals;
        this.trace = trace;
        this.clock = clock;
        this.once = once;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Compléter ou corriger une prescription, par qui l'a faite")
    @APIResponse(
            responseCode = "200",
            description = "La prescription",
            content = @Content(schema = @Schema(implementation = ReferralReceipt.class)))
    public Response replace(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReferralRequest sent) {
        Referral referral = own(id);
        ETags.require(ifMatch, referral.version());
        if (!referral.externalId().equals(sent.externalId())) {
            throw Problem.of(BeneficiariesProblem.EXTERNAL_ID_FIXED, referral.externalId())
                    .at("/externalId");
        }
        checks.check(sent);
        ReferralRequest request = referrers.following(sent);
        registration.again(referral, request, referrers.territories());
        return receipt(referral, request);
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retirer une prescription, par qui l'a faite",
            description = "La personne n'est plus proposée à ce titre. MISTAKE retire aussi ce qui avait été déclaré.")
    @APIResponse(
            responseCode = "200",
            description = "La prescription, retirée",
            content = @Content(schema = @Schema(implementation = ReferralReceipt.class)))
    @APIResponse(responseCode = "409", description = "Déjà retirée")
    public Response withdraw(@RestPath UUID id, @NotNull @Valid WithdrawalRequest request) {
        return once.run(request, () -> {
            Referral referral = own(id);
            amendment.withdraw(referral, request);
            return receipt(referral, null);
        });
    }

    @POST
    @Path("/renewal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Renouveler une prescription dont le droit s'achève, par qui l'a faite",
            description =
                    "Ce qui n'est pas redit reste tel que déclaré ; tout est apprécié à la date du renouvellement.")
    @APIResponse(
            responseCode = "200",
            description = "La prescription, renouvelée",
            content = @Content(schema = @Schema(implementation = ReferralReceipt.class)))
    @APIResponse(responseCode = "409", description = "Trop tôt, ou pas de droit à renouveler")
    public Response renew(@RestPath UUID id, @NotNull @Valid RenewalRequest request) {
        return once.run(request, () -> {
            Referral referral = own(id);
            ReferralRequest declared =
                    versions.declared(id, ReferralRequest.class).renewed(request);
            checks.check(declared);
            amendment.renew(referral, declared, renewals.daysBefore(), referrers.territories());
            return receipt(referral, declared);
        });
    }

    @GET
    @Transactional
    @Path("/history")
    @Operation(summary = "Ce que qui l'a faite a changé d'une prescription : quels champs, et quand")
    public History history(@RestPath UUID id) {
        Referral referral = own(id);
        trace.read(Look.REFERRAL_READ, List.of(referral.beneficiaryId()));
        return new History(versions.of(id));
    }

    @Schema(name = "ReferralHistory")
    record History(List<Revision> items) {}

    /** Another's does not exist for the caller. Nobody else changes it before the transaction ends. */
    private Referral own(UUID id) {
        Prescriber own = referrers.own();
        Referral referral = referrals
                .findByIdOptional(id)
                .filter(found -> found.prescriber().equals(own))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        arrivals.hold(referral);
        referrals.getEntityManager().refresh(referral, LockModeType.PESSIMISTIC_WRITE);
        return referral;
    }

    private Response receipt(Referral referral, ReferralRequest request) {
        referrals.flush();
        return Answers.ok(
                referral.version(),
                ReferralReceipt.repeated(
                        referral,
                        referral.statusOn(clock.today()),
                        request == null ? List.of() : doubts.of(request, headers.getAcceptableLanguages())));
    }
}
