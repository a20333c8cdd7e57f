package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.TerritoryCode;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked for, as parameters. */
class AggregatesQuery {

    @Parameter(description = "FR (par défaut), REG-27, DEP-21, EPCI-242100410, COM-21231", example = "REG-27")
    @QueryParam("territory")
    TerritoryCode territory;

    @Parameter(description = "PERFORMANCE : lieu d'exécution du marché", example = "PERFORMANCE")
    @QueryParam("axis")
    String axis;

    @Parameter(description = "Premier mois travaillé", example = "2026-01")
    @QueryParam("from")
    YearMonth from;

    @Parameter(description = "Dernier mois travaillé", example = "2026-12")
    @QueryParam("to")
    YearMonth to;

    @Parameter(
            description = "Ce que l'on savait à cet instant, ou à la fin de ce jour ; sans valeur, ce que l'on sait"
                    + " aujourd'hui",
            example = "2026-03-31")
    @QueryParam("knownOn")
    String knownOn;

    @Parameter(
            description = "Quatre dimensions au plus, séparées par des virgules : year, quarter, month, region,"
                    + " department, marketType, modality, programme, buyerCategory, sex, ageBand, qpv, criterion,"
                    + " education, contractType, mode, structure, occupation, exit",
            example = "marketType,sex")
    @QueryParam("by")
    String by;

    @Parameter(
            description = "hours, fte, persons, placements, procurementContracts ; toutes par défaut",
            example = "hours,persons")
    @QueryParam("measures")
    String measures;

    @Parameter(
            description =
                    "Position qu'une autre réponse a donnée dans son en-tête « Position » : la réponse va au moins"
                            + " jusque-là, quel que soit le serveur qui la donne")
    @QueryParam("atLeast")
    String atLeast;

    Question question() {
        return Question.of(territory, axis, from, to, knownOn, by, measures);
    }
}
