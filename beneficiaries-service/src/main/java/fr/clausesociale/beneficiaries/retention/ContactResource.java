package fr.clausesociale.beneficiaries.retention;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.contact.LastContacts;
import fr.clausesociale.beneficiaries.identity.Identities;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FACILITATOR)
@Tag(name = "Data protection")
class ContactResource {

    private final Identities identities;
    private final LastContacts contacts;
    private final BusinessClock clock;

    ContactResource(Identities identities, LastContacts contacts, BusinessClock clock) {
        this.identities = identities;
        this.contacts = contacts;
        this.clock = clock;
    }

    @POST
    @Path("{id}/contacts")
    @Transactional
    @Operation(
            summary = "Noter un contact avec une personne suivie",
            description =
                    "La durée de conservation est comptée depuis le dernier contact ; noté deux fois, il vaut une fois.")
    @APIResponse(responseCode = "204", description = "Le contact est noté")
    public Response contacted(@RestPath UUID id, @NotNull @Valid ContactRequest request) {
        identities.seen(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        if (request.on().isAfter(clock.today())) {
            throw Problem.of(BeneficiariesProblem.CONTACT_IN_FUTURE, request.on())
                    .at("/on");
        }
        contacts.happened(id, request.on());
        return Response.noContent().build();
    }
}
