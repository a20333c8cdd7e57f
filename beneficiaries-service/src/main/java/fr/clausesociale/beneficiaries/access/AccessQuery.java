package fr.clausesociale.beneficiaries.access;

import fr.clausesociale.beneficiaries.reach.Condition;
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

    void restrict(Condition condition) {
        condition.and(
                "a.beneficiaryId = :beneficiary", "beneficiary", parsed("beneficiary", beneficiary, UUID::fromString));
        condition.and("a.organisation = :organisation", "organisation", parsed("organisation", organisation, s -> s));
        condition.and(
                "a.at >= :since",
                "since",
                parsed("since", since, s -> OffsetDateTime.parse(s).toInstant()));
        condition.and(
                "a.at < :before",
                "before",
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
