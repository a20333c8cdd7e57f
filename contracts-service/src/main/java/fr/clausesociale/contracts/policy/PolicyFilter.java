package fr.clausesociale.contracts.policy;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of values can be narrowed by. */
public class PolicyFilter {

    @QueryParam("name")
    @Parameter(description = "Nom, ou début d'un nom suivi de * : window.*")
    String name;

    @QueryParam("on")
    @Parameter(description = "Valeurs en vigueur ce jour ; aujourd'hui si absent")
    LocalDate on;

    public LocalDate day(LocalDate today) {
        return on == null ? today : on;
    }

    /** As a pattern of LIKE, or null for all. */
    public String pattern() {
        if (name == null) {
            return "%";
        }
        String literal = name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return literal.endsWith("*") ? literal.substring(0, literal.length() - 1) + "%" : literal;
    }
}
