package fr.clausesociale.beneficiaries.content;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.identifier.Nir;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds what may not be received anywhere in a document: a social security number (NIR), in a field of such a name or in any
 * text or number, and characters that no text has. The faults name the place, never the content.
 */
final class ForbiddenContent {

    private static final char NUL = 0;

    private final List<Violation> faults = new ArrayList<>();

    static List<Violation> of(JsonNode document) {
        ForbiddenContent found = new ForbiddenContent();
        found.look(document, "");
        return found.faults;
    }

    private void look(JsonNode node, String pointer) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                field(field.getKey(), field.getValue(), pointer);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), pointer + "/" + i);
            }
        } else {
            text(node.asText(), pointer);
        }
    }

    private void field(String name, JsonNode value, String pointer) {
        // a name may itself be the number: it is not repeated then
        if (Nir.isIn(name)) {
            fault(pointer, BeneficiariesProblem.NIR_FORBIDDEN);
            return;
        }
        String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        boolean empty = value.isNull() || value.isTextual() && value.textValue().isBlank();
        if (Nir.names(name) && !empty) {
            fault(place, BeneficiariesProblem.NIR_FORBIDDEN);
        } else {
            look(value, place);
        }
    }

    private void text(String text, String pointer) {
        if (Nir.isIn(text)) {
            fault(pointer, BeneficiariesProblem.NIR_FORBIDDEN);
        } else if (text.indexOf(NUL) >= 0 || text.codePoints().anyMatch(ForbiddenContent::halfACharacter)) {
            fault(pointer, PlatformProblem.INVALID);
        }
    }

    /** Half of a pair, which no encoding can write. */
    private static boolean halfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void fault(String pointer, ProblemCode code) {
        faults.add(Violation.of(pointer, code));
    }
}
