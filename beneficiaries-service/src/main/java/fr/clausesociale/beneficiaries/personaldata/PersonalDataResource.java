package fr.clausesociale.beneficiaries.personaldata;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DPO)
@Tag(name = "Data protection")
class PersonalDataResource {

    private final Gathering gathering;
    private final Trace trace;

    PersonalDataResource(Gathering gathering, Trace trace) {
        this.gathering = gathering;
        this.trace = trace;
    }

    @GET
    @Path("{id}/personal-data")
    @Transactional
    @Operation(
            summary = "Tout ce que ce service conserve d'une personne, pour le droit d'accès",
            description = "Les autres services répondent chacun leur part à la même adresse.")
    public PersonalData all(@RestPath UUID id) {
        PersonalData found = gathering.of(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        trace.read(Look.PERSONAL_DATA_READ, found.pseudonyms());
        return found;
    }
}
