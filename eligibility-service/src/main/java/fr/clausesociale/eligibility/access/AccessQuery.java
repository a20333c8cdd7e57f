package fr.clausesociale.eligibility.access;

import fr.clausesociale.platform.access.AccessFilter;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the access log. */
public class AccessQuery {

    @QueryParam("beneficiary")
    @Parameter(description = "Pseudonyme de la personne")
    String beneficiary;

    @QueryParam("organisation")
    @Parameter(description = "SIRET de l'organisme qui a consulté")
    String organisation;

    @QueryParam("since")
    @Parameter(description = "Instant à partir duquel, compris")
    String since;

    @QueryParam("before")
    @Parameter(description = "Instant avant lequel")
    String before;

    AccessFilter filter() {
        return new AccessFilter(
                parsed("beneficiary", beneficiary, UUID::fromString),
                parsed("organisation", organisation, s -> s),
                parsed("since", since, s -> OffsetDateTime.parse(s).toInstant()),
                parsed("before", before, s -> OffsetDateTime.parse(s).toInstant()));
    }

    private static <T> T parsed(String name, String text, Function<String, T> parser) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, text).at(name);
        }
    }
}
