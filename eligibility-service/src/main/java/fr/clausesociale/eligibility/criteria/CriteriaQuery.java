package fr.clausesociale.eligibility.criteria;

import fr.clausesociale.eligibility.rules.Setting;
import fr.clausesociale.platform.geography.TerritoryCode;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** For whom, and on which day, the rules are asked for. */
public class CriteriaQuery {

    @QueryParam("on")
    LocalDate on;

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
    TerritoryCode territory;

    @QueryParam("programme")
    @Parameter(description = "Code du programme, par exemple NPNRU_INVESTMENT")
    String programme;

    Setting setting() {
        List<String> territories =
                territory == null ? List.of() : territory.place().codes();
        return new Setting(territories, programme == null || programme.isBlank() ? null : programme.strip());
    }
}
