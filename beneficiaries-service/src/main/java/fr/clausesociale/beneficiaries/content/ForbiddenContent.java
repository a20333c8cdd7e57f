package fr.clausesociale.beneficiaries.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import fr.clausesociale.platform.identifier.Nir;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.problem.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what may not be received anywhere in a document: a social security number (NIR), in a field of such a name or in any
 * text or number, and characters that no text has. The faults name the place, never the content. Read as it comes: however
 * large and deep a document is, nothing of it is kept.
 */
final class ForbiddenContent {

    private static final int ENOUGH = 20;

    private final JsonParser json;
    private final List<Violation> faults = new ArrayList<>();

    private ForbiddenContent(JsonParser json) {
        this.json = json;
    }

    /** The first faults of the document. */
    static List<Violation> of(JsonParser document) throws IOException {
        ForbiddenContent found = new ForbiddenContent(document);
        while (found.faults.size() < ENOUGH && document.nextToken() != null) {
            found.look();
        }
        return found.faults;
    }

    private void look() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.FIELD_NAME) {
            field(json.currentName());
        } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            text(json.getText());
        }
    }

    private void field(String name) throws IOException {
        // a name may itself be the number: it is not repeated then
        if (Nir.isIn(name)) {
            fault(json.getParsingContext().getParent().pathAsPointer(), PlatformProblem.NIR_FORBIDDEN);
            json.nextToken();
            json.skipChildren();
            return;
        }
        if (Nir.names(name)) {
            JsonPointer place = json.getParsingContext().pathAsPointer();
            JsonToken value = json.nextToken();
            boolean empty = value == JsonToken.VALUE_NULL
                    || value == JsonToken.VALUE_STRING && json.getText().isBlank();
            if (!empty) {
                fault(place, PlatformProblem.NIR_FORBIDDEN);
            }
            json.skipChildren();
        }
    }

    private void text(String text) {
        JsonPointer place = json.getParsingContext().pathAsPointer();
        if (Nir.isIn(text)) {
            fault(place, PlatformProblem.NIR_FORBIDDEN);
        } else if (text.indexOf(0) >= 0 || text.codePoints().anyMatch(ForbiddenContent::halfACharacter)) {
            fault(place, PlatformProblem.INVALID);
        }
    }

    /** Half of a pair, which no encoding can write. */
    private static boolean halfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void fault(JsonPointer place, ProblemCode code) {
        faults.add(Violation.of(place.toString(), code));
    }
}
