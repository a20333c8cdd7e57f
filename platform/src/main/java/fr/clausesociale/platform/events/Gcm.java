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
    private static final byte[] NOTHING = {};

    /** One a thread: looking an algorithm up takes as long as sealing a short text. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(Gcm::found);

    private Gcm() {}

    static byte[] seal(Key key, byte[] plain) {
        return seal(key, NOTHING, plain);
    }

    /** @param beside travels in clear, and cannot be changed without being noticed */
    static byte[] seal(Key key, byte[] beside, byte[] plain) {
        byte[] vector = new byte[VECTOR_BYTES];
        RANDOM.nextBytes(vector);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, vector, beside, 0, plain);
        return ByteBuffer.allocate(VECTOR_BYTES + sealed.length)
                .put(vector)
                .put(sealed)
                .array();
    }

    /** @throws UnreadableEvent when it was sealed with another key, or changed */
    static byte[] open(Key key, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, key, sealed, NOTHING, VECTOR_BYTES, sealed);
    }

    private static Cipher found() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * To be used at once: the next one of this thread is the same.
     *
     * @param vector that begins with the initialisation vector
     */
    static Cipher cipher(int mode, Key key, byte[] vector) throws GeneralSecurityException {
        Cipher cipher = CIPHERS.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector, 0, VECTOR_BYTES));
        return cipher;
    }

    private static byte[] run(int mode, Key key, byte[] vector, byte[] beside, int from, byte[] text) {
        if (text.length < from) {
            throw new UnreadableEvent("A sealed text is too short to be one");
        }
        try {
            Cipher cipher = cipher(mode, key, vector);
            cipher.updateAAD(beside);
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException e) {
            throw new UnreadableEvent("A sealed text cannot be opened or written", e);
        }
    }
}
