package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.record.FlatFields;
import java.io.IOException;

/**
 * Reads one record of a file. One that no publisher means (brackets by the hundred, numbers of thousands of digits) is passed
 * over to its end, so that it alone is not read.
 */
final class RecordReader {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 500;

    private final JsonParser parser;
    private boolean readable = true;

    private RecordReader(JsonParser parser) {
        this.parser = parser;
    }

    /** @return the record, missing where it is none that can be read */
    static JsonNode read(JsonParser parser) throws IOException {
        RecordReader reader = new RecordReader(parser);
        JsonNode record = reader.value(0);
        if (!reader.readable) {
            return MissingNode.getInstance();
        }
        if (record instanceof ObjectNode object) {
            FlatFields.unfold(object);
        }
        return record;
    }

    private JsonNode value(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth == DEEPEST) {
            parser.skipChildren();
            return unreadable();
        }
        if (token == JsonToken.START_OBJECT) {
            return object(depth);
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(depth + 1));
            }
            return array;
        }
        return token.isNumeric() && parser.getTextLength() > LONGEST_NUMBER ? unreadable() : parser.readValueAsTree();
    }

    private JsonNode object(int depth) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.set(name, value(depth + 1));
        }
        return object;
    }

    private JsonNode unreadable() {
        readable = false;
        return MissingNode.getInstance();
    }
}
