package fr.clausesociale.reporting.forms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON-stat 2.0, a dataset: every combination of the values met, measures last. Where nothing was worked it is zero; what is
 * withheld is null and has a status. The total stands beside, as an extension.
 */
final class JsonStatForm {

    private static final String MEASURE = "measure";

    private JsonStatForm() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            List<Map<String, String>> categories = sheet.categories();
            json.writeStartObject();
            json.writeStringField("version", "2.0");
            json.writeStringField("class", "dataset");
            json.writeStringField("label", "Clause sociale d'insertion");
            json.writeStringField("source", "Clause Sociale");
            json.writeArrayFieldStart("id");
            for (Sheet.Dimension dimension : sheet.dimensions()) {
                json.writeString(dimension.code());
            }
            json.writeString(MEASURE);
            json.writeEndArray();
            json.writeArrayFieldStart("size");
            for (Map<String, String> category : categories) {
                json.writeNumber(category.size());
            }
            json.writeNumber(sheet.measures().size());
            json.writeEndArray();
            json.writeObjectFieldStart("role");
            json.writeArrayFieldStart("metric");
            json.writeString(MEASURE);
            json.writeEndArray();
            json.writeEndObject();
            dimensions(json, sheet, categories);
            values(json, sheet, categories);
            extension(json, sheet);
            json.writeEndObject();
        }
    }

    private static void dimensions(JsonGenerator json, Sheet sheet, List<Map<String, String>> categories)
            throws IOException {
        json.writeObjectFieldStart("dimension");
        for (int i = 0; i < categories.size(); i++) {
            dimension(
                    json,
                    sheet.dimensions().get(i).code(),
                    sheet.dimensions().get(i).label(),
                    categories.get(i));
        }
        Map<String, String> measures = new LinkedHashMap<>();
        sheet.measures().forEach(measure -> measures.put(measure.code(), measure.label()));
        dimension(json, MEASURE, "Mesure", measures);
        json.writeEndObject();
    }

    private static void dimension(JsonGenerator json, String code, String label, Map<String, String> category)
            throws IOException {
        json.writeObjectFieldStart(code);
        json.writeStringField("label", label);
        json.writeObjectFieldStart("category");
        json.writeArrayFieldStart("index");
        for (String value : category.keySet()) {
            json.writeString(value);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("label");
        for (Map.Entry<String, String> value : category.entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void values(JsonGenerator json, Sheet sheet, List<Map<String, String>> categories)
            throws IOException {
        List<Map<String, Integer>> order =
                categories.stream().map(JsonStatForm::numbered).toList();
        int[] rows = new int[order.stream().mapToInt(Map::size).reduce(1, Math::multiplyExact)];
        Arrays.fill(rows, -1);
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<Sheet.Value> values = sheet.rows().get(i).values();
            int place = 0;
            for (int d = 0; d < order.size(); d++) {
                place = place * order.get(d).size()
                        + order.get(d).get(values.get(d).code());
            }
            rows[place] = i;
        }
        Map<Integer, String> statuses = new LinkedHashMap<>();
        json.writeArrayFieldStart("value");
        for (int place = 0; place < rows.length; place++) {
            Sheet.Row row = rows[place] < 0 ? null : sheet.rows().get(rows[place]);
            for (int m = 0; m < sheet.measures().size(); m++) {
                BigDecimal value =
                        row == null ? BigDecimal.ZERO : row.measures().get(m);
                if (value == null) {
                    statuses.put(place * sheet.measures().size() + m, row.status());
                    json.writeNull();
                } else {
                    json.writeNumber(value);
                }
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("status");
        for (Map.Entry<Integer, String> status : statuses.entrySet()) {
            json.writeStringField(status.getKey().toString(), status.getValue());
        }
        json.writeEndObject();
    }

    private static Map<String, Integer> numbered(Map<String, String> category) {
        Map<String, Integer> numbers = new HashMap<>();
        category.keySet().forEach(value -> numbers.put(value, numbers.size()));
        return numbers;
    }

    private static void extension(JsonGenerator json, Sheet sheet) throws IOException {
        json.writeObjectFieldStart("extension");
        json.writeObjectFieldStart("notes");
        for (Map.Entry<String, String> note : sheet.notes().entrySet()) {
            json.writeStringField(note.getKey(), note.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("total");
        for (int i = 0; i < sheet.measures().size(); i++) {
            BigDecimal value = sheet.total().measures().get(i);
            json.writeFieldName(sheet.measures().get(i).code());
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
