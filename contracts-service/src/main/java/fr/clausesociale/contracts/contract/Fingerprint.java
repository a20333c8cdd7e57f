package fr.clausesociale.contracts.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two drafts say the same, wherever they came from: provenance and warnings left out. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(ContractDraft draft) {
        ContractDraft bare = new ContractDraft(
                draft.externalId(),
                draft.kind(),
                draft.buyer(),
                draft.title(),
                draft.cpv(),
                draft.marketType(),
                draft.marketTypeDerived(),
                draft.procedure(),
                draft.consultationLaunchedOn(),
                draft.estimatedValue(),
                draft.notifiedOn(),
                draft.durationMonths(),
                draft.amount(),
                draft.placeOfPerformance(),
                draft.socialConsiderations(),
                draft.environmentalConsiderations(),
                null,
                draft.frameworkId(),
                draft.lots(),
                draft.modifications(),
                null,
                List.of());
        return HexFormat.of().formatHex(sha256().digest(bare.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
