package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether two records of a file say the same, whatever the order of their fields and the forms of nothing. */
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

    /** 1000 and 1000.0 are one number, however a converter wrote it. */
    private static String plain(JsonNode value) {
        String text = value.asText();
        return value.isNumber() && text.matches("-?\\d{1,15}[.]\\d{1,15}")
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : text;
    }

    private static void append(JsonNode node, StringBuilder text, boolean top) {
        if (node.isObject()) {
            TreeSet<String> fields = new TreeSet<>();
            node.fieldNames().forEachRemaining(fields::add);
            text.append('{');
            for (String field : fields) {
                boolean told = !Published.nothing(node.get(field));
                if (told && (!top || !OF_THE_COPY.contains(field) && !field.startsWith("_"))) {
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
            text.append(plain(node)).append('\u001e');
        }
    }
}
