package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.AccessLog;
import fr.clausesociale.beneficiaries.reach.Reach;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FACILITATOR, Roles.DPO})
@Tag(name = "Personnes")
class BeneficiaryResource {

    private final Beneficiaries beneficiaries;
    private final Reach reach;
    private final Caller caller;
    private final AccessLog log;

    BeneficiaryResource(Beneficiaries beneficiaries, Reach reach, Caller caller, AccessLog log) {
        this.beneficiaries = beneficiaries;
        this.reach = reach;
        this.caller = caller;
        this.log = log;
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "Identité d'une personne ; chaque consultation est journalisée")
    @APIResponse(
            responseCode = "200",
            description = "L'identité",
            content = @Content(schema = @Schema(implementation = BeneficiaryView.class)))
    public Response identity(@RestPath UUID id) {
        Beneficiary person = beneficiaries
                .findByIdOptional(id)
                .filter(found -> caller.is(Roles.DPO) || reach.covers(found.followedBy(), found.place()))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        log.identityRead(person.id());
        return Answers.ok(person.version(), BeneficiaryView.of(person));
    }
}
