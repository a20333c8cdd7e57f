package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.publication.record.FlatFields;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes one record of an XML file what the JSON format v2 says. An element without content says nothing and is left out;
 * attributes say nothing either. No entity is known but the five of XML, and nothing outside the record is ever read.
 */
final class XmlRecord {

    private static final int DEEPEST = 64;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final XMLInputFactory XML = factory();

    /** What writers of XML by hand forget to escape. */
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)");

    /** What XML cannot say; records in JSON may hold it and it counts as a blank there. */
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])"
                    + "|x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));");

    private final XMLStreamReader in;

    private XmlRecord(XMLStreamReader in) {
        this.in = in;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // A prefix is declared on the root element, outside the record.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** @return the record, missing where it is none that can be read */
    static JsonNode read(String text) {
        try {
            return strictly(text);
        } catch (XMLStreamException e) {
            return mended(text);
        }
    }

    private static JsonNode mended(String text) {
        String characters = NO_CHARACTER.matcher(text).replaceAll(" ");
        try {
            return strictly(BARE_AMPERSAND.matcher(characters).replaceAll("&amp;"));
        } catch (XMLStreamException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode strictly(String text) throws XMLStreamException {
        XMLStreamReader in = XML.createXMLStreamReader(new StringReader(text));
        in.next();
        in.require(XMLStreamConstants.START_ELEMENT, null, null);
        JsonNode read = new XmlRecord(in).element("", 0);
        ObjectNode record = read instanceof ObjectNode object ? object : NODES.objectNode();
        FlatFields.unfold(record);
        return record;
    }

    /** Name without the prefix that a file may give all of its elements. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private JsonNode element(String field, int depth) throws XMLStreamException {
        if (depth == DEEPEST) {
            throw new XMLStreamException("deeper than any record");
        }
        StringBuilder text = new StringBuilder();
        ObjectNode inside = NODES.objectNode();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = local(in.getLocalName());
                    add(inside, name, element(name, depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
                case XMLStreamConstants.COMMENT,
                        XMLStreamConstants.SPACE,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> throw new XMLStreamException("nothing that belongs into a record: " + event);
            }
        }
        if (!inside.isEmpty()) {
            return listed(field, inside);
        }
        String value = text.toString().strip();
        return value.isEmpty() ? MissingNode.getInstance() : RecordForms.typed(field, value);
    }

    /** An element that comes again makes a list of what it says. */
    private static void add(ObjectNode object, String name, JsonNode value) {
        if (value.isMissingNode()) {
            return;
        }
        JsonNode there = object.get(name);
        if (there == null) {
            object.set(name, value);
        } else if (there instanceof Repeated list) {
            list.add(value);
        } else {
            object.set(name, new Repeated().add(there).add(value));
        }
    }

    /** A list stays one however many elements it has. */
    private static JsonNode listed(String field, ObjectNode inside) {
        if (RecordForms.VALUES.containsKey(field)) {
            ObjectNode wrapped = NODES.objectNode();
            inside.properties().forEach(each -> wrapped.putArray(each.getKey()).addAll(elements(each.getValue())));
            return wrapped;
        }
        if (RecordForms.OBJECTS.contains(field)) {
            ArrayNode list = NODES.arrayNode();
            inside.properties()
                    .forEach(each -> elements(each.getValue())
                            .forEach(one -> list.addObject().set(each.getKey(), one)));
            return list;
        }
        return inside;
    }

    private static ArrayNode elements(JsonNode value) {
        return value instanceof Repeated list ? list : NODES.arrayNode().add(value);
    }

    /** Elements of one name, not what one of them holds. */
    private static final class Repeated extends ArrayNode {

        private static final long serialVersionUID = 1L;

        Repeated() {
            super(NODES);
        }

        @Override
        public Repeated add(JsonNode value) {
            super.add(value);
            return this;
        }
    }
}
