package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.EligibilityProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How far a change of the rules is to go. */
public class RuleSetQuery {

    @QueryParam("mode")
    @Parameter(description = "validate, simulate ou commit", required = true)
    String mode;

    @QueryParam("position")
    @Parameter(description = "Avec simulate : à partir de quelle personne, comprise ; « next » de la page précédente")
    UUID position;

    RuleSetMode mode() {
        return Arrays.stream(RuleSetMode.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(mode))
                .findFirst()
                .orElseThrow(() -> Problem.of(EligibilityProblem.RULE_SET_MODE_UNKNOWN, String.valueOf(mode))
                        .at("mode"));
    }
}
