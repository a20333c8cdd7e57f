package fr.clausesociale.platform.geography;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of towns made comparable, as addresses and published contracts spell them: "ST JEAN-DE-LUZ CEDEX 2", "Ville de Blagnac". */
final class TownName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CEDEX = Pattern.compile("\\bCEDEX\\b.*$");
    private static final Pattern NOT_WORD = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern SAINT = Pattern.compile("\\bST(E?)\\b");
    private static final Pattern SUR = Pattern.compile("\\bS/ ?");
    private static final Pattern CALLER = Pattern.compile("^(?:VILLE|MAIRIE|COMMUNE) (?:DE LA|DES|DE|DU|D) ");
    private static final Pattern ARTICLE = Pattern.compile("^(?:LES|LE|LA|L) ");
    private static final Pattern DISTRICT =
            Pattern.compile(" (?:\\d{1,2} ?(?:ER|EME|E|ND|NDE)?)(?: ARR(?:ONDISSEMENT)?S?)?$");

    private TownName() {}

    static String key(String name) {
        String text = name.replace("œ", "oe").replace("Œ", "OE").toUpperCase(Locale.ROOT);
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        text = SUR.matcher(text).replaceAll("SUR ");
        text = NOT_WORD.matcher(text).replaceAll(" ").strip();
        text = CEDEX.matcher(text).replaceFirst("").strip();
        text = DISTRICT.matcher(text).replaceFirst("");
        text = CALLER.matcher(text).replaceFirst("");
        text = SAINT.matcher(text).replaceAll("SAINT$1");
        return ARTICLE.matcher(text).replaceFirst("");
    }
}
