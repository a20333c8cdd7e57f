package fr.clausesociale.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short texts sealed at rest with the key rings of {@link Seal}, many of them in each row: {@code key:} and, in base64, the
 * initialisation vector with the sealed text (AES-256-GCM). And what they are found by: a hash that nobody computes without the
 * key. The id of the key stands in front, so keys change without a break.
 */
@ApplicationScoped
public class SealedCells {

    private static final String MAC = "HmacSHA256";

    private final Seal seal;
    private final Map<String, Map<String, Key>> rings = new ConcurrentHashMap<>();
    private final Map<String, Key> hashes = new ConcurrentHashMap<>();

    SealedCells(Seal seal) {
        this.seal = seal;
    }

    /** @return null for null */
    public String seal(String ring, String plain) {
        if (plain == null) {
            return null;
        }
        String id = seal.current(ring);
        byte[] all = Gcm.seal(key(ring, id), plain.getBytes(StandardCharsets.UTF_8));
        return id + ":" + Base64.getEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * @return null for null
     * @throws UnreadableEvent when the key is not in the ring, or the text was changed
     */
    public String open(String ring, String sealed) {
        if (sealed == null) {
            return null;
        }
        int colon = sealed.indexOf(':');
        byte[] all = Base64.getDecoder().decode(sealed.substring(colon + 1));
        Key key = key(ring, sealed.substring(0, Math.max(colon, 0)));
        return new String(Gcm.open(key, all), StandardCharsets.UTF_8);
    }

    /** Whether a sealed text would be sealed with another key today; false for null. */
    public boolean isOld(String ring, String sealed) {
        return sealed != null && !sealed.startsWith(seal.current(ring) + ":");
    }

    /** Ids of all keys of a ring, that in use first. */
    public Set<String> keys(String ring) {
        Set<String> ids = new LinkedHashSet<>(Set.of(seal.current(ring)));
        ids.addAll(seal.keys(ring).keySet());
        return ids;
    }

    /** What a text is found by under each of the keys, by their ids: those may have found it that are no longer in use. */
    public Hash hash(String ring, String key) {
        return new Hash(hashes.computeIfAbsent(ring + ':' + key, name -> derived(ring, key)));
    }

    /** A keyed hash; not for several threads at once. */
    public static final class Hash {

        private final Mac mac;

        private Hash(Key key) {
            mac = mac(key);
        }

        /** Of a number: another one, the same each time. */
        public long of(long number) {
            return ByteBuffer.wrap(mac.doFinal(
                            ByteBuffer.allocate(Long.BYTES).putLong(number).array()))
                    .getLong();
        }
    }

    /** A key of its own for the hash, so that none serves two ends. */
    private Key derived(String ring, String id) {
        byte[] own = mac(new SecretKeySpec(key(ring, id).getEncoded(), MAC))
                .doFinal("index".getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(own, MAC);
    }

    private static Mac mac(Key key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Key key(String ring, String id) {
        Key key = rings.computeIfAbsent(ring, seal::keys).get(id);
        if (key == null) {
            throw new UnreadableEvent("Key " + id + " is not in ring " + ring);
        }
        return key;
    }
}
