package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.contracts.contract.code.BuyerCategory;
import fr.clausesociale.contracts.contract.code.ContractKind;
import fr.clausesociale.contracts.contract.code.EnvironmentalConsideration;
import fr.clausesociale.contracts.contract.code.MarketType;
import fr.clausesociale.contracts.contract.code.Procedure;
import fr.clausesociale.contracts.contract.code.SocialConsideration;
import fr.clausesociale.contracts.contract.code.Warning;
import fr.clausesociale.contracts.shared.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract as somebody tells it, by the API or in a published file, before it is registered.
 *
 * <p>What the API demands (valid SIRET, known place) is not demanded here: a published file may be wrong and is kept as
 * published, its faults as {@link #warnings}.
 *
 * @param externalId the buyer's own number of the contract; unique together with the buyer's SIRET
 * @param marketTypeDerived the market type was read from the CPV, not told
 * @param amount excluding VAT; of a framework agreement its maximum
 * @param durationMonths null where not told
 * @param followedBy SIRET of the facilitator's organisation that follows the contract, or null: by territory
 * @param frameworkId identifier of the framework agreement that a subsequent contract belongs to, as published
 * @param grouping null is none
 * @param modifications in order of their date; the other fields say what holds after the last of them
 * @param provenance null for what came by the API
 */
public record ContractDraft(
        String externalId,
        ContractKind kind,
        Buyer buyer,
        String title,
        String cpv,
        MarketType marketType,
        boolean marketTypeDerived,
        Procedure procedure,
        LocalDate consultationLaunchedOn,
        BigDecimal estimatedValue,
        LocalDate notifiedOn,
        Integer durationMonths,
        BigDecimal amount,
        Place placeOfPerformance,
        List<SocialConsideration> socialConsiderations,
        List<EnvironmentalConsideration> environmentalConsiderations,
        String followedBy,
        String frameworkId,
        Grouping grouping,
        List<LotDraft> lots,
        List<Modification> modifications,
        Provenance provenance,
        List<Warning> warnings) {

    public ContractDraft {
        kind = kind == null ? ContractKind.NOT_STATED : kind;
        marketType = marketType == null ? MarketType.NOT_STATED : marketType;
        procedure = procedure == null ? Procedure.NOT_STATED : procedure;
        placeOfPerformance = placeOfPerformance == null ? Place.UNKNOWN : placeOfPerformance;
        estimatedValue = Decimals.two(estimatedValue);
        amount = Decimals.two(amount);
        socialConsiderations = copy(socialConsiderations);
        environmentalConsiderations = copy(environmentalConsiderations);
        grouping = grouping == null ? Grouping.NONE : grouping;
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
        return with(externalId, buyer, followedBy, provenance, faults);
    }

    /** The same under the number that its contract is known by, with one fault more. */
    public ContractDraft knownAs(ContractKey known, Warning why) {
        return under(known).warned(why);
    }

    /** The same under the number that its contract is known by. */
    public ContractDraft under(ContractKey known) {
        Buyer same = new Buyer(known.buyerSiret(), buyer.name(), buyer.category(), buyer.service());
        return with(known.externalId(), same, followedBy, provenance, warnings);
    }

    /** The same with one fault more. */
    public ContractDraft warned(Warning why) {
        List<Warning> faults = new ArrayList<>(warnings);
        faults.add(why);
        return warned(faults);
    }

    /** The same, its buyer of this category. */
    public ContractDraft boughtBy(BuyerCategory category) {
        Buyer other = new Buyer(buyer.siret(), buyer.name(), category, buyer.service());
        return with(externalId, other, followedBy, provenance, warnings);
    }

    /** The same, followed by this organisation. */
    public ContractDraft followedBy(String organisation) {
        return with(externalId, buyer, organisation, provenance, warnings);
    }

    /** What it says of the contract, wherever it came from and whoever follows it. */
    ContractDraft bare() {
        return with(externalId, buyer, null, null, List.of());
    }

    private ContractDraft with(
            String number, Buyer other, String organisation, Provenance origin, List<Warning> faults) {
        return new ContractDraft(
                number,
                kind,
                other,
                title,
                cpv,
                marketType,
                marketTypeDerived,
                procedure,
                consultationLaunchedOn,
                estimatedValue,
                notifiedOn,
                durationMonths,
                amount,
                placeOfPerformance,
                socialConsiderations,
                environmentalConsiderations,
                organisation,
                frameworkId,
                grouping,
                lots,
                modifications,
                origin,
                faults);
    }

    private static <T> List<T> copy(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
