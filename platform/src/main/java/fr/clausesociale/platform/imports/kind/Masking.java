package fr.clausesociale.platform.imports.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.clausesociale.platform.identifier.Nir;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes social security numbers out of records as soon as they are read: whatever becomes of a record, none is kept,
 * shown in a report or published (décret 2019-341). What sender and register number things with stays as it is.
 */
public final class Masking {

    public static final String MASK = "[numéro retiré]";

    /** Stands in the place of names where no field is one of identifiers. */
    private static final String PERSONAL = "\u0000";

    /** Fourteen digits as a spreadsheet shows them: behind the point stand thirteen that are no number of anybody. */
    private static final Pattern SIRET_OF_SPREADSHEET = Pattern.compile("[1-9][.,]\\d{1,13}[eE][+]?0?13");

    private Masking() {}

    /** The record, changed in place; pointers of what was masked are added to {@code places}. */
    static JsonNode of(JsonNode record, List<String> places) {
        return masked(record, "", "", places);
    }

    /**
     * The record of a person, changed in place: fields that are named for such a number are emptied, whatever stands in them, and
     * no number is taken for an identifier.
     *
     * @param blanked the fields that held something
     */
    public static JsonNode ofPerson(JsonNode record, List<String> places, List<String> blanked) {
        return masked(emptied(record, "", blanked), PERSONAL, "", places);
    }

    /** A title as it may be kept. */
    public static String ofTitle(String title) {
        return Nir.masked(title, MASK);
    }

    private static JsonNode emptied(JsonNode value, String pointer, List<String> blanked) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : new ArrayList<>(object.properties())) {
                String place = pointer + "/" + field.getKey();
                if (Nir.names(field.getKey())) {
                    if (!field.getValue().isNull()
                            && !field.getValue().asText("-").isBlank()) {
                        blanked.add(place);
                    }
                    object.remove(field.getKey());
                } else {
                    emptied(field.getValue(), place, blanked);
                }
            }
        } else if (value instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                emptied(array.get(at), pointer + "/" + at, blanked);
            }
        }
        return value;
    }

    private static JsonNode masked(JsonNode value, String name, String pointer, List<String> places) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : new ArrayList<>(object.properties())) {
                // what nobody knows is kept as it came, its name too
                String told = Nir.masked(field.getKey(), MASK);
                String place = pointer + "/" + told;
                if (!told.equals(field.getKey())) {
                    places.add(place);
                    object.remove(field.getKey());
                }
                JsonNode kept = masked(field.getValue(), PERSONAL.equals(name) ? name : told, place, places);
                if (kept != field.getValue() || !told.equals(field.getKey())) {
                    object.set(told, kept);
                }
            }
            return object;
        }
        if (value instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                JsonNode kept = masked(array.get(at), name, pointer + "/" + at, places);
                if (kept != array.get(at)) {
                    array.set(at, kept);
                }
            }
            return array;
        }
        String text = value.asText();
        if (isIdentifier(name, text) || !Nir.isIn(text)) {
            return value;
        }
        places.add(pointer);
        return TextNode.valueOf(Nir.masked(text, MASK));
    }

    private static boolean isIdentifier(String name, String text) {
        return name.toLowerCase(Locale.ROOT).startsWith("id")
                && (text.chars().allMatch(Character::isDigit)
                        || SIRET_OF_SPREADSHEET.matcher(text).matches());
    }
}
