package fr.clausesociale.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Seals bodies that only the holders of a key ring may read: JWE (RFC 7516), direct encryption with AES-256-GCM. The key id
 * travels in the header, so keys change without a break: new bodies take the current key, old ones open as long as theirs
 * is in the ring.
 */
@ApplicationScoped
public class Seal {

    public static final String CONTENT_TYPE = "application/jose";

    private final SealConfig config;
    private final Map<String, Key> keys = new HashMap<>();

    Seal(SealConfig config) {
        this.config = config;
        config.rings()
                .forEach((ring, held) -> held.keys()
                        .forEach((id, key) -> keys.put(
                                name(ring, id),
                                new SecretKeySpec(Base64.getDecoder().decode(key), "AES"))));
    }

    /** @throws IllegalStateException when this service does not hold the ring */
    public byte[] seal(String ring, byte[] plain) {
        SealConfig.Ring held = config.rings().get(ring);
        if (held == null) {
            throw new IllegalStateException("No key ring \"" + ring + "\" is configured");
        }
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKeyIdHeaderValue(held.current());
        jwe.setKey(key(ring, held.current()));
        jwe.setPlaintext(plain);
        try {
            return jwe.getCompactSerialization().getBytes(StandardCharsets.US_ASCII);
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot seal with ring " + ring, e);
        }
    }

    /** @throws UnreadableEvent when the key is not in the ring, or the body was changed on its way */
    public byte[] open(String ring, byte[] sealed) {
        if (sealed == null) {
            throw new UnreadableEvent("No body");
        }
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setCompactSerialization(new String(sealed, StandardCharsets.US_ASCII));
            jwe.setKey(key(ring, jwe.getKeyIdHeaderValue()));
            return jwe.getPlaintextBytes();
        } catch (JoseException | IllegalStateException e) {
            throw new UnreadableEvent("Sealed body cannot be opened with ring " + ring, e);
        }
    }

    private Key key(String ring, String id) {
        Key key = keys.get(name(ring, id));
        if (key == null) {
            throw new IllegalStateException("Key " + id + " is not in ring " + ring);
        }
        return key;
    }

    private static String name(String ring, String id) {
        return ring + '/' + (id == null ? "" : id.toLowerCase(java.util.Locale.ROOT));
    }
}
