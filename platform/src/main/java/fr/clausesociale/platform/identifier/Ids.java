package fr.clausesociale.platform.identifier;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), ordered by time so that indexes grow at their end. */
public final class Ids {

    /** Of an identifier as text. */
    private static final int LENGTH = 36;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.systemUTC();

    private Ids() {}

    public static UUID next() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = CLOCK.millis() << 16 | 0x7000 | (random[0] & 0x0F) << 8 | random[1] & 0xFF;
        long low = 0;
        for (int i = 2; i < random.length; i++) {
            low = low << 8 | random[i] & 0xFF;
        }
        return new UUID(high, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /** Whether a text is written as an identifier is. */
    public static boolean isOne(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
            char here = text.charAt(at);
            if (dash ? here != '-' : Character.digit(here, 16) < 0 || here > 'f') {
                return false;
            }
        }
        return true;
    }
}
