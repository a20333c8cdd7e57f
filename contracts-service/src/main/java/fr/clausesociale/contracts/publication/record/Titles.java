package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles as they should have been published: HTML taken out, UTF-8 that was read as Windows-1252 read again. */
final class Titles {

    private static final int LONGEST = 1000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TAIL = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    /** Only what French text never has: Ã, Â and Å before such a character, â before two of them. */
    private static final Pattern MOJIBAKE = Pattern.compile("[ÃÂÅ]" + TAIL + "|â" + TAIL + "{2}");

    private static final Pattern TAG = Pattern.compile(
            "<\\s*/?\\s*(?:br|p|b|i|u|em|strong|span|div|li|ul)\\b[^>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\\d?);");
    private static final Pattern DAMAGED = Pattern.compile("\ufffd|(?<=\\p{L})\\?(?=\\p{L})|(?<=\\s)\\?(?=\\p{Ll}{2})");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("euro", "€"),
            Map.entry("rsquo", "’"),
            Map.entry("lsquo", "‘"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("deg", "°"),
            Map.entry("sup2", "²"),
            Map.entry("sup3", "³"),
            Map.entry("oelig", "œ"),
            Map.entry("OElig", "Œ"),
            Map.entry("eacute", "é"),
            Map.entry("Eacute", "É"),
            Map.entry("egrave", "è"),
            Map.entry("Egrave", "È"),
            Map.entry("ecirc", "ê"),
            Map.entry("euml", "ë"),
            Map.entry("agrave", "à"),
            Map.entry("Agrave", "À"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("Ccedil", "Ç"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ocirc", "ô"),
            Map.entry("ouml", "ö"),
            Map.entry("ugrave", "ù"),
            Map.entry("ucirc", "û"),
            Map.entry("uuml", "ü"),
            Map.entry("bull", "•"));

    private Titles() {}

    static String read(JsonNode objet, Faults faults) {
        String published = PublishedJson.text(objet);
        if (published == null) {
            faults.add(DecpFault.TITLE_MISSING, "/objet");
            return null;
        }
        String title = PublishedJson.tidy(reread(plain(published)));
        if (!title.equals(published) || WindowsText.isIn(objet.asText())) {
            faults.add(DecpFault.TITLE_REPAIRED, "/objet", published);
        }
        if (DAMAGED.matcher(title).find()) {
            faults.add(DecpFault.TITLE_DAMAGED, "/objet", title);
        }
        if (title.length() > LONGEST) {
            faults.add(DecpFault.TITLE_CUT, "/objet", LONGEST);
            int end = Character.isHighSurrogate(title.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
            title = title.substring(0, end) + "…";
        }
        return title.isEmpty() ? null : title;
    }

    private static String plain(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0) {
            return text;
        }
        Matcher entity = ENTITY.matcher(TAG.matcher(text).replaceAll(" "));
        return entity.replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String otherwise) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, otherwise);
        }
        boolean hex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(point) ? Character.toString(point) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String reread(String text) {
        return MOJIBAKE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found.group())));
    }

    private static String decoded(String misread) {
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(misread));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return misread;
        }
    }
}
