package fr.clausesociale.beneficiaries.identity;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
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
import java.util.List;
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
@Tag(name = "People")
class BeneficiaryResource {

    private final Identities identities;
    private final Trace trace;

    BeneficiaryResource(Identities identities, Trace trace) {
        this.identities = identities;
        this.trace = trace;
    }

    @GET
    @Transactional
    @Path("{id}")
    @Operation(summary = "Identité d'une personne ; chaque consultation est journalisée")
    @APIResponse(
            responseCode = "200",
            description = "L'identité, telle que la disent les prescriptions que l'appelant voit",
            content = @Content(schema = @Schema(implementation = BeneficiaryView.class)))
    public Response identity(@RestPath UUID id) {
        BeneficiaryView person = identities.seen(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        trace.read(Look.IDENTITY_READ, List.of(id));
        return Answers.ok(person.version(), person);
    }
}
