package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.code.ContractorRole;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.Fingerprint;
import fr.clausesociale.contracts.publication.record.ComparableText;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.contracts.publication.record.RecordDigest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a record says, as far as it tells lots of one market from each other: its subject, the amount first agreed and the first
 * holders above all. What differs in two of them is another lot. What differs in one is, where something else shows it: what is
 * bought and where, or subject or holder on the same days. Else one contract is told in two ways.
 *
 * @param digest of all it says
 * @param bought what and where, null where that was not kept
 * @param notified day, empty where untold
 * @param published day, empty where untold
 * @param taken fingerprint of what the contract takes of it, null where that was not kept
 */
record LotSignature(
        String digest,
        String subject,
        String amount,
        String holders,
        String bought,
        String notified,
        String published,
        String taken) {

    private static final String SEPARATOR = "|";
    /** In how many of subject, amount and holders records differ that are of two contracts whatever else they say. */
    private static final int OTHER_CONTRACT = 2;

    private static final int FIRST_PARTS = 4;
    private static final int ALL_PARTS = 8;

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
                digest,
                RecordDigest.digest(ComparableText.key(draft.terms().title())),
                amount,
                RecordDigest.digest(holders),
                RecordDigest.digest(draft.terms().cpv() + " "
                        + draft.terms().placeOfPerformance().code()),
                day(draft.terms().notifiedOn()),
                day(record.publishedOn()),
                Fingerprint.of(draft));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** @param text as {@link #text} gave it, or a digest alone */
    static LotSignature parse(String text) {
        String[] parts = text.split("\\" + SEPARATOR, -1);
        if (parts.length < FIRST_PARTS) {
            return new LotSignature(parts[0], null, null, null, null, null, null, null);
        }
        boolean all = parts.length >= ALL_PARTS;
        return new LotSignature(
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                all ? parts[4] : null,
                all ? parts[5] : null,
                all ? parts[6] : null,
                all ? parts[7] : null);
    }

    String text() {
        return String.join(SEPARATOR, digest, subject, amount, holders, bought, notified, published, taken);
    }

    boolean sameAs(LotSignature other) {
        return digest.equals(other.digest);
    }

    boolean ofOtherContract(LotSignature other) {
        int differences = differences(other);
        if (differences >= OTHER_CONTRACT || bought == null || other.bought == null) {
            return differences >= OTHER_CONTRACT;
        }
        boolean otherwiseBought = differs(bought, other.bought) > 0;
        boolean sameDay = notified.equals(other.notified);
        if (differences == 0) {
            return otherwiseBought && !sameDay;
        }
        boolean sameDays = sameDay && published.equals(other.published);
        return otherwiseBought
                || differs(subject, other.subject) > 0 && (sameDays || !sameDay)
                || differs(holders, other.holders) > 0 && sameDays;
    }

    LotSignature undated() {
        return new LotSignature(digest, subject, amount, holders, bought, notified, "", taken);
    }

    /** Whether the contract takes the same of both. */
    boolean sameContract(LotSignature other) {
        return taken != null && taken.equals(other.taken);
    }

    /** Whether it was published before the other; false where one of them does not tell when. */
    boolean olderThan(LotSignature other) {
        return published != null
                && other.published != null
                && !published.isEmpty()
                && published.compareTo(other.published) < 0;
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
