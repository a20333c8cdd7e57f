package fr.clausesociale.reporting.exits;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.figures.FactFigures;
import fr.clausesociale.reporting.intake.Positions;
import fr.clausesociale.reporting.store.Believed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/exits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
@RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class ExitsResource {

    private final FactFigures figures;
    private final Positions positions;
    private final Caller caller;

    ExitsResource(FactFigures figures, Positions positions, Caller caller) {
        this.figures = figures;
        this.positions = positions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "exits",
            summary = "Sorties par classe, à la fin et à 3, 6 et 12 mois, avec le taux de réponse",
            description =
                    "Une sortie par personne : celle du dernier placement fini sur les marchés comptés, quand aucun n'y"
                            + " continue ; avec ou sans heures acceptées. Un horizon compte une fois échu ; sans réponse, la"
                            + " personne est UNKNOWN. Même vue et mêmes seuils que GET /v1/aggregates ; hors de son"
                            + " territoire, un coordinateur n'obtient rien des personnes (403).")
    public Exits exits(
            @Parameter(description = "FR (par défaut), REG-27, DEP-21, EPCI-242100410, COM-21231", example = "REG-27")
                    @QueryParam("territory")
                    TerritoryCode territory,
            @Parameter(description = "Premier mois de fin", example = "2026-01") @QueryParam("from") YearMonth from,
            @Parameter(description = "Dernier mois de fin", example = "2026-12") @QueryParam("to") YearMonth to,
            @Parameter(description = "sex, ageBand, qpv, education, structure ou contractType", example = "sex")
                    @QueryParam("by")
                    String by,
            @Parameter(description = "Ce que l'on savait à cet instant, ou à la fin de ce jour", example = "2026-03-31")
                    @QueryParam("knownOn")
                    String knownOn,
            @Parameter(description = "Position d'une autre réponse, à laquelle celle-ci va au moins")
                    @QueryParam("atLeast")
                    String atLeast) {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "from", from).at("from");
        }
        ExitDimension dimension = ExitDimension.of(by);
        Instant moment = figures.moment("knownOn", knownOn);
        positions.reach(atLeast);
        TerritoryCode place = territory == null ? TerritoryCode.FRANCE : territory;
        LocalDate on = figures.day(moment);
        FactFigures.Contracts contracts = figures.contractsOfPeople(caller, place, on);
        Instant freshAt = figures.freshAt(moment);
        int threshold = contracts.exact() ? 1 : figures.threshold(place.code(), on);
        ExitQuestion question = new ExitQuestion(contracts.condition(), from, to, dimension, on);
        ExitTable table =
                figures.read(connection -> ExitTable.of(connection, question, new Believed(moment), threshold));
        return new Exits(
                place.code(),
                from == null ? null : from.toString(),
                to == null ? null : to.toString(),
                freshAt,
                on,
                dimension == null ? null : dimension.code(),
                table.rows(),
                table.total());
    }
}
