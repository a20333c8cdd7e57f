package fr.clausesociale.beneficiaries.candidate;

import fr.clausesociale.beneficiaries.referral.declared.Criteria;
import fr.clausesociale.platform.geography.TerritoryCode;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What candidates are looked for by. */
public class CandidateQuery {

    @QueryParam("territory")
    TerritoryCode territory;

    @QueryParam("occupation")
    @Pattern(regexp = "[A-Z][0-9]{4}", message = "shape.rome")
    String occupation;

    @QueryParam("criterion")
    @Parameter(description = "Critère invoqué ; aucun qui dise la santé, une condamnation ou l'aide sociale")
    @Pattern(regexp = "[A-Z0-9_]{1,50}", message = "shape.level")
    String criterion;

    @QueryParam("qpv")
    @Parameter(description = "Dans un quartier prioritaire de la politique de la ville, ou hors de tous")
    Boolean qpv;

    @QueryParam("eligibleOn")
    @Parameter(description = "Jour où le droit doit valoir encore ; par défaut aujourd'hui")
    LocalDate eligibleOn;

    @QueryParam("countingOn")
    @Parameter(description = "Jour où les heures de la personne doivent compter encore")
    LocalDate countingOn;

    void check() {
        if (criterion != null) {
            Criteria.requireOpen(criterion);
        }
    }
}
