package fr.clausesociale.platform.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;

/**
 * A body sealed by direct encryption (RFC 7516, compact serialization), taken apart: of a hundred thousand bodies the header is
 * written and read once. It opens those whose header was found right before.
 */
final class SealedParts {

    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final byte DOT = '.';
    private static final int DOTS = 4;

    private final byte[] sealed;
    private final int header;
    private final int vector;
    private final int text;

    private SealedParts(byte[] sealed, int header, int vector, int text) {
        this.sealed = sealed;
        this.header = header;
        this.vector = vector;
        this.text = text;
    }

    /** @return null where it is no such body: five parts of which the second, the encrypted key, is empty */
    static SealedParts of(byte[] sealed) {
        int header = dot(sealed, 0);
        int key = header < 0 ? -1 : dot(sealed, header + 1);
        int vector = key < 0 ? -1 : dot(sealed, key + 1);
        int text = vector < 0 ? -1 : dot(sealed, vector + 1);
        boolean five = text >= 0 && dot(sealed, text + 1) < 0;
        return five && key == header + 1 ? new SealedParts(sealed, header, vector, text) : null;
    }

    private static int dot(byte[] sealed, int from) {
        for (int at = from; at < sealed.length; at++) {
            if (sealed[at] == DOT) {
                return at;
            }
        }
        return -1;
    }

    /**
     * A body sealed.
     *
     * @param header as it travels: the base64 of what names algorithm and key
     */
    static byte[] seal(Key key, byte[] header, byte[] plain) {
        byte[] all = Gcm.seal(key, header, plain);
        int tag = all.length - Gcm.TAG_BITS / Byte.SIZE;
        byte[] initial = ENCODER.encode(Arrays.copyOf(all, Gcm.VECTOR_BYTES));
        byte[] body = ENCODER.encode(Arrays.copyOfRange(all, Gcm.VECTOR_BYTES, tag));
        byte[] last = ENCODER.encode(Arrays.copyOfRange(all, tag, all.length));
        return ByteBuffer.allocate(header.length + initial.length + body.length + last.length + DOTS)
                .put(header)
                .put(DOT)
                .put(DOT)
                .put(initial)
                .put(DOT)
                .put(body)
                .put(DOT)
                .put(last)
                .array();
    }

    /** As it travels. */
    String header() {
        return new String(sealed, 0, header, StandardCharsets.ISO_8859_1);
    }

    /** @throws UnreadableEvent when the body was changed on its way */
    byte[] open(Key key) {
        try {
            byte[] initial = decoded(header + 2, vector);
            byte[] body = decoded(vector + 1, text);
            byte[] tag = decoded(text + 1, sealed.length);
            if (initial.length != Gcm.VECTOR_BYTES || tag.length * Byte.SIZE != Gcm.TAG_BITS) {
                throw new UnreadableEvent("Sealed body cannot be opened: a part has not its length");
            }
            byte[] all = Arrays.copyOf(body, body.length + tag.length);
            System.arraycopy(tag, 0, all, body.length, tag.length);
            Cipher cipher = Gcm.cipher(Cipher.DECRYPT_MODE, key, initial);
            cipher.updateAAD(sealed, 0, header);
            return cipher.doFinal(all);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableEvent("Sealed body cannot be opened", e);
        }
    }

    private byte[] decoded(int from, int to) {
        return BASE64.decode(Arrays.copyOfRange(sealed, from, to));
    }
}
