package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether two records of a file say the same, whatever the order of their fields. */
final class Content {

    /** Numbers that platforms give to their copy of a record; fields that begin with "_" are ours or theirs alike. */
    private static final Set<String> OF_THE_COPY = Set.of("uid", "uuid", "source");

    private Content() {}

    static String digest(JsonNode record) {
        StringBuilder text = new StringBuilder(1024);
        append(record, text, true);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(JsonNode node, StringBuilder text, boolean top) {
        if (node.isObject()) {
            TreeSet<String> fields = new TreeSet<>();
            node.fieldNames().forEachRemaining(fields::add);
            text.append('{');
            for (String field : fields) {
                if (!top || !OF_THE_COPY.contains(field) && !field.startsWith("_")) {
                    text.append(field).append('\u001f');
                    append(node.get(field), text, false);
                }
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(element -> append(element, text, false));
            text.append(']');
        } else {
            text.append(node.asText()).append('\u001e');
        }
    }
}
