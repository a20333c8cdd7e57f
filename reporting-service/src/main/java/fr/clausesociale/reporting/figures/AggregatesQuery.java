package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.reporting.conditions.Condition;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked for, as parameters. */
class AggregatesQuery {

    @Parameter(description = "FR (par défaut), REG-27, DEP-21, EPCI-242100410, COM-21231", example = "REG-27")
    @QueryParam("territory")
    TerritoryCode territory;

    @Parameter(
            description =
                    "PERFORMANCE : lieu d'exécution du marché ; RESIDENCE : lieu de vie de la personne (de la France"
                            + " à l'EPCI) ; FACILITATOR : territoires où la structure qui suivait était inscrite ce mois-là ; BUYER :"
                            + " territoires où l'acheteur est inscrit comme acheteur",
            example = "PERFORMANCE")
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
            description =
                    "Quatre dimensions au plus, séparées par des virgules : year, quarter, month, region,"
                            + " department, epci, marketType, modality, programme, buyerCategory, service, operation, part, tag, facilitator,"
                            + " sex, ageBand, qpv,"
                            + " criterion, education, homeDepartment, homeEpci, contractType, mode, structure, occupation, exit",
            example = "marketType,sex")
    @QueryParam("by")
    String by;

    @Parameter(
            description = "Mesures du dictionnaire (GET /v1/indicators) ; par défaut hours, fte, persons, placements,"
                    + " procurementContracts. Ce qui est dû, fait, reste et se prévoit, les marchés avec clause, obligations"
                    + " et acheteurs se ventilent par les seules dimensions du marché",
            example = "hours,persons")
    @QueryParam("measures")
    String measures;

    @Parameter(description = "PREVIOUS : la période précédente, d'autant de mois, est répondue à côté")
    @QueryParam("compare")
    Comparison compare;

    @Parameter(description = "Dénominateur des parts : ALL (par défaut), ou STATED, sans les valeurs non renseignées")
    @QueryParam("sharesOf")
    SharesOf sharesOf;

    @Parameter(
            description =
                    "Ne compter que ces types de marché, séparés par des virgules ; dans chaque filtre, une valeur qui"
                            + " contient une virgule se met entre guillemets droits (service=\"Eau, voirie\")",
            example = "WORKS,SERVICES")
    @QueryParam("marketType")
    String marketType;

    @Parameter(description = "Ne compter que ces formes de clause", example = "EXECUTION_CONDITION")
    @QueryParam("modality")
    String modality;

    @Parameter(description = "Ne compter que ces programmes", example = "NPNRU_INVESTMENT,NPNRU_GUP")
    @QueryParam("programme")
    String programme;

    @Parameter(description = "Ne compter que ces catégories d'acheteur", example = "COMMUNE")
    @QueryParam("buyerCategory")
    String buyerCategory;

    @Parameter(description = "Ne compter que ces services d'acheteur", example = "Voirie")
    @QueryParam("service")
    String service;

    @Parameter(description = "Ne compter que les marchés de ces opérations", example = "Les Grésilles")
    @QueryParam("operation")
    String operation;

    @Parameter(
            description = "Ne compter que ce que ces structures suivaient (SIRET ; NOBODY : personne nommément)",
            example = "90000003500015")
    @QueryParam("facilitator")
    String facilitator;

    @Parameter(
            description =
                    "Ne compter que ces parties de marchés exécutés en plusieurs territoires, par leur lieu ; leurs heures, et ce"
                            + " qui est dû selon leur quote-part, comptent à ce lieu et pour qui les suit",
            example = "DEPARTMENT-21,COMMUNE-39198")
    @QueryParam("part")
    String part;

    @Parameter(description = "Ne compter que les marchés qui portent l'une de ces étiquettes", example = "grand projet")
    @QueryParam("tag")
    String tag;

    @Parameter(description = "Ne compter que les marchés exécutés dans ces régions", example = "27")
    @QueryParam("region")
    String region;

    @Parameter(description = "Ne compter que les marchés exécutés dans ces départements", example = "21,71")
    @QueryParam("department")
    String department;

    @Parameter(description = "Ne compter que les marchés exécutés dans ces EPCI (SIREN)", example = "242100410")
    @QueryParam("epci")
    String epci;

    @Parameter(
            description =
                    "Position qu'une autre réponse a donnée dans son en-tête « Position » : la réponse va au moins"
                            + " jusque-là, quel que soit le serveur qui la donne")
    @QueryParam("atLeast")
    String atLeast;

    enum Comparison {
        PREVIOUS
    }

    enum SharesOf {
        ALL,
        STATED
    }

    Asked asked() {
        return asked(Question.of(territory, axis, from, to, knownOn, by, measures));
    }

    /** The same for what is known at two moments, which are asked for otherwise. */
    Asked askedOfHoursAndPeople() {
        return asked(Question.of(territory, axis, from, to, null, by, "hours,persons"));
    }

    private Asked asked(Question question) {
        Map<Dimension, List<String>> filters = new EnumMap<>(Dimension.class);
        filter(filters, Dimension.MARKET_TYPE, marketType);
        filter(filters, Dimension.MODALITY, modality);
        filter(filters, Dimension.PROGRAMME, programme);
        filter(filters, Dimension.BUYER_CATEGORY, buyerCategory);
        filter(filters, Dimension.SERVICE, service);
        filter(filters, Dimension.OPERATION, operation);
        filter(filters, Dimension.PART, part);
        filter(filters, Dimension.FACILITATOR, facilitator);
        filter(filters, Dimension.TAG, tag);
        filter(filters, Dimension.REGION, region);
        filter(filters, Dimension.DEPARTMENT, department);
        filter(filters, Dimension.EPCI, epci);
        Condition all = filters.entrySet().stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .map(filter -> filter.getKey().isOneOf(Set.copyOf(filter.getValue())))
                .reduce(Condition.ALL, Condition::and);
        return new Asked(question, all, filters, compare != null, sharesOf == SharesOf.STATED);
    }

    private static void filter(Map<Dimension, List<String>> filters, Dimension dimension, String values) {
        if (values != null && !values.isBlank()) {
            filters.put(
                    dimension,
                    FilterValues.of(dimension.code(), values).stream()
                            .filter(value -> !value.isEmpty())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }
}
