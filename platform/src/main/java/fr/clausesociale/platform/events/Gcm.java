package fr.clausesociale.platform.events;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM of short texts: the initialisation vector, drawn for each, with the sealed text behind it. */
final class Gcm {

    static final int VECTOR_BYTES = 12;
    static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] seal(Key key, byte[] plain) {
        byte[] vector = new byte[VECTOR_BYTES];
        RANDOM.nextBytes(vector);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, vector, 0, plain);
        return ByteBuffer.allocate(VECTOR_BYTES + sealed.length)
                .put(vector)
                .put(sealed)
                .array();
    }

    /** @throws UnreadableEvent when it was sealed with another key, or changed */
    static byte[] open(Key key, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, key, sealed, VECTOR_BYTES, sealed);
    }

    /** @param vector that begins with the initialisation vector */
    static Cipher cipher(int mode, Key key, byte[] vector) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector, 0, VECTOR_BYTES));
        return cipher;
    }

    private static byte[] run(int mode, Key key, byte[] vector, int from, byte[] text) {
        if (text.length < from) {
            throw new UnreadableEvent("A sealed text is too short to be one");
        }
        try {
            return cipher(mode, key, vector).doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException e) {
            throw new UnreadableEvent("A sealed text cannot be opened or written", e);
        }
    }
}
