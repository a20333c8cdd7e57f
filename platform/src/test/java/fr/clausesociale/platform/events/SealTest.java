package fr.clausesociale.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jose4j.jwe.JsonWebEncryption;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String K1 = key(1);
    private static final String K2 = key(2);
    private static final byte[] BODY = "{\"birthDate\":\"1980-01-01\"}".getBytes(StandardCharsets.UTF_8);

    @Property(tries = 50)
    void what_is_sealed_is_opened_as_it_was(@ForAll @Size(min = 1) byte[] body) {
        Seal seal = seal("K1", Map.of("K1", K1));
        assertThat(seal.open("claims", seal.seal("claims", body))).isEqualTo(body);
    }

    @Property(tries = 50)
    void any_library_that_has_the_key_opens_it(@ForAll @Size(min = 1) byte[] body) throws Exception {
        byte[] sealed = seal("K1", Map.of("K1", K1)).seal("claims", body);

        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(new String(sealed, StandardCharsets.US_ASCII));
        jwe.setKey(new SecretKeySpec(Base64.getDecoder().decode(K1), "AES"));
        assertThat(jwe.getPlaintextBytes()).isEqualTo(body);
        assertThat(jwe.getHeaders().getFullHeaderAsJsonString())
                .isEqualTo("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"K1\"}");
    }

    @Test
    void the_sealed_body_shows_nothing_and_is_never_the_same_twice() {
        Seal seal = seal("K1", Map.of("K1", K1));
        byte[] sealed = seal.seal("claims", BODY);
        assertThat(new String(sealed, StandardCharsets.US_ASCII)).doesNotContain("birth", "1980");
        assertThat(seal.seal("claims", BODY)).isNotEqualTo(sealed);
    }

    @Test
    void after_a_change_of_key_old_bodies_still_open_and_new_ones_take_the_new_key() {
        byte[] old = seal("K1", Map.of("K1", K1)).seal("claims", BODY);
        Seal changed = seal("K2", Map.of("K1", K1, "K2", K2));
        assertThat(changed.open("claims", old)).isEqualTo(BODY);
        assertThat(seal("K2", Map.of("K2", K2)).open("claims", changed.seal("claims", BODY)))
                .isEqualTo(BODY);
    }

    @Test
    void without_its_key_or_with_another_of_the_same_name_a_body_stays_closed() {
        byte[] sealed = seal("K1", Map.of("K1", K1)).seal("claims", BODY);
        assertThatThrownBy(() -> seal("K2", Map.of("K2", K2)).open("claims", sealed))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("is not in ring");
        assertThatThrownBy(() -> seal("K1", Map.of("K1", K2)).open("claims", sealed))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void a_body_that_was_changed_on_its_way_stays_closed() {
        Seal seal = seal("K1", Map.of("K1", K1));
        byte[] sealed = seal.seal("claims", BODY);
        for (int at : new int[] {sealed.length / 2, sealed.length - 5}) {
            byte[] changed = sealed.clone();
            changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
            assertThatThrownBy(() -> seal.open("claims", changed)).isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void once_one_body_was_opened_others_that_were_changed_stay_closed_all_the_same() {
        Seal seal = seal("K1", Map.of("K1", K1));
        byte[] sealed = seal.seal("claims", BODY);
        seal.open("claims", seal.seal("claims", BODY));
        assertThat(seal.open("claims", sealed)).isEqualTo(BODY);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            // a letter that differs in bits that count, also where it is the last of its part
            changed[at] = (byte) (changed[at] == 'A' ? 'Q' : 'A');
            assertThatThrownBy(() -> seal.open("claims", changed))
                    .as("changed at %d", at)
                    .isInstanceOf(UnreadableEvent.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seal.open("claims", cut)).isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void once_both_keys_of_a_ring_were_seen_each_opens_its_own_and_no_other_rings() {
        Seal old = seal("K1", Map.of("K1", K1));
        Seal changed = seal("K2", Map.of("K1", K1, "K2", K2));
        for (int i = 0; i < 3; i++) {
            assertThat(changed.open("claims", old.seal("claims", BODY))).isEqualTo(BODY);
            assertThat(changed.open("claims", changed.seal("claims", BODY))).isEqualTo(BODY);
            assertThatThrownBy(() -> changed.open("profile", old.seal("claims", BODY)))
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void what_was_never_sealed_does_not_pass_for_sealed() {
        Seal seal = seal("K1", Map.of("K1", K1));
        assertThatThrownBy(() -> seal.open("claims", null)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> seal.open("claims", BODY)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> seal.open("claims", new byte[0])).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void who_does_not_hold_a_ring_cannot_seal_with_it() {
        Seal seal = seal("K1", Map.of("K1", K1));
        assertThatThrownBy(() -> seal.seal("profile", BODY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("profile");
    }

    @Test
    void a_wrong_key_stops_the_start_and_is_not_quoted() {
        assertThatThrownBy(() -> seal("K1", Map.of("K1", "c2hvcnQ=")))
                .hasMessageContaining("256 bits")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> seal("K1", Map.of("K1", "no base64!")))
                .hasMessageContaining("Base64")
                .hasMessageNotContaining("no base64!");
        assertThatThrownBy(() -> seal("K3", Map.of("K1", K1))).hasMessageContaining("current key");
    }

    @Test
    void rings_and_keys_come_from_environment_variables() {
        Seal seal = of(Map.of(
                "CLAUSESOCIALE_SEAL_CLAIMS_CURRENT", "K1",
                "CLAUSESOCIALE_SEAL_CLAIMS_KEYS_K1", K1,
                "CLAUSESOCIALE_SEAL_PROFILE_CURRENT", "k2",
                "CLAUSESOCIALE_SEAL_PROFILE_KEYS_K1", K1,
                "CLAUSESOCIALE_SEAL_PROFILE_KEYS_K2", K2));
        assertThat(seal.open("claims", seal.seal("claims", BODY))).isEqualTo(BODY);
        byte[] profile = seal.seal("profile", BODY);
        assertThat(seal.open("profile", profile)).isEqualTo(BODY);
        assertThatThrownBy(() -> seal.open("claims", profile)).isInstanceOf(UnreadableEvent.class);
    }

    /** With a key for the ring of claims. */
    static Seal seal() {
        return seal("K1", Map.of("K1", K1));
    }

    private static Seal seal(String current, Map<String, String> keys) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CLAUSESOCIALE_SEAL_CLAIMS_CURRENT", current);
        keys.forEach((id, key) -> environment.put("CLAUSESOCIALE_SEAL_CLAIMS_KEYS_" + id, key));
        return of(environment);
    }

    private static Seal of(Map<String, String> environment) {
        return new Seal(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(SealConfig.class)
                .build()
                .getConfigMapping(SealConfig.class));
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return Base64.getEncoder().encodeToString(key);
    }
}
