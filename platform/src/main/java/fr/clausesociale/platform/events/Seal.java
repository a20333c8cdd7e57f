package fr.clausesociale.platform.events;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Seals bodies that only the holders of a key ring may read: JWE (RFC 7516), direct encryption with AES-256-GCM. The key id
 * travels in the header, so keys change without a break: new bodies take the current key, old ones open as long as theirs
 * is in the ring. Names of rings and keys are the same in upper and lower case, as environment variables need it.
 */
@ApplicationScoped
public class Seal {

    public static final String CONTENT_TYPE = "application/jose";

    private static final int KEY_BYTES = 32;
    private static final AlgorithmConstraints DIRECT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints AES_256_GCM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final Map<String, String> current = new HashMap<>();
    private final Map<String, Key> keys = new HashMap<>();

    /** Headers that were read once and found right, with the key that each names: they are the same on every body of a key. */
    private final Map<String, Key> read = new ConcurrentHashMap<>();

    /** Headers as they are written, by the key that each names. */
    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    /** @throws IllegalStateException when a ring has no current key, or a key is not of 256 bits */
    Seal(SealConfig config) {
        config.rings().forEach((ring, held) -> {
            held.keys().forEach((id, key) -> keys.put(name(ring, id), key(ring, id, key)));
            if (!keys.containsKey(name(ring, held.current()))) {
                throw new IllegalStateException(
                        "Key ring \"" + ring + "\" does not hold its current key \"" + held.current() + '"');
            }
            current.put(lower(ring), held.current());
        });
    }

    /** Wrong keys are told at the start, not with the first body. */
    void check(@Observes StartupEvent start) {
        // making this bean has read them all
    }

    /** @throws IllegalStateException when this service does not hold the ring */
    public byte[] seal(String ring, byte[] plain) {
        String id = current.get(lower(ring));
        if (id == null) {
            throw new IllegalStateException("No key ring \"" + ring + "\" is configured");
        }
        return SealedParts.seal(keys.get(name(ring, id)), written.computeIfAbsent(id, Seal::header), plain);
    }

    private static byte[] header(String key) {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKeyIdHeaderValue(key);
        return jwe.getHeaders().getEncodedHeader().getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws UnreadableEvent when the key is not in the ring, or the body was changed on its way */
    public byte[] open(String ring, byte[] sealed) {
        if (sealed == null) {
            throw new UnreadableEvent("No body");
        }
        SealedParts parts = SealedParts.of(sealed);
        String header = parts == null ? null : lower(ring) + '/' + parts.header();
        Key known = header == null ? null : read.get(header);
        if (known != null) {
            return parts.open(known);
        }
        return openWhole(ring, sealed, header);
    }

    /** @param header to be known from now on, null where it is none */
    private byte[] openWhole(String ring, byte[] sealed, String header) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(DIRECT);
            jwe.setContentEncryptionAlgorithmConstraints(AES_256_GCM);
            jwe.setCompactSerialization(new String(sealed, StandardCharsets.US_ASCII));
            Key key = keys.get(name(ring, jwe.getKeyIdHeaderValue()));
            if (key == null) {
                throw new UnreadableEvent("Key " + jwe.getKeyIdHeaderValue() + " is not in ring " + ring);
            }
            jwe.setKey(key);
            byte[] opened = jwe.getPlaintextBytes();
            if (header != null) {
                // whoever wrote it has the key, so there are as many of these as keys
                read.put(header, key);
            }
            return opened;
        } catch (JoseException e) {
            throw new UnreadableEvent("Sealed body cannot be opened with ring " + ring, e);
        }
    }

    /** Id of the key that a ring seals with now. @throws IllegalStateException when this service does not hold the ring */
    String current(String ring) {
        String id = current.get(lower(ring));
        if (id == null) {
            throw new IllegalStateException("No key ring \"" + ring + "\" is configured");
        }
        return lower(id);
    }

    /** The keys of a ring by their ids in lower case. */
    Map<String, Key> keys(String ring) {
        String prefix = name(ring, "");
        Map<String, Key> held = new TreeMap<>();
        keys.forEach((name, key) -> {
            if (name.startsWith(prefix)) {
                held.put(name.substring(prefix.length()), key);
            }
        });
        return held;
    }

    private static Key key(String ring, String id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.trim());
        } catch (IllegalArgumentException e) {
            // without the cause: it may quote the key
            throw new IllegalStateException("Key " + id + " of ring " + ring + " is not Base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("Key " + id + " of ring " + ring + " is not of 256 bits");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static String name(String ring, String id) {
        return lower(ring) + '/' + lower(id == null ? "" : id);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
