package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.ContractDraft;
import fr.clausesociale.contracts.contract.Contractor;
import fr.clausesociale.contracts.contract.ContractorRole;
import fr.clausesociale.contracts.publication.record.ComparableText;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.contracts.publication.record.RecordDigest;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a record says, as far as it tells lots of one market from each other: its subject, the amount first agreed and the first
 * holders. Lots that a buyer publishes under one number differ in at least two of them; what differs in one contradicts itself.
 *
 * @param digest of all it says
 */
record LotSignature(String digest, String subject, String amount, String holders) {

    private static final String SEPARATOR = "|";
    /** In how many of the three records differ that are of two contracts. */
    private static final int OTHER_CONTRACT = 2;

    static LotSignature of(String digest, DecpRecord record) {
        ContractDraft draft = record.draft();
        String holders = draft.lots().get(0).contractors().stream()
                .filter(holder -> holder.from() == null && holder.role() != ContractorRole.SUBCONTRACTOR)
                .map(Contractor::id)
                .sorted()
                .collect(Collectors.joining(" "));
        String amount = record.initialAmount() == null
                ? ""
                : record.initialAmount().stripTrailingZeros().toPlainString();
        return new LotSignature(
                digest, RecordDigest.digest(ComparableText.key(draft.title())), amount, RecordDigest.digest(holders));
    }

    /** @param text as {@link #text} gave it, or a digest alone */
    static LotSignature parse(String text) {
        String[] parts = text.split("\\" + SEPARATOR, -1);
        return parts.length < 4
                ? new LotSignature(parts[0], null, null, null)
                : new LotSignature(parts[0], parts[1], parts[2], parts[3]);
    }

    String text() {
        return String.join(SEPARATOR, digest, subject, amount, holders);
    }

    boolean sameAs(LotSignature other) {
        return digest.equals(other.digest);
    }

    boolean ofOtherContract(LotSignature other) {
        return differences(other) >= OTHER_CONTRACT;
    }

    /** Whether nothing of it agrees. */
    boolean unlike(LotSignature other) {
        return differences(other) == 3;
    }

    /** How many of subject, amount and holders differ, 0 to 3. */
    int differences(LotSignature other) {
        if (subject == null || other.subject == null) {
            return 0;
        }
        return differs(subject, other.subject) + differs(amount, other.amount) + differs(holders, other.holders);
    }

    private static int differs(String one, String other) {
        return Objects.equals(one, other) ? 0 : 1;
    }
}
