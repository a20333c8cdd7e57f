package fr.clausesociale.platform.events;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/**
 * A 256-bit key that belongs to one subject alone. What is sealed under it may lie in histories that nobody can change: when the
 * key is destroyed, wherever it is kept, all of it is unreadable. It travels and lies sealed itself, under a ring of {@link Seal}.
 */
public final class OwnKey {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Key key;

    private OwnKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, "AES");
    }

    public static OwnKey draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OwnKey(bytes);
    }

    /**
     * @param text as {@link #text} told it
     * @throws UnreadableEvent when it is no such key
     */
    public static OwnKey of(String text) {
        byte[] bytes = decoded(text);
        if (bytes.length != BYTES) {
            throw new UnreadableEvent("A key is not of 256 bits");
        }
        return new OwnKey(bytes);
    }

    /** The key itself, in base64: to be sealed wherever it goes. */
    public String text() {
        return Base64.getEncoder().withoutPadding().encodeToString(key.getEncoded());
    }

    public String seal(String plain) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(Gcm.seal(key, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws UnreadableEvent when it was sealed with another key, or changed */
    public String open(String sealed) {
        return new String(Gcm.open(key, decoded(sealed)), StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // without the cause: it may quote the text
            throw new UnreadableEvent("Not Base64");
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "OwnKey";
    }
}
