package fr.clausesociale.contracts.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The XML that platforms publish of a record in the form of v2.0.4. */
public final class XmlSamples {

    private XmlSamples() {}

    public static String file(ObjectNode... records) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<marches>");
        for (ObjectNode record : records) {
            write(record.has("autoriteConcedante") ? "contrat-concession" : "marche", record, xml);
        }
        return xml.append("</marches>\n").toString();
    }

    private static void write(String name, JsonNode value, StringBuilder xml) {
        xml.append('<').append(name).append('>');
        content(value, xml);
        xml.append("</").append(name).append('>');
    }

    private static void content(JsonNode value, StringBuilder xml) {
        if (value.isArray()) {
            value.forEach(one -> content(one, xml));
        } else if (value.isObject()) {
            value.properties().forEach(field -> {
                if (field.getValue().path(0).isValueNode()) {
                    field.getValue().forEach(one -> write(field.getKey(), one, xml));
                } else {
                    write(field.getKey(), field.getValue(), xml);
                }
            });
        } else {
            xml.append(value.isBoolean() ? value.asBoolean() ? "oui" : "non" : escaped(value.asText()));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
