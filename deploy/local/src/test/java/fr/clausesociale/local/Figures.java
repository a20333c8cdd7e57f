package fr.clausesociale.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.stream.StreamSupport;

/** What a caller reads of this month's figures. */
final class Figures {

    private final Api api;
    private final String territory;

    Figures(Api api, String territory) {
        this.api = api;
        this.territory = territory;
    }

    Api.Answer ask(String dimensions, String measures) {
        return api.get("/v1/aggregates?territory=" + territory + "&axis=PERFORMANCE&from=" + CorePath.month() + "&to="
                + CorePath.month() + (dimensions.isEmpty() ? "" : "&by=" + dimensions) + "&measures=" + measures);
    }

    /** Zero where nothing is known yet. */
    BigDecimal hours() {
        JsonNode hours = ask("", "hours").expect(200).body().path("total").path("hours");
        return hours.isNull() || hours.isMissingNode() ? BigDecimal.ZERO : new BigDecimal(hours.asText());
    }

    /** The row with these values of the dimensions asked for, or a missing node. */
    static JsonNode row(Api.Answer answer, String dimension, String value) {
        return StreamSupport.stream(answer.body().path("rows").spliterator(), false)
                .filter(row -> row.path(dimension).asText().equals(value))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
