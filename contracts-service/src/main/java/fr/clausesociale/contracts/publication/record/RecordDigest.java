package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells whether two records of a file say the same, whatever the order of their fields and the forms of nothing. */
public final class RecordDigest {

    /** Numbers that platforms give to their copy of a record; fields that begin with "_" are ours or theirs alike. */
    private static final Set<String> OF_THE_COPY = Set.of("uid", "uuid", "source");

    /** Days on which the same was published. */
    private static final Set<String> PUBLICATION =
            Set.of("datePublicationDonnees", "datePublicationDonneesModification");

    /** Lists whose order says nothing. */
    private static final Set<String> HOLDERS = Set.of("titulaires", "titulaire", "concessionnaires", "concessionnaire");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}[.]\\d{1,15}");

    private RecordDigest() {}

    public static String digest(JsonNode record) {
        StringBuilder text = new StringBuilder(1024);
        append(record, text, true);
        return digest(text.toString());
    }

    public static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 1000 and 1000.0 are one number, however a converter wrote it. */
    private static String plain(JsonNode value) {
        String text = value.asText();
        return value.isNumber() && DECIMAL.matcher(text).matches()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : text;
    }

    private static void append(JsonNode node, StringBuilder text, boolean top) {
        append(node, "", text, top);
    }

    private static void append(JsonNode node, String name, StringBuilder text, boolean top) {
        if (node.isObject()) {
            TreeSet<String> fields = new TreeSet<>();
            node.fieldNames().forEachRemaining(fields::add);
            text.append('{');
            for (String field : fields) {
                boolean told = !PublishedJson.nothing(node.get(field));
                if (told
                        && !PUBLICATION.contains(field)
                        && (!top || !OF_THE_COPY.contains(field) && !field.startsWith("_"))) {
                    text.append(field).append('\u001f');
                    append(node.get(field), field, text, false);
                }
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            List<String> elements = new ArrayList<>(node.size());
            for (JsonNode element : node) {
                StringBuilder said = new StringBuilder();
                append(element, "", said, false);
                elements.add(said.toString());
            }
            if (HOLDERS.contains(name)) {
                Collections.sort(elements);
            }
            elements.forEach(text::append);
            text.append(']');
        } else {
            text.append(plain(node)).append('\u001e');
        }
    }
}
