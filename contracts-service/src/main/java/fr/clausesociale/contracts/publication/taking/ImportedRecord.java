package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.registry.Outcome;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.ContractKey;
import fr.clausesociale.contracts.publication.record.DecpFault;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.contracts.publication.record.Faults;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import fr.clausesociale.contracts.publication.record.RecordDigest;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A record on its way in: undecided until an outcome is set. */
final class ImportedRecord {

    private final Row row;
    private final DecpRecord read;
    private final List<RowNote> notes = new ArrayList<>();
    private ContractDraft draft;
    private RowOutcome outcome;
    private UUID subject;
    private boolean repeated;
    /** Where the contract's number stands. */
    private static final String NUMBER = "/id";

    private LotSignature said;
    private ContractKey key;
    private boolean lot;
    private boolean later;

    ImportedRecord(Row row, DecpRecord read) {
        this.row = row;
        this.read = read;
        this.draft = read.draft();
        this.key = read.key();
        row.masked().forEach(this::masked);
        read.blocking().forEach(fault -> notes.add(new RowNote(fault.code(), fault.pointer(), fault.args(), true)));
        read.warnings().forEach(fault -> notes.add(new RowNote(fault.code(), fault.pointer(), fault.args(), false)));
        if (draft == null) {
            outcome = RowOutcome.FAILED;
        }
    }

    /** A number was taken out of a text: who looks at the contract is told so as well. */
    private void masked(String pointer) {
        if (pointer.equals(NUMBER)) {
            // what is left is no number to know the contract by: each import would take it for another
            notes.add(new RowNote(DecpFault.ID_MASKED.name(), pointer, List.<Object>of(), true));
            outcome = RowOutcome.FAILED;
            return;
        }
        Warning warning = warn(DecpFault.TEXT_MASKED, pointer);
        if (draft != null) {
            draft = draft.warned(warning);
        }
    }

    boolean open() {
        return outcome == null;
    }

    /** Whether a record after it may repeat it: it was not left out, as far as is decided. */
    boolean taken() {
        return open() || outcome == RowOutcome.UNCHANGED;
    }

    Row row() {
        return row;
    }

    DecpRecord read() {
        return read;
    }

    ContractDraft draft() {
        return draft;
    }

    /** What its contract is known by: its published number, but for lots that share one. */
    ContractKey key() {
        return key;
    }

    /** What identifies its contract inside the file. */
    String fileKey() {
        return fileKey(key);
    }

    /** The same of the number that was published. */
    String publishedKey() {
        return fileKey(read.key());
    }

    /** It tells of this contract of those that share its number. */
    void means(ContractKey one) {
        key = one;
    }

    /** It tells of a contract that is to share its number, under a suffix of its own. */
    void isLot(ContractKey one) {
        key = one;
        lot = true;
    }

    /** It was published after another record of the file that told of its contract, and holds instead. */
    void supersedes() {
        later = true;
    }

    boolean isLater() {
        return later;
    }

    /**
     * What records after it are held against. One that is known under another number is not replaced by what the file says later:
     * that would be another contract, under the number told.
     */
    LotSignature told() {
        return draft.key().equals(key) ? said() : said().undated();
    }

    /** Gives the draft the number that its contract is known by. */
    void settle() {
        if (!key.equals(read.key())) {
            draft = draft.knownAs(
                    key, warn(DecpFault.LOT_UNDER_ONE_NUMBER, "/id", read.key().externalId(), key.externalId()));
        }
    }

    /** Whether its contract is not the one that its number alone stands for. */
    boolean isOneOfLots() {
        return !key.equals(read.key());
    }

    /** Whether it became a contract that is to be grouped with the others of its number. */
    boolean newLot() {
        return lot && outcome == RowOutcome.CREATED;
    }

    UUID subject() {
        return subject;
    }

    static String fileKey(ContractKey key) {
        return key.buyerSiret() + " " + key.externalId();
    }

