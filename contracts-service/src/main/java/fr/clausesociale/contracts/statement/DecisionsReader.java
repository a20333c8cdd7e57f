package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.List;

/**
 * Reads what to do with the lines of a statement. No body accepts them all; a body that says {@code null} is a caller whose
 * choices got lost, so it is read as one without lines and refused.
 */
class DecisionsReader extends JsonDeserializer<StatementResource.Decisions> {

    @Override
    public StatementResource.Decisions deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return new StatementResource.Decisions(
                context.readValue(json, Told.class).lines());
    }

    @Override
    public StatementResource.Decisions getNullValue(DeserializationContext context) {
        return new StatementResource.Decisions(null);
    }

    private record Told(List<StatementResource.LineDecision> lines) {}
}
