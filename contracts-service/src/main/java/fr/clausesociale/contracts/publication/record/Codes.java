package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The closed lists of the formats, in all versions, with what else is found in published files. */
final class Codes {

    private static final Map<String, ContractKind> NATURES = keys(Map.ofEntries(
            Map.entry("Marché", ContractKind.PUBLIC_CONTRACT),
            Map.entry("Marché public", ContractKind.PUBLIC_CONTRACT),
            Map.entry("Accord-cadre", ContractKind.FRAMEWORK_AGREEMENT),
            Map.entry("Marché subséquent", ContractKind.SUBSEQUENT_CONTRACT),
            Map.entry("Marché de partenariat", ContractKind.PARTNERSHIP_CONTRACT),
            Map.entry("Marché de défense ou de sécurité", ContractKind.DEFENCE_CONTRACT),
            Map.entry("Concession de travaux", ContractKind.CONCESSION),
            Map.entry("Concession de service", ContractKind.CONCESSION),
            Map.entry("Concession de service public", ContractKind.CONCESSION),
            Map.entry("Délégation de service public", ContractKind.CONCESSION)));

    private static final Map<String, Procedure> LISTED = keys(Map.ofEntries(
            Map.entry("Procédure adaptée", Procedure.ADAPTED),
            Map.entry("Appel d'offres ouvert", Procedure.OPEN),
            Map.entry("Appel d'offres restreint", Procedure.RESTRICTED),
            Map.entry("Procédure avec négociation", Procedure.NEGOTIATED),
            Map.entry(
                    "Marché passé sans publicité ni mise en concurrence préalable",
                    Procedure.NEGOTIATED_WITHOUT_NOTICE),
            Map.entry("Dialogue compétitif", Procedure.COMPETITIVE_DIALOGUE),
            Map.entry("Procédure négociée ouverte", Procedure.NEGOTIATED),
            Map.entry("Procédure négociée restreinte", Procedure.NEGOTIATED),
            Map.entry("Procédure non négociée ouverte", Procedure.OPEN),
            Map.entry("Procédure non négociée restreinte", Procedure.RESTRICTED)));

    private static final Map<String, Procedure> FOUND = keys(Map.of(
            "Marché négocié sans publicité ni mise en concurrence préalable", Procedure.NEGOTIATED_WITHOUT_NOTICE,
            "Marché public négocié sans publicité ni mise en concurrence préalable",
                    Procedure.NEGOTIATED_WITHOUT_NOTICE,
            "Procédure concurrentielle avec négociation", Procedure.NEGOTIATED,
            "Procédure négociée avec mise en concurrence préalable", Procedure.NEGOTIATED,
            "Procédure négociée sans publicité préalable", Procedure.NEGOTIATED_WITHOUT_NOTICE,
            "Partenariat d'innovation", Procedure.INNOVATION_PARTNERSHIP,
            "Concours", Procedure.DESIGN_CONTEST,
            "MAPA", Procedure.ADAPTED));

    private static final Map<String, SocialConsideration> SOCIAL = keys(Map.of(
            "Clause sociale", SocialConsideration.SOCIAL_CLAUSE,
            "Critère social", SocialConsideration.SOCIAL_CRITERION,
            "Marché réservé", SocialConsideration.RESERVED_CONTRACT,
            "Concession réservée", SocialConsideration.RESERVED_CONTRACT,
            "Pas de considération sociale", SocialConsideration.NONE,
            "Sans objet", SocialConsideration.NONE));

    private static final Map<String, EnvironmentalConsideration> ENVIRONMENTAL = keys(Map.of(
            "Clause environnementale", EnvironmentalConsideration.ENVIRONMENTAL_CLAUSE,
            "Critère environnemental", EnvironmentalConsideration.ENVIRONMENTAL_CRITERION,
            "Pas de considération environnementale", EnvironmentalConsideration.NONE,
            "Sans objet", EnvironmentalConsideration.NONE));

    private static final Map<String, MarketType> CCAG = keys(Map.of(
            "Travaux", MarketType.WORKS,
            "Maitrise d'œuvre", MarketType.INTELLECTUAL_SERVICES,
            "Maîtrise d'œuvre", MarketType.INTELLECTUAL_SERVICES,
            "Prestations intellectuelles", MarketType.INTELLECTUAL_SERVICES));

    /** Three words at least and no digit: an explanation, no number. */
    private static final Pattern SENTENCE =
            Pattern.compile("[^\\d]*\\p{L}+[^\\d\\p{L}]+\\p{L}+[^\\d\\p{L}]+\\p{L}[^\\d]*");

