package fr.clausesociale.beneficiaries.access;

import fr.clausesociale.platform.access.AccessFilter;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the access log. */
public class AccessQuery {

    @QueryParam("beneficiary")
    @Parameter(description = "Pseudonyme de la personne ; chacun des siens est cherché")
    UUID beneficiary;

    @QueryParam("organisation")
    @Parameter(description = "SIRET de l'organisme qui a consulté")
    String organisation;

    @QueryParam("since")
    @Parameter(description = "Instant à partir duquel, compris")
    Instant since;

    @QueryParam("before")
    @Parameter(description = "Instant avant lequel")
    Instant before;

    /** @param people all pseudonyms of the person, null where nobody is asked for */
    AccessFilter filter(Collection<UUID> people) {
        return new AccessFilter(people, organisation, since, before);
    }
}
