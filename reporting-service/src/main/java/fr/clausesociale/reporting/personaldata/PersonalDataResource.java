package fr.clausesociale.reporting.personaldata;

import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.figures.FactFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DPO)
@Tag(name = "Data protection")
class PersonalDataResource {

    private final FactFigures figures;

    PersonalDataResource(FactFigures figures) {
        this.figures = figures;
    }

    /**
     * What this service keeps of a person.
     *
     * @param pseudonyms all that stand for the person
     * @param records the rows of every table that has a pseudonym or a placement of the person, by table
     */
    @Schema(name = "PersonalData")
    record All(List<UUID> pseudonyms, Map<String, List<Map<String, Object>>> records) {}

    @GET
    @Operation(
            operationId = "personalData",
            summary = "Tout ce que ce service conserve de la personne derrière un pseudonyme, pour le droit d'accès",
            description =
                    "Vide pour un pseudonyme auquel rien ne se rapporte. Les critères de santé, d'infraction et d'aide"
                            + " sociale sont donnés par le service d'éligibilité.")
    public All all(@RestPath UUID id) {
        PersonalFacts facts = figures.read(connection -> PersonalFacts.of(connection, id));
        return new All(facts.pseudonyms(), facts.records());
    }
}
