package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.obligation.ledger.EntryKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facilitator's opinion on a waiver, as the buyer had it before it when it decided.
 *
 * @param givenBy organisation, SIRET
 */
public record GivenOpinion(Opinion opinion, LocalDate effectiveOn, String reason, String givenBy) {

    /** Entries of one obligation as they are answered, in their order. */
    static List<Entry.View> beside(List<Entry> entries) {
        Map<Entry, GivenOpinion> opinions = byWaiver(entries);
        return entries.stream().map(entry -> entry.view(opinions.get(entry))).toList();
    }

    static Entry.View beside(Entry entry, List<Entry> entries) {
        return entry.view(byWaiver(entries).get(entry));
    }

    /**
     * By waiver; absent where none was given. An opinion goes with the waiver of its reference; without one of its own, with
     * the next waiver.
     *
     * @param entries of one obligation, in order
     */
    static Map<Entry, GivenOpinion> byWaiver(List<Entry> entries) {
        Map<Entry, GivenOpinion> found = new HashMap<>();
        Entry open = null;
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.OPINION && !entry.referenced()) {
                open = entry;
            }
            if (entry.kind() == EntryKind.WAIVER) {
                Entry named = named(entry, entries);
                Entry given = named == null ? open : named;
                open = named == null ? null : open;
                if (given != null) {
                    found.put(entry, given.opinion());
                }
            }
        }
        return found;
    }

    private static Entry named(Entry waiver, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.OPINION && entry.refersToThatOf(waiver))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
