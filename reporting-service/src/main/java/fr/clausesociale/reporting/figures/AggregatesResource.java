package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.reporting.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/aggregates")
@Tag(name = "Agrégats")
@RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class AggregatesResource {

    private final Figures figures;
    private final Reach reach;
    private final Caller caller;

    AggregatesResource(Figures figures, Reach reach, Caller caller) {
        this.figures = figures;
        this.reach = reach;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "aggregates",
            summary = "Heures, ETP, personnes, placements et marchés d'un territoire",
            description =
                    "Coordinateur : son territoire, ses parties et ce qui l'englobe ; facilitateur : les marchés qu'il"
                            + " suit, sans masque ; acheteur : ses marchés. Hors des marchés suivis, une cellule de moins de"
                            + " cinq personnes est retenue (SUPPRESSED) avec ce qui la trahirait, et les critères de santé"
                            + " ou de justice ne sont pas ventilés. Hors de son territoire, un coordinateur n'obtient aucune"
                            + " dimension personnelle (403) ni la ligne d'un territoire qui lui est fermé. 503 tant que la"
                            + " copie des faits publiés n'est pas complète.")
    public Aggregates aggregates(
            @Parameter(description = "FR (par défaut), REG-27, DEP-21, EPCI-242100410, COM-21231", example = "REG-27")
                    @QueryParam("territory")
                    TerritoryCode territory,
            @Parameter(description = "PERFORMANCE : lieu d'exécution du marché", example = "PERFORMANCE")
                    @QueryParam("axis")
                    String axis,
            @Parameter(description = "Premier mois travaillé", example = "2026-01") @QueryParam("from") YearMonth from,
            @Parameter(description = "Dernier mois travaillé", example = "2026-12") @QueryParam("to") YearMonth to,
            @Parameter(
                            description =
                                    "Ce que l'on savait à cet instant, ou à la fin de ce jour ; sans valeur, ce que"
                                            + " l'on sait aujourd'hui",
                            example = "2026-03-31")
                    @QueryParam("knownOn")
                    String knownOn,
            @Parameter(
                            description =
                                    "Quatre dimensions au plus, séparées par des virgules : year, quarter, month, region,"
                                            + " department, marketType, modality, programme, buyerCategory, sex, ageBand, qpv,"
                                            + " criterion, education, contractType, mode, structure, occupation, exit",
                            example = "marketType,sex")
                    @QueryParam("by")
                    String by,
            @Parameter(
                            description = "hours, fte, persons, placements, procurementContracts ; toutes par défaut",
                            example = "hours,persons")
                    @QueryParam("measures")
                    String measures) {
        Question question = Question.of(territory, axis, from, to, knownOn, by, measures);
        return figures.answer(question, reach.of(caller, question.territory()));
    }

    @GET
    @Path("/difference")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "difference",
            summary = "Ce qui sépare deux états de la connaissance, cause par cause",
            description =
                    "Heures et personnes de chaque cellule telles que connues à deux instants, et la part de chaque"
                            + " cause (liste differenceCause) : heures tardives, corrections, personnes fusionnées ou séparées,"
                            + " marchés transmis, modifiés ou déplacés, sorties… Les parts s'additionnent exactement. Une cellule"
                            + " masquée à l'un des deux instants l'est ici aussi.")
    public Difference difference(
            @Parameter(description = "FR (par défaut), REG-27, DEP-21, EPCI-242100410, COM-21231", example = "REG-27")
                    @QueryParam("territory")
                    TerritoryCode territory,
            @Parameter(description = "Premier mois travaillé", example = "2026-01") @QueryParam("from") YearMonth from,
            @Parameter(description = "Dernier mois travaillé", example = "2026-12") @QueryParam("to") YearMonth to,
            @Parameter(description = "Premier instant, ou fin de ce jour ; obligatoire", example = "2026-03-31")
                    @QueryParam("earlier")
                    String earlier,
            @Parameter(
                            description = "Second instant, ou fin de ce jour ; à défaut, aujourd'hui",
                            example = "2026-06-30")
                    @QueryParam("later")
                    String later,
            @Parameter(description = "Dimensions, comme pour les agrégats", example = "marketType") @QueryParam("by")
                    String by) {
        Question question = Question.of(territory, null, from, to, null, by, "hours,persons");
        return figures.difference(
                question,
                reach.of(caller, question.territory()),
                Question.moment("earlier", earlier),
                Question.moment("later", later));
    }
}
