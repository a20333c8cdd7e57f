package fr.clausesociale.contracts.legal;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which gaps are asked for. */
public class GapFilter {

    private static final Map<String, String> TERRITORIES =
            Map.of("REG", "region", "DEP", "department", "EPCI", "epci", "COM", "commune");

    @QueryParam("kind")
    @Parameter(
            required = true,
            description = "CLAUSE_WITHOUT_OBLIGATION, OBLIGATION_WITHOUT_CLAUSE ou SOCIAL_CONDITION_MISSING")
    String kind;

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
    String territory;

    @QueryParam("buyer")
    @Parameter(description = "SIRET ou SIREN de l'acheteur")
    String buyer;

    GapKind kind() {
        for (GapKind known : GapKind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        throw Problem.of(PlatformProblem.INVALID_PARAMETER, "kind", String.valueOf(kind))
                .at("kind");
    }

    void narrow(List<String> conditions, Map<String, Object> parameters) {
        if (buyer != null && !buyer.isBlank()) {
            String siren = buyer.length() > 9 ? buyer.substring(0, 9) : buyer;
            conditions.add("c.buyerSiren = :siren");
            parameters.put("siren", siren);
            if (buyer.length() > 9) {
                conditions.add("c.buyerSiret = :siret");
                parameters.put("siret", buyer);
            }
        }
        if (territory != null && !territory.isBlank() && !territory.equals("FR")) {
            int dash = territory.indexOf('-');
            String column = dash < 0 ? null : TERRITORIES.get(territory.substring(0, dash));
            if (column == null) {
                throw Problem.of(PlatformProblem.INVALID_PARAMETER, "territory", territory)
                        .at("territory");
            }
            conditions.add("c." + column + " = :place");
            parameters.put("place", territory.substring(dash + 1));
        }
    }
}
