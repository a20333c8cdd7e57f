package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.clausesociale.contracts.publication.record.ComparableText;
import fr.clausesociale.contracts.publication.record.PublishedNumbers;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the JSON schema v2.0.4 writes as list, number or yes and no: a cell of a table and an element of an XML file have no
 * type of their own, and are no number published as text.
 */
final class RecordForms {

    /** Lists of values and the name that wraps them: {@code {"technique":["Concours"]}}. */
    static final Map<String, String> VALUES = Map.of(
            "considerationsSociales", "considerationSociale",
            "considerationsEnvironnementales", "considerationEnvironnementale",
            "techniques", "technique",
            "modalitesExecution", "modaliteExecution",
            "typesPrix", "typePrix");

    /** Lists whose elements are wrapped one by one: {@code [{"titulaire":{…}}]}. */
    static final Set<String> OBJECTS = Set.of(
            "titulaires",
            "concessionnaires",
            "modifications",
            "actesSousTraitance",
            "modificationsActesSousTraitance",
            "donneesExecution",
            "tarifs");

    private static final Set<String> AMOUNTS = Set.of("montant", "valeurGlobale");

    private static final Set<String> NUMBERS = Set.of(
            "montant",
            "valeurGlobale",
            "montantSubventionPublique",
            "depensesInvestissement",
            "tarif",
            "dureeMois",
            "tauxAvance",
            "offresRecues",
            "origineUE",
            "origineFrance");

    private static final Set<String> YES_OR_NO = Set.of("marcheInnovant", "attributionAvance", "sousTraitanceDeclaree");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");

    private RecordForms() {}

    /** The value of a field that was read as text, in the type that the schema gives it where it can be. */
    static JsonNode typed(String field, String text) {
        if (NUMBERS.contains(field)) {
            return number(field, text);
        }
        return YES_OR_NO.contains(field) ? yesOrNo(text) : TextNode.valueOf(text);
    }

    /** A number, but for an amount that may be meant a thousand times larger. */
    static JsonNode number(String field, String text) {
        boolean doubtful = AMOUNTS.contains(field) && PublishedNumbers.thousandsOrDecimals(text);
        return !doubtful && DECIMAL.matcher(text).matches()
                ? DecimalNode.valueOf(new BigDecimal(text.replace(',', '.')))
                : TextNode.valueOf(text);
    }

    private static JsonNode yesOrNo(String text) {
        return switch (ComparableText.key(text)) {
            case "oui", "true" -> BooleanNode.TRUE;
            case "non", "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }
}
