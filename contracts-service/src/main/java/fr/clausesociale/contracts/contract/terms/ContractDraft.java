package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.Warning;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract as somebody tells it, by the API or in a published file, before it is registered.
 *
 * <p>What the API demands (valid SIRET, known place) is not demanded here: a published file may be wrong and is kept as
 * published, its faults as {@link #warnings}.
 *
 * @param externalId the buyer's own number of the contract; unique together with the buyer's SIRET
 * @param followedBy SIRET of the facilitator's organisation that follows the contract, or null: by territory
 * @param modifications in order of their date; the terms say what holds after the last of them
 * @param provenance null for what came by the API
 */
public record ContractDraft(
        String externalId,
        Buyer buyer,
        ContractTerms terms,
        String followedBy,
        List<LotDraft> lots,
        List<Modification> modifications,
        Provenance provenance,
        List<Warning> warnings) {

    public ContractDraft {
        lots = copy(lots);
        modifications = copy(modifications);
        warnings = copy(warnings);
    }

    public ContractKey key() {
        return new ContractKey(buyer.siret(), externalId);
    }

    /** Its lots; a contract told without any is one, the first. */
    public List<LotDraft> lotsOrWhole() {
        return lots.isEmpty() ? List.of(new LotDraft("1", null, null)) : lots;
    }

    /** The same with these faults of its source. */
    public ContractDraft warned(List<Warning> faults) {
        return new ContractDraft(externalId, buyer, terms, followedBy, lots, modifications, provenance, faults);
    }

    /** The same with one fault more. */
    public ContractDraft warned(Warning why) {
        List<Warning> faults = new ArrayList<>(warnings);
        faults.add(why);
        return warned(faults);
    }

    /** The same under the number that its contract is known by, with one fault more. */
    public ContractDraft knownAs(ContractKey known, Warning why) {
        return under(known).warned(why);
    }

    /** The same under the number that its contract is known by. */
    public ContractDraft under(ContractKey known) {
        Buyer same = new Buyer(known.buyerSiret(), buyer.name(), buyer.category(), buyer.service());
        return new ContractDraft(
                known.externalId(), same, terms, followedBy, lots, modifications, provenance, warnings);
    }

    /** The same, its buyer of this category. */
    public ContractDraft boughtBy(BuyerCategory category) {
        return new ContractDraft(
                externalId, buyer.of(category), terms, followedBy, lots, modifications, provenance, warnings);
    }

    /** The same, followed by this organisation. */
    public ContractDraft followedBy(String organisation) {
        return new ContractDraft(externalId, buyer, terms, organisation, lots, modifications, provenance, warnings);
    }

    /** What it says of the contract, wherever it came from and whoever follows it. */
    ContractDraft bare() {
        return new ContractDraft(externalId, buyer, terms, null, lots, modifications, null, List.of());
    }

    private static <T> List<T> copy(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
