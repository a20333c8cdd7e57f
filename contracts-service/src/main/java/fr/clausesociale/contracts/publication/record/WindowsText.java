package fr.clausesociale.contracts.publication.record;

import java.nio.charset.Charset;

/**
 * Control characters that stand where Windows-1252 has letters and signs (œ, ’, …): text of that encoding that somebody read as
 * Latin-1. No text means them as such.
 */
final class WindowsText {

    private static final char FIRST = 0x80;
    private static final char LAST = 0x9F;
    private static final String MEANT = meant();

    private WindowsText() {}

    private static String meant() {
        byte[] codes = new byte[LAST - FIRST + 1];
        for (int at = 0; at < codes.length; at++) {
            codes[at] = (byte) (FIRST + at);
        }
        return new String(codes, Charset.forName("windows-1252"));
    }

    /** The character meant; five codes have none and stay what they are. */
    static char character(char c) {
        if (c < FIRST || c > LAST) {
            return c;
        }
        char meant = MEANT.charAt(c - FIRST);
        return meant == '\ufffd' ? c : meant;
    }

    static boolean isIn(String text) {
        return text.chars().anyMatch(c -> c >= FIRST && c <= LAST);
    }
}
