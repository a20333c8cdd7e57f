package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.contract.terms.ContractDraft;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.contract.terms.FactChoice;
import fr.clausesociale.contracts.contract.terms.LotDraft;
import fr.clausesociale.contracts.contract.terms.Modification;
import fr.clausesociale.contracts.shared.Decimals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A published draft made whole. What it leaves open is taken from what is known: a file that says nothing contradicts
 * nothing. What a person changed stays, and where the file says otherwise a warning names both.
 */
final class PublicationMerge implements FactChoice {

    /** Code of the warning. */
    static final String KEPT = "HAND_ENTRY_KEPT";

    private static final int LONGEST_SHOWN = 200;

    private final Contract known;
    private final Set<String> byHand;
    private final List<Warning> differences = new ArrayList<>();
    private final Set<String> confirmed = new HashSet<>();
    private ContractDraft draft;

    private PublicationMerge(Contract known) {
        this.known = known;
        this.byHand = known.factsByHand();
    }

    static PublicationMerge of(ContractDraft published, Contract known) {
        PublicationMerge completion = new PublicationMerge(known);
        completion.draft = completion.complete(published);
        return completion;
    }

    /** What holds after the publication. */
    ContractDraft draft() {
        return draft;
    }

    /** Where the publication says otherwise than a person, or too late. */
    List<Warning> differences() {
        return List.copyOf(differences);
    }

    /** Names of what a person changed and the publication says too. */
    Set<String> confirmed() {
        return Set.copyOf(confirmed);
    }

    private ContractDraft complete(ContractDraft told) {
        ContractDraft whole = new ContractDraft(
                told.externalId(),
                told.buyer().chosen(known.buyer(), this),
                told.terms().chosen(known.terms(), this),
                told.followedBy(),
                told.lots().stream().map(this::lot).toList(),
                told.modifications().stream().map(this::named).toList(),
                told.provenance(),
                List.of());
        differences.addAll(AfterClosure.of(told.modifications(), known));
        List<Warning> warnings = new ArrayList<>(told.warnings());
        warnings.addAll(differences);
        return whole.warned(warnings);
    }

    @Override
    public <T> T between(String fact, T told, T entered) {
        return between(fact, told, entered, Objects.equals(told, entered));
    }

    private <T> T between(String field, T told, T entered, boolean agree) {
        if (!StatedFacts.stated(told)) {
            return entered;
        }
        if (!byHand.contains(field)) {
            return told;
        }
        if (agree) {
            confirmed.add(field);
        } else {
            differences.add(new Warning(KEPT, "/" + field, List.of(field, shown(entered), shown(told))));
        }
        return entered;
    }

    private LotDraft lot(LotDraft told) {
        Lot before = known.lot(told.number()).orElse(null);
        if (before == null) {
            return told;
        }
        List<Contractor> published = LotMerge.named(told.contractors(), before.contractors());
        List<Contractor> holders = between(
                ManualEdits.contractors(told.number()),
                published,
                before.contractors(),
                LotMerge.agree(before.contractors(), published));
        // No publication names lots: it repeats the title of the contract.
        String title = byHand.contains(ManualEdits.title(told.number())) ? before.title() : told.title();
        return new LotDraft(told.number(), title, LotMerge.kept(holders, published));
    }

    private Modification named(Modification told) {
        List<Contractor> names = known.modifications().stream()
                .flatMap(one -> one.contractors().stream())
                .toList();
        return new Modification(
                told.number(),
                told.notifiedOn(),
                told.object() == null ? object(told) : told.object(),
                told.amount(),
                told.durationMonths(),
                LotMerge.named(told.contractors(), names));
    }

    /** Only v1 publishes what a modification is about. */
    private String object(Modification told) {
        return known.modifications().stream()
                .filter(one -> Objects.equals(one.notifiedOn(), told.notifiedOn()))
                .filter(one -> Decimals.same(one.amount(), told.amount()))
                .map(Modification::object)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String shown(Object value) {
        String text = StatedFacts.shown(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