    LotSignature said() {
        if (said == null) {
            said = LotSignature.of(RecordDigest.digest(row.record()), read);
        }
        return said;
    }

    void failed(DecpFault fault, Object... args) {
        note(fault, true, args);
        outcome = RowOutcome.FAILED;
    }

    void skipped(DecpFault fault, Object... args) {
        note(fault, false, args);
        outcome = RowOutcome.SKIPPED;
    }

    /** Says nothing new about a contract that is there. */
    void unchanged(DecpFault fault, UUID contract, Object... args) {
        note(fault, false, args);
        outcome = RowOutcome.UNCHANGED;
        subject = contract;
    }

    /** Says what is published from here. */
    void saysNothingNew(UUID contract) {
        outcome = RowOutcome.UNCHANGED;
        subject = contract;
    }

    /** Says what was published before a record of the file that was taken. */
    void isOlder(LotSignature than, UUID contract) {
        unchanged(DecpFault.OLDER_THAN_KNOWN, contract, said().published(), than.published());
        repeated = true;
    }

    /** Says what a record before it in the file said. */
    void repeats(long earlierRow, UUID contract) {
        unchanged(DecpFault.REPEATED_IN_FILE, contract, earlierRow);
        repeated = true;
    }

    void registered(Outcome became) {
        // where this is only tried, the record before it has left nothing behind
        outcome = later && became.kind() == Outcome.Kind.CREATED
                ? RowOutcome.UPDATED
                : RowOutcome.valueOf(became.kind().name());
        subject = became.contractId();
        became.differences()
                .forEach(fault -> notes.add(new RowNote(fault.code(), fault.pointer(), fault.args(), false)));
    }

    /** The sender's structure will follow the contract. */
    void claimedBy(String organisation) {
        draft = draft.followedBy(organisation);
    }

    /** The record tells of a contract that is known under another number. */
    void knownAs(ContractKey known) {
        knownAs(known, DecpFault.MATCHED_BY_CONTENT);
    }

    /** The record tells of a contract whose number or buyer somebody corrected. */
    void corrected(ContractKey known) {
        knownAs(known, DecpFault.NUMBER_CORRECTED);
    }

    private void knownAs(ContractKey known, DecpFault why) {
        draft = draft.knownAs(known, warn(why, "/id", draft.externalId(), known.externalId()));
    }

    /** Another contract says the same under another number. */
    void looksLike(ContractKey other) {
        draft = draft.warned(warn(DecpFault.LOOKS_LIKE_OTHER, "/id", draft.externalId(), other.externalId()));
    }

    /** Notes a warning that is to stay on the contract too. */
    private Warning warn(DecpFault fault, String pointer, String... args) {
        Warning warning = new Warning(fault.name(), pointer, List.of(args));
        notes.add(new RowNote(warning.code(), pointer, warning.args(), false));
        return warning;
    }

    RowReport report() {
        boolean taken =
                outcome == RowOutcome.CREATED || outcome == RowOutcome.UPDATED || outcome == RowOutcome.UNCHANGED;
        boolean first = taken && !repeated;
        return new RowReport(
                row.number(),
                outcome,
                first ? fileKey() : null,
                first && !draft.key().equals(key) ? fileKey(draft.key()) : null,
                first ? told().text() : null,
                label(),
                subject,
                notes);
    }

    /** What the report calls it, as far as it says who it is. */
    private String label() {
        if (read.key() != null) {
            return fileKey();
        }
        String buyer = PublishedJson.text(PublishedJson.first(row.record(), "acheteur", "autoriteConcedante"), "id");
        String number = PublishedJson.text(row.record(), "id");
        return (buyer == null ? "" : buyer.replace(" ", "")) + " " + (number == null ? "" : number);
    }

    private void note(DecpFault fault, boolean blocking, Object... args) {
        Faults one = new Faults();
        one.add(fault, "/id", args);
        List<Warning> said = fault.blocking() ? one.blocking() : one.warnings();
        notes.add(new RowNote(fault.name(), "/id", said.get(0).args(), blocking));
    }
}