    private static final Pattern BETWEEN = Pattern.compile("[|;,]");

    private Codes() {}

    /** v2 has no kind for framework agreements: there it is a technique, and who belongs to one names it. */
    static ContractKind kind(JsonNode record, Faults faults) {
        String nature = PublishedJson.text(record, "nature");
        ContractKind kind = NATURES.get(ComparableText.key(nature));
        if (kind == null && !PublishedJson.nothing(record.path("concessionnaires"))) {
            kind = ContractKind.CONCESSION;
        }
        if (kind == null || nature == null) {
            faults.add(DecpFault.KIND_UNKNOWN, "/nature", nature);
        }
        if (kind == ContractKind.PUBLIC_CONTRACT) {
            boolean framework =
                    PublishedJson.list(PublishedJson.first(record, "techniques", "technique"), "technique").stream()
                            .anyMatch(technique -> ComparableText.key(PublishedJson.text(technique))
                                    .equals("accord cadre"));
            // Contracts under a framework agreement name its number, and many their own technique after it.
            String under = framework(record);
            if (under != null && !under.equals(PublishedJson.text(record, "id"))) {
                return ContractKind.SUBSEQUENT_CONTRACT;
            }
            return framework ? ContractKind.FRAMEWORK_AGREEMENT : kind;
        }
        return kind == null ? ContractKind.NOT_STATED : kind;
    }

    /** Number of the framework agreement; the field may not be empty, so many who have none write a word. */
    static String framework(JsonNode record) {
        String number = Marks.number(PublishedJson.text(record, "idAccordCadre"));
        return number == null || SENTENCE.matcher(number).matches() ? null : number;
    }

    static Procedure procedure(String published, Faults faults) {
        if (published == null) {
            faults.add(DecpFault.PROCEDURE_MISSING, "/procedure");
            return Procedure.NOT_STATED;
        }
        Procedure listed = LISTED.get(ComparableText.key(published));
        if (listed != null) {
            return listed;
        }
        faults.add(DecpFault.PROCEDURE_UNLISTED, "/procedure", published);
        return FOUND.getOrDefault(ComparableText.key(published), Procedure.OTHER);
    }

    static List<SocialConsideration> social(JsonNode record, Faults faults) {
        List<SocialConsideration> found = read(
                PublishedJson.first(record, "considerationsSociales", "considerationSociale"),
                "considerationSociale",
                SOCIAL,
                faults);
        if (found.size() > 1 && found.contains(SocialConsideration.NONE)) {
            // Neither can be counted: whether the contract has a clause would be a false figure either way.
            faults.add(DecpFault.CONSIDERATIONS_CONTRADICT, "/considerationsSociales");
        }
        return found;
    }

    static List<EnvironmentalConsideration> environmental(JsonNode record, Faults faults) {
        return read(
                PublishedJson.first(record, "considerationsEnvironnementales", "considerationEnvironnementale"),
                "considerationEnvironnementale",
                ENVIRONMENTAL,
                faults);
    }

    /** From the CPV; where it does not say, from the general conditions (CCAG) that the contract refers to. */
    static MarketType marketType(JsonNode record, String cpv) {
        MarketType type = Cpv.marketType(cpv);
        if (type != MarketType.NOT_STATED) {
            return type;
        }
        if (ComparableText.key(PublishedJson.text(record, "nature")).equals("concession de travaux")) {
            return MarketType.WORKS;
        }
        return CCAG.getOrDefault(ComparableText.key(PublishedJson.text(record, "ccag")), MarketType.NOT_STATED);
    }

    private static <E> List<E> read(JsonNode value, String wrapper, Map<String, E> known, Faults faults) {
        List<E> found = new ArrayList<>();
        for (JsonNode element : PublishedJson.list(value, wrapper)) {
            String text = PublishedJson.text(element);
            for (String one : text == null ? new String[0] : BETWEEN.split(text)) {
                E code = known.get(ComparableText.key(one));
                if (code == null) {
                    faults.add(DecpFault.CONSIDERATION_UNLISTED, "/" + wrapper, one);
                } else if (!found.contains(code)) {
                    found.add(code);
                }
            }
        }
        return found;
    }

    private static <E> Map<String, E> keys(Map<String, E> published) {
        Map<String, E> byKey = new HashMap<>();
        published.forEach((words, code) -> byKey.put(ComparableText.key(words), code));
        return byKey;
    }
}
