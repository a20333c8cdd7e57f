package fr.clausesociale.contracts.contract.terms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two drafts say the same, wherever they came from and whoever follows the contract. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(ContractDraft draft) {
        byte[] said = draft.bare().toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(said), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
